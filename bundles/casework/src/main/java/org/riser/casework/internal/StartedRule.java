package org.riser.casework.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.WarnCell;

/**
 * The rule behind a clock, as it was decided. It is kept with the clock as JSON, so that the clock can be replayed and
 * explained when the rule has long been replaced.
 *
 * @param until for a limit that ends at a moment of the case (an appointment): that moment; else null
 * @param trace why the rule was chosen, see {@link Traces}
 */
record StartedRule(ClockRule rule, @Nullable Instant until, Map<String, Object> trace) {

    String write() {
        RowRef row = rule.row();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", List.of(row.pack(), row.packVersion(), row.table(), row.rowId(), row.clause()));
        json.put("clock", rule.clock());
        json.put("name", List.of(rule.name().zh(), rule.name().en()));
        json.put("start", pattern(rule.start()));
        json.put("stop", pattern(rule.stop()));
        LimitCell limit = rule.limit();
        json.put("amount", limit.amount());
        json.put("unit", limit.unit().name());
        json.put("basis", limit.basis().name());
        Optional.ofNullable(limit.fact()).ifPresent(fact -> json.put("fact", fact));
        Optional.ofNullable(until).ifPresent(moment -> json.put("until", moment.toString()));
        if (rule.warn() instanceof WarnCell.Percent percent) {
            json.put("warnPercent", percent.percent());
        } else if (rule.warn() instanceof WarnCell.After after) {
            json.put("warnAfter", after.elapsed().toString());
        }
        json.put("pause", rule.pauseReasons().stream().sorted().toList());
        json.put("onBreach", rule.onBreach());
        json.put("trace", trace);
        return Json.write(json);
    }

    static StartedRule read(String text) {
        Map<String, Object> json = Json.read(text);
        List<String> row = texts(json, "row");
        List<String> name = texts(json, "name");
        LimitCell limit = new LimitCell(
                ((Number) value(json, "amount")).longValue(),
                LimitCell.Unit.valueOf(string(json, "unit")),
                LimitCell.Basis.valueOf(string(json, "basis")),
                (String) json.get("fact"));
        ClockRule rule = new ClockRule(
                new RowRef(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)),
                string(json, "clock"),
                new Text(name.get(0), name.get(1)),
                pattern(value(json, "start")),
                pattern(value(json, "stop")),
                limit,
                warn(json),
                new LinkedHashSet<>(texts(json, "pause")),
                string(json, "onBreach"));
        Instant until = json.get("until") instanceof String moment ? Instant.parse(moment) : null;
        return new StartedRule(rule, until, object(value(json, "trace")));
    }

    /** The rule's version, as ledgers name it. */
    String version() {
        return rule.row().pack() + " " + rule.row().packVersion() + " "
                + rule.row().rowId();
    }

    private static WarnCell warn(Map<String, Object> json) {
        if (json.get("warnPercent") instanceof Number percent) {
            return new WarnCell.Percent(new BigDecimal(percent.toString()));
        }
        if (json.get("warnAfter") instanceof String elapsed) {
            return new WarnCell.After(Duration.parse(elapsed));
        }
        return new WarnCell.Never();
    }

    private static Map<String, Object> pattern(EventPattern pattern) {
        return Map.of("join", pattern.join().name(), "events", pattern.events());
    }

    private static EventPattern pattern(Object json) {
        Map<String, Object> map = object(json);
        return new EventPattern(EventPattern.Join.valueOf(string(map, "join")), texts(map, "events"));
    }

    private static Map<String, Object> object(Object json) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((key, item) -> map.put(String.valueOf(key), item));
        return map;
    }

    private static Object value(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new IllegalStateException("a stored clock rule lacks " + name));
    }

    private static String string(Map<String, Object> json, String name) {
        return (String) value(json, name);
    }

    private static List<String> texts(Map<String, Object> json, String name) {
        return ((List<?>) value(json, name)).stream().map(String::valueOf).toList();
    }
}
