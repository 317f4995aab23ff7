package org.riser.worktime.clock;

import java.time.Duration;
import java.time.Instant;
import org.riser.worktime.calendar.CalendarVersion;

/**
 * A stretch of a clock's life in which nothing changed.
 *
 * @param to exclusive, after {@code from}
 * @param owner who had it in hand; the platform when frozen
 * @param calendar the calendar version in force
 * @param rule the target in force
 */
public record Interval(
        Instant from, Instant to, State state, Cause cause, Owner owner, CalendarVersion calendar, RuleRef rule) {
    /** What the clock did. */
    public enum State {
        RUNNING,
        PAUSED,
        /** Outside the hours or days that the limit counts. */
        OUTSIDE,
        /** Running while the platform could not act; counts as elapsed, but against the platform. */
        FROZEN
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** True when the time counts against the limit. */
    public boolean elapses() {
        return state == State.RUNNING || state == State.FROZEN;
    }

    boolean continues(Interval before) {
        return from.equals(before.to)
                && state == before.state
                && cause.equals(before.cause)
                && owner.equals(before.owner)
                && calendar.equals(before.calendar)
                && rule.equals(before.rule);
    }

    Interval until(Instant end) {
        return new Interval(from, end, state, cause, owner, calendar, rule);
    }
}
