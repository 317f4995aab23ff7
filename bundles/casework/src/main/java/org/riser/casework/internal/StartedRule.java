package org.riser.casework.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.ClockTerms;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.RowRef;
import org.riser.worktime.TimeLimit;

/**
 * The rule behind a clock, as it was decided for this case. It is kept with the clock as JSON, so that the clock can be
 * replayed and explained when the rule has long been replaced.
 *
 * @param limit what the clock is held to; an appointment is resolved to its moment
 * @param trace why the rule was chosen, see {@link Traces}
 */
record StartedRule(
        RowRef row,
        String clock,
        Text name,
        EventPattern stop,
        TimeLimit limit,
        ClockTerms terms,
        String onBreach,
        Map<String, Object> trace) {

    static StartedRule of(ClockRule rule, TimeLimit limit, Map<String, Object> trace) {
        return new StartedRule(
                rule.row(), rule.clock(), rule.name(), rule.stop(), limit, rule.terms(), rule.onBreach(), trace);
    }

    /** The rule's version, as ledgers name it. */
    String version() {
        return row.pack() + " " + row.packVersion() + " " + row.rowId();
    }

    /** True when both hold a clock to the same limit of the same row. */
    boolean holdsLike(StartedRule other) {
        return row.rowId().equals(other.row.rowId()) && limit.equals(other.limit);
    }

    /** True when this reason lets the clock stand still. */
    boolean pausesFor(String reason) {
        return terms.pause().reasons().contains(reason);
    }

    String write() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", List.of(row.pack(), row.packVersion(), row.table(), row.rowId(), row.clause()));
        json.put("clock", clock);
        json.put("name", List.of(name.zh(), name.en()));
        json.put("stop", Map.of("join", stop.join().name(), "events", stop.events()));
        json.put("limit", LimitJson.write(limit));
        TermsJson.write(terms, json);
        json.put("onBreach", onBreach);
        json.put("trace", trace);
        return Json.write(json);
    }

    static StartedRule read(String text) {
        Map<String, Object> json = Json.read(text);
        List<String> row = Json.texts(json, "row");
        List<String> name = Json.texts(json, "name");
        Map<String, Object> stop = Json.object(json, "stop");
        return new StartedRule(
                new RowRef(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)),
                Json.text(json, "clock"),
                new Text(name.get(0), name.get(1)),
                new EventPattern(EventPattern.Join.valueOf(Json.text(stop, "join")), Json.texts(stop, "events")),
                LimitJson.limit(Json.object(json, "limit")),
                TermsJson.read(json),
                Json.text(json, "onBreach"),
                Json.object(json, "trace"));
    }
}
