package org.riser.casework.internal;

import java.time.Instant;
import java.util.UUID;
import org.riser.worktime.calendar.CalendarVersion;

/**
 * What a replay has to know of a clock beside what happened.
 *
 * @param countsBy the edition of its calendar that it counts by last
 * @param rule the one it is held to last; earlier ones are among what happened
 */
record ClockLife(UUID id, Instant startedAt, CalendarVersion countsBy, StartedRule rule) {
    static ClockLife of(ClockRow clock) {
        return new ClockLife(clock.id, clock.startedAt, clock.countsBy(), StartedRule.read(clock.rule));
    }

    String calendar() {
        return countsBy.calendar();
    }
}
