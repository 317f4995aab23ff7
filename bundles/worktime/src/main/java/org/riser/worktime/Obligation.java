package org.riser.worktime;

import java.time.Instant;
import java.util.Map;

/**
 * Several clocks that watch one duty with different strictness: missing a stricter one is a warning, missing the
 * longest one is the breach (convention C11). Each miss is the caller's to record.
 *
 * @param dueByClock when each clock runs out, by its name
 */
public record Obligation(Map<String, Instant> dueByClock) {
    public Obligation {
        dueByClock = Map.copyOf(dueByClock);
    }

    /** What missing a clock means. */
    public enum Miss {
        STRICTER_CLOCK_WARNING,
        BREACH
    }

    /**
     * @return {@link Miss#BREACH} for the clock that runs longest (and for those that end with it)
     * @throws WorktimeException {@code obligation.no-such-clock}
     */
    public Miss missOf(String clock) {
        Instant own = dueByClock.get(clock);
        if (own == null) {
            throw new WorktimeException(
                    "obligation.no-such-clock", "没有时钟“" + clock + "”", "There is no clock \"" + clock + "\" here.");
        }
        boolean longer = dueByClock.values().stream().anyMatch(own::isBefore);
        return longer ? Miss.STRICTER_CLOCK_WARNING : Miss.BREACH;
    }
}
