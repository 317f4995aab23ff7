package org.riser.worktime.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.calendar.CalendarVersion;

/**
 * Something that happened to a clock. A history is a list of these; nothing in it is ever edited. Immutable.
 */
public sealed interface ClockEvent {

    Instant at();

    /** Orders the events of one clock, also those of the same instant; no two are alike. */
    long sequence();

    <R> R match(Cases<R> cases);

    /** The clock starts (at the later of several events, where the caller waited for the last of them). */
    record Started(Instant at, long sequence, CalendarVersion calendar) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * The clock stands still.
     *
     * @param evidence a reference to the proof, where the rule asks for one
     * @param cap null, or after what the clock goes on by itself
     */
    record Paused(
            Instant at,
            long sequence,
            String reason,
            @Nullable String evidence,
            TimeLimit.@Nullable Span cap) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused(this);
        }
    }

    /** The clock goes on. Without effect when the cap already let it go on. */
    record Resumed(Instant at, long sequence) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resumed(this);
        }
    }

    /** What was owed is done. */
    record Stopped(Instant at, long sequence) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stopped(this);
        }
    }

    /** Nothing is owed any more; the clock ends without a verdict. */
    record Cancelled(Instant at, long sequence) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancelled(this);
        }
    }

    /** Another target holds from now on; the start and the time paused so far stay. */
    record Retargeted(
            Instant at, long sequence, TimeLimit limit, List<WarnPoint> warnings, RuleRef rule, EscalationLadder ladder)
            implements ClockEvent {
        public Retargeted {
            warnings = List.copyOf(warnings);
        }

        /** Nobody is told when the target is missed. */
        public Retargeted(Instant at, long sequence, TimeLimit limit, List<WarnPoint> warnings, RuleRef rule) {
            this(at, sequence, limit, warnings, rule, EscalationLadder.NONE);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.retargeted(this);
        }
    }

    /** Another version of the calendar holds for what has not elapsed yet; its zone is the same. */
    record CalendarChanged(Instant at, long sequence, CalendarVersion calendar) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.calendarChanged(this);
        }
    }

    /** Somebody else has it in hand. May come before the start. */
    record OwnerChanged(Instant at, long sequence, Owner owner) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownerChanged(this);
        }
    }

    /** The module is away: time goes on, due times stay, the platform answers for it. May come before the start. */
    record Frozen(Instant at, long sequence, String reason) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.frozen(this);
        }
    }

    /** The module is back. */
    record Thawed(Instant at, long sequence) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.thawed(this);
        }
    }

    /**
     * What a limit in rings counts.
     *
     * @param count how many there have been so far; never falls
     */
    record Counted(Instant at, long sequence, long count) implements ClockEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.counted(this);
        }
    }

    /** An answer for each kind of event; a new kind does not compile until every reader has one. */
    interface Cases<R> {
        R started(Started event);

        R paused(Paused event);

        R resumed(Resumed event);

        R stopped(Stopped event);

        R cancelled(Cancelled event);

        R retargeted(Retargeted event);

        R calendarChanged(CalendarChanged event);

        R ownerChanged(OwnerChanged event);

        R frozen(Frozen event);

        R thawed(Thawed event);

        R counted(Counted event);
    }
}
