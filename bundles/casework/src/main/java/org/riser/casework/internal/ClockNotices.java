package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.CaseStatus;
import org.riser.casework.ClockNotice;

/**
 * Which events are told to whom: what a kind says has to be told to a role, warnings and breaches to whoever has the case or owes the caller something, an escalation
 * to the role of its level, a pause that waits to those who may approve it, and what became of it to whoever asked. What is
 * over already, as it is while history is loaded, is told to nobody.
 */
final class ClockNotices {
    private ClockNotices() {}

    /** The notices of what the command or the timer has left in the timeline, in its order. */
    static List<AddressedNotice> of(CaseFile file) {
        return file.row.status() != CaseStatus.OPEN
                ? List.of()
                : file.fresh().stream()
                        .map(event -> address(file, event))
                        .filter(AddressedNotice::concernsSomebody)
                        .toList();
    }

    /**
     * The notice of what became of a contact's clock.
     *
     * @param at when it is told
     * @param owner principal who has the contact, or null for nobody
     */
    static Optional<AddressedNotice> of(
            ContactRow contact, ClockRow clock, String type, Instant at, Map<String, ?> data, @Nullable String owner) {
        AddressedNotice notice = new AddressedNotice(
                new ClockNotice(contact.id, true, "", type, clockName(data), at),
                people(type, data, owner),
                roles(type, data),
                "",
                owner,
                null);
        return clock.open() && notice.concernsSomebody() ? Optional.of(notice) : Optional.empty();
    }

    private static AddressedNotice address(CaseFile file, EventRow event) {
        Map<String, Object> data = Json.read(event.data);
        boolean over = data.get("clock") instanceof String clock && isOver(file, clock);
        return new AddressedNotice(
                new ClockNotice(file.row.id, false, file.row.number, event.type, clockName(data), event.recordedAt),
                over ? Set.of() : people(event.type, data, file.row.assignee),
                over ? Set.of() : roles(event.type, data),
                event.actor,
                file.row.assignee,
                file.row.orgUnit);
    }

    private static Text clockName(Map<String, ?> data) {
        return new Text(text(data, "zh"), text(data, "en"));
    }

    private static String text(Map<String, ?> data, String key) {
        Object value = data.get(key);
        return value == null ? "" : value.toString();
    }

    private static boolean isOver(CaseFile file, String clock) {
        return file.clocks.stream()
                .noneMatch(row -> row.open() && row.id.toString().equals(clock));
    }

    private static Set<String> people(String type, Map<String, ?> data, @Nullable String owner) {
        return switch (type) {
            case ClockFirings.WARNED, ClockFirings.BREACHED, ClockFirings.STRICTER_MISSED, ClockFirings.PAUSE_ENDED ->
                owner == null ? Set.of() : Set.of(owner);
            case Pausing.PAUSED, Pausing.REFUSED ->
                data.get(Pausing.ASKED_BY) instanceof String asker ? Set.of(asker) : Set.of();
            default -> Set.of();
        };
    }

    private static Set<String> roles(String type, Map<String, ?> data) {
        return switch (type) {
            case ClockFirings.ESCALATED -> Set.of(text(data, "level"));
            case Informing.INFORMED -> Set.of(text(data, Informing.ROLE));
            case Pausing.ASKED -> Set.copyOf(Json.texts(data, Pausing.APPROVAL));
            default -> Set.of();
        };
    }
}
