package org.riser.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.Text;
import org.riser.casework.CaseStatus;
import org.riser.casework.ClockNotice;
import org.riser.jobs.Notice;

/**
 * Which events of a case are told to whom: warnings and breaches to whoever has the case, an escalation to the role of its
 * level, a pause that waits to those who may approve it, and what became of it to whoever asked. What is over already, as
 * it is while history is loaded, is told to nobody.
 */
final class ClockNotices {
    private ClockNotices() {}

    /** The notices of what the command or the timer has left in the timeline, in its order. */
    static List<Notice> of(CaseFile file) {
        return file.row.status() != CaseStatus.OPEN
                ? List.of()
                : file.fresh().stream()
                        .map(event -> address(file, event))
                        .filter(AddressedNotice::concernsSomebody)
                        .map(notice -> notice.write(file.tenant()))
                        .toList();
    }

    private static AddressedNotice address(CaseFile file, EventRow event) {
        Map<String, Object> data = Json.read(event.data);
        boolean over = data.get("clock") instanceof String clock && isOver(file, clock);
        return new AddressedNotice(
                new ClockNotice(file.row.id, file.row.number, event.type, clock(data)),
                over ? Set.of() : people(file, event, data),
                over ? Set.of() : roles(event, data),
                event.actor,
                file.row.assignee,
                file.row.orgUnit);
    }

    private static Text clock(Map<String, Object> data) {
        return new Text(String.valueOf(data.getOrDefault("zh", "")), String.valueOf(data.getOrDefault("en", "")));
    }

    private static boolean isOver(CaseFile file, String clock) {
        return file.clocks.stream()
                .noneMatch(row -> row.open() && row.id.toString().equals(clock));
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
