package org.riser.console.quality.internal;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.CallSheet;
import org.riser.followup.FollowUpCall;

/** What a customer said. */
final class CallResult extends Div {
    CallResult(FollowUps followUps, ViewContext context, FollowUpCall call) {
        FollowUpCall.Result result = requireNonNull(call.result());
        addClassName("rs-card");
        add(new H3(text(context, "call.said")));
        Map<String, String> names = followUps.asked.calls.sheet(context.caller(), call.id()).questions().stream()
                .collect(Collectors.toMap(
                        CallSheet.Question::id,
                        question -> context.text(question.text()),
                        (first, second) -> first,
                        LinkedHashMap::new));
        List<Div> facts = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>(names.keySet());
        asked.addAll(result.answers().keySet());
        for (String item : asked) {
            Object answer = result.answers().get(item);
            if (answer != null) {
                facts.add(fact(context, names.getOrDefault(item, item), answer));
            }
        }
        BigDecimal told = result.told();
        facts.add(FactList.fact(
                text(context, "call.told"), told == null ? text(context, "call.told.none") : Formats.yuan(told)));
        facts.add(FactList.fact(text(context, "call.booked"), Formats.yuan(result.booked())));
        add(new FactList(facts.toArray(Div[]::new)));
        FollowUpCall.Voided voided = call.voided();
        if (voided != null) {
            add(new Paragraph(text(context, "call.void.why", voided.byName(), voided.reason())));
        }
    }

    private static Div fact(ViewContext context, String name, Object answer) {
        return switch (answer.toString()) {
            case "good" -> FactList.fact(name, new StatusBadge(Tone.KEPT, text(context, "grade.good")));
            case "fair" -> FactList.fact(name, new StatusBadge(Tone.RISK, text(context, "grade.fair")));
            case "poor" -> FactList.fact(name, new StatusBadge(Tone.BROKEN, text(context, "grade.poor")));
            default -> FactList.fact(name, answer.toString());
        };
    }

    private static String text(ViewContext context, String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
