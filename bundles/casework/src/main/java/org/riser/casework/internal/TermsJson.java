package org.riser.casework.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.ClockTerms;
import org.riser.rulebook.PauseTerms;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;

/**
 * How the terms of a clock are kept as JSON, among the other members of its rule. What a rule does not ask for is left
 * out, so rules kept before there was such a term read as they always did.
 */
final class TermsJson {
    private static final String LADDER = "escalate";
    private static final String CUT_OFF = "cutOff";
    private static final String CAP = "pauseCap";

    private TermsJson() {}

    static void write(ClockTerms terms, Map<String, Object> json) {
        json.put("warn", terms.warnings().stream().map(TermsJson::write).toList());
        CutOff cutOff = terms.cutOff();
        if (cutOff != null) {
            json.put(CUT_OFF, LimitJson.cutOff(cutOff));
        }
        PauseTerms pause = terms.pause();
        json.put("pause", pause.reasons().stream().sorted().toList());
        if (pause.evidence()) {
            json.put("pauseEvidence", true);
        }
        if (pause.needsApproval()) {
            json.put("pauseApproval", pause.approval());
        }
        TimeLimit.Span cap = pause.cap();
        if (cap != null) {
            json.put(CAP, LimitJson.write(cap));
        }
        if (!terms.ladder().steps().isEmpty()) {
            json.put(
                    LADDER,
                    terms.ladder().steps().stream()
                            .map(step -> Map.of("level", step.level(), "after", LimitJson.write(step.after())))
                            .toList());
        }
        if (!terms.obligation().isEmpty()) {
            json.put("obligation", terms.obligation());
        }
    }

    static ClockTerms read(Map<String, Object> json) {
        return new ClockTerms(
                warnings(json.get("warn")),
                json.containsKey(CUT_OFF) ? LimitJson.readCutOff(Json.object(json, CUT_OFF)) : null,
                new PauseTerms(
                        Set.copyOf(Json.texts(json, "pause")),
                        Boolean.TRUE.equals(json.get("pauseEvidence")),
                        json.get("pauseApproval") instanceof String role ? role : "",
                        json.containsKey(CAP) ? LimitJson.span(Json.object(json, CAP)) : null),
                ladder(json),
                json.get("obligation") instanceof String obligation ? obligation : "");
    }

    /** One warning was once kept by itself. */
    private static List<WarnPoint> warnings(@Nullable Object kept) {
        if (kept instanceof List<?> list) {
            return list.stream().map(Json::map).map(TermsJson::warning).toList();
        }
        return kept == null ? List.of() : List.of(warning(Json.map(kept)));
    }

    private static Map<String, Object> write(WarnPoint point) {
        return point.match(
                percent -> Map.of("percent", percent.percent()),
                after -> Map.of("after", after.elapsed().toString()));
    }

    private static WarnPoint warning(Map<String, Object> json) {
        return json.containsKey("percent")
                ? new WarnPoint.Percent((int) Json.number(json, "percent"))
                : new WarnPoint.After(Duration.parse(Json.text(json, "after")));
    }

    private static EscalationLadder ladder(Map<String, Object> json) {
        return json.get(LADDER) instanceof List<?> steps
                ? new EscalationLadder(steps.stream()
                        .map(Json::map)
                        .map(step -> new EscalationLadder.Step(
                                Json.text(step, "level"), LimitJson.span(Json.object(step, "after"))))
                        .toList())
                : EscalationLadder.NONE;
    }
}
