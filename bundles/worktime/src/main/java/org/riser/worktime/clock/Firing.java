package org.riser.worktime.clock;

import java.time.Instant;

/**
 * Something a timer has to do for a clock.
 *
 * @param at when it should happen, or should have happened
 * @param level who is to be told; empty but for an escalation
 */
public record Firing(Kind kind, Instant at, String level) {
    public Firing(Kind kind, Instant at) {
        this(kind, at, "");
    }

    /** What is to be done. */
    public enum Kind {
        WARNING,
        BREACH,
        /** The breach lasts: the next level of the ladder is to be told. */
        ESCALATION,
        /** The cap of a pause is reached; the clock goes on by itself and is to be planned anew. */
        PAUSE_ENDS
    }
}
