package org.riser.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long something may take, or until when. Immutable. */
public sealed interface TimeLimit {

    /** Handles every kind of limit; a new kind does not compile until each caller answers for it. */
    <R> R match(Function<Span, R> span, Function<EndOfDay, R> endOfDay, Function<Until, R> until);

    /**
     * An amount of time, days or rings.
     *
     * @param amount at least 1 ("at once" is {@link Until} the moment of the start)
     * @param basis decides for seconds, minutes and hours only: days and rings carry theirs in the unit, and whatever
     *     is given for them is replaced by it
     */
    record Span(long amount, Unit unit, Basis basis) implements TimeLimit {
        public Span {
            if (amount < 1) {
                throw new WorktimeException(
                        "limit.not-positive",
                        "时限必须大于 0，现为 " + amount + "。请改为至少 1",
                        "A limit must be above zero, not " + amount + ". Use at least 1.");
            }
            if (!unit.isTime()) {
                if (amount > Unit.LONGEST.toDays()) {
                    throw Unit.tooLong(amount);
                }
                basis = unit == Unit.WORKING_DAY ? Basis.WORKING : Basis.WALL;
            } else {
                unit.times(amount);
            }
        }

        /**
         * @return the length of a limit in seconds, minutes or hours
         * @throws WorktimeException {@code unit.no-length} for days and rings
         */
        public Duration duration() {
            return unit.times(amount);
        }

        @Override
        public <R> R match(Function<Span, R> span, Function<EndOfDay, R> endOfDay, Function<Until, R> until) {
            return span.apply(this);
        }
    }

    /**
     * 24:00 of the day of the trigger, exclusive; with a cut-off, a trigger after it is due at the cut-off's own moment
     * instead (inclusive), for example "after 17:00: next day 12:00".
     */
    record EndOfDay(@Nullable CutOff cutOff) implements TimeLimit {
        @Override
        public <R> R match(Function<Span, R> span, Function<EndOfDay, R> endOfDay, Function<Until, R> until) {
            return endOfDay.apply(this);
        }
    }

    /** A fixed moment, for example an appointment; inclusive, and no pause moves it. */
    record Until(Instant at) implements TimeLimit {
        @Override
        public <R> R match(Function<Span, R> span, Function<EndOfDay, R> endOfDay, Function<Until, R> until) {
            return until.apply(this);
        }
    }

    static Span seconds(long amount) {
        return new Span(amount, Unit.SECOND, Basis.WALL);
    }

    static Span minutes(long amount) {
        return new Span(amount, Unit.MINUTE, Basis.WALL);
    }

    static Span hours(long amount) {
        return new Span(amount, Unit.HOUR, Basis.WALL);
    }

    static Span workingHours(long amount) {
        return new Span(amount, Unit.HOUR, Basis.WORKING);
    }

    static Span calendarDays(long amount) {
        return new Span(amount, Unit.CALENDAR_DAY, Basis.WALL);
    }

    static Span workingDays(long amount) {
        return new Span(amount, Unit.WORKING_DAY, Basis.WORKING);
    }

    static Span rings(long amount) {
        return new Span(amount, Unit.RING, Basis.WALL);
    }

    static EndOfDay endOfDay() {
        return new EndOfDay(null);
    }
}
