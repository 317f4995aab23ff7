package org.riser.casework.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.casework.ClockNotice;
import org.riser.jobs.Notice;

/**
 * Which events of a case are told to whom: warnings and breaches to whoever has the case, an escalation to the role of its
 * level, a pause that waits to those who may approve it, and what became of it to whoever asked.
 */
final class ClockNotices {
    private ClockNotices() {}

    /** The notice of an event; empty when it concerns nobody in particular. */
    static Optional<Notice> of(CaseFile file, EventRow event) {
        Map<String, Object> data = Json.read(event.data);
        Set<String> people = people(file, event, data);
        Set<String> roles = roles(event, data);
        if (people.isEmpty() && roles.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", file.row.number);
        body.put("event", event.type);
        body.put("zh", data.getOrDefault("zh", ""));
        body.put("en", data.getOrDefault("en", ""));
        body.put("people", people.stream().sorted().toList());
        body.put("roles", roles.stream().sorted().toList());
        body.put("actor", event.actor);
        return Optional.of(
                new Notice(file.tenant(), ClockNotice.TOPIC, file.row.id.toString(), Json.write(body)));
    }

    static ClockNotice read(Notice notice) {
        Map<String, Object> body = Json.read(notice.body());
        return new ClockNotice(
                UUID.fromString(notice.subject()),
                Json.text(body, "number"),
                Json.text(body, "event"),
                new Text(Json.text(body, "zh"), Json.text(body, "en")),
                Set.copyOf(Json.texts(body, "people")),
                Set.copyOf(Json.texts(body, "roles")),
                Json.text(body, "actor"));
    }

    private static Set<String> people(CaseFile file, EventRow event, Map<String, Object> data) {
        return switch (event.type) {
            case ClockFirings.WARNED, ClockFirings.BREACHED, ClockFirings.STRICTER_MISSED, ClockFirings.PAUSE_ENDED ->
                file.row.assignee == null ? Set.of() : Set.of(file.row.assignee);
            case Pausing.PAUSED, Pausing.REFUSED ->
                data.get(Pausing.ASKED_BY) instanceof String asker ? Set.of(asker) : Set.of();
            default -> Set.of();
        };
    }

    private static Set<String> roles(EventRow event, Map<String, Object> data) {
        return switch (event.type) {
            case ClockFirings.ESCALATED -> Set.of(Json.text(data, "level"));
            case Pausing.ASKED -> Set.copyOf(Json.texts(data, Pausing.APPROVAL));
            default -> Set.of();
        };
    }
}
