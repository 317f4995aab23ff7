package org.riser.casework.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Basis;
import org.riser.worktime.CutOff;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;

/** How limits are kept as JSON; see {@link TermsJson} for what stands beside them. */
final class LimitJson {
    private LimitJson() {}

    static Map<String, Object> write(TimeLimit limit) {
        return limit.match(
                span -> Map.of(
                        "amount", span.amount(),
                        "unit", span.unit().name(),
                        "basis", span.basis().name()),
                endOfDay -> cutOff(endOfDay.cutOff()),
                until -> Map.of("until", until.at().toString()));
    }

    static TimeLimit limit(Map<String, Object> json) {
        if (json.containsKey("until")) {
            return new TimeLimit.Until(Instant.parse(Json.text(json, "until")));
        }
        if (json.containsKey("amount")) {
            return span(json);
        }
        return json.containsKey("after") ? new TimeLimit.EndOfDay(readCutOff(json)) : TimeLimit.endOfDay();
    }

    static TimeLimit.Span span(Map<String, Object> json) {
        return new TimeLimit.Span(
                Json.number(json, "amount"),
                Unit.valueOf(Json.text(json, "unit")),
                Basis.valueOf(Json.text(json, "basis")));
    }

    static CutOff readCutOff(Map<String, Object> json) {
        return new CutOff(
                LocalTime.parse(Json.text(json, "after")),
                LocalTime.parse(Json.text(json, "countsAs")),
                Unit.valueOf(Json.text(json, "nextDay")));
    }

    static Map<String, Object> cutOff(@Nullable CutOff cutOff) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (cutOff != null) {
            json.put("after", cutOff.after().toString());
            json.put("countsAs", cutOff.countsAs().toString());
            json.put("nextDay", cutOff.nextDay().name());
        }
        return json;
    }
}
