package org.riser.casework.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Obligation;

/**
 * What a clock watches together with others of its case (convention C11).
 *
 * @param obligation empty when it watches alone
 * @param calledOffAt null unless it was cancelled
 */
record Watch(
        String obligation,
        @Nullable Instant dueAt,
        @Nullable Instant calledOffAt) {
    private static final String OWN = "";

    /** True when, at the moment this clock ran out, another watched the same and ran longer. */
    boolean isStricter(List<Watch> others, Instant missedAt) {
        if (obligation.isEmpty() || dueAt == null) {
            return false;
        }
        Map<String, Instant> dueByClock = new HashMap<>();
        dueByClock.put(OWN, dueAt);
        for (Watch other : others) {
            if (other.dueAt != null && other.obligation.equals(obligation) && other.lasted(missedAt)) {
                dueByClock.put("other " + dueByClock.size(), other.dueAt);
            }
        }
        return new Obligation(dueByClock).missOf(OWN) == Obligation.Miss.STRICTER_CLOCK_WARNING;
    }

    /** A clock that was called off before does not count; one that was called off since did. */
    private boolean lasted(Instant missedAt) {
        return calledOffAt == null || calledOffAt.isAfter(missedAt);
    }
}
