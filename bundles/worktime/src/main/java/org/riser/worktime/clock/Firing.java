package org.riser.worktime.clock;

import java.time.Instant;

/**
 * Something a timer has to do for a clock.
 *
 * @param at when it should happen, or should have happened
 */
public record Firing(Kind kind, Instant at) {
    /** What is to be done. */
    public enum Kind {
        WARNING,
        BREACH,
        /** The cap of a pause is reached; the clock goes on by itself and is to be planned anew. */
        PAUSE_ENDS
    }
}
