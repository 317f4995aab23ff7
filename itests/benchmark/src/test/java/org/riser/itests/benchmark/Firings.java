package org.riser.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clocks left in the timelines of the cases that are looked at. */
final class Firings {

    private static final String SELECT = "select CASE_ID, EVENT_TYPE, HAPPENED_AT, RECORDED_AT"
            + " from RS_CASE_EVENT where EVENT_TYPE in ('clock-warned', 'clock-breached') order by RECORDED_AT, SEQ";

    /** One event: of a case, when it should have come, and when it did. */
    record Event(UUID id, boolean breach, Instant at, Instant recordedAt) {
        Duration lag() {
            return Duration.between(at, recordedAt);
        }
    }

    private final Map<UUID, Instant> expected;
    private final List<Event> events;

    private Firings(Map<UUID, Instant> expected, List<Event> events) {
        this.expected = expected;
        this.events = events;
    }

    /** @param expected the cases to look at, and when the clock of each falls due */
    static Firings read(Connection connection, Map<UUID, Instant> expected) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Object key = row.getObject(1);
                UUID id = key instanceof byte[] bytes ? CaseCopies.uuid(bytes) : (UUID) key;
                if (expected.containsKey(id)) {
                    events.add(new Event(
                            id,
                            row.getString(2).equals("clock-breached"),
                            row.getTimestamp(3).toInstant(),
                            row.getTimestamp(4).toInstant()));
                }
            }
        }
        return new Firings(expected, events);
    }

    /** Every case was warned once and its clock broken once, at the very moment its time was up. */
    Firings checkOnce() {
        Map<UUID, List<Event>> byCase = events.stream().collect(Collectors.groupingBy(Event::id));
        List<String> wrong = expected.entrySet().stream()
                .filter(due -> !isOnce(byCase.getOrDefault(due.getKey(), List.of()), due.getValue()))
                .map(due -> "due at " + due.getValue() + ", but " + byCase.get(due.getKey()))
                .toList();
        assertThat(wrong.size() + " of " + expected.size() + " did not fire once: "
                        + wrong.stream().limit(5).toList())
                .startsWith("0 ");
        return this;
    }

    /** A limit in minutes is inclusive: it is broken a microsecond later. */
    private static boolean isOnce(List<Event> events, Instant due) {
        return events.size() == 2
                && !events.get(0).breach()
                && events.get(1).breach()
                && events.get(1).at().equals(due.plus(1, ChronoUnit.MICROS));
    }

    /** What was due earlier was recorded earlier. */
    Firings checkOrder() {
        assertThat(breaches()).extracting(Event::at).isSorted();
        return this;
    }

    double perSecond() {
        List<Event> breaches = breaches();
        Instant first = breaches.get(0).recordedAt();
        Instant last = breaches.get(breaches.size() - 1).recordedAt();
        return (breaches.size() - 1) * 1e9 / Duration.between(first, last).toNanos();
    }

    /** How late warnings and breaches were, in the order of lateness. */
    List<Duration> lags() {
        return events.stream().map(Event::lag).sorted().toList();
    }

    private List<Event> breaches() {
        return events.stream().filter(Event::breach).toList();
    }
}
