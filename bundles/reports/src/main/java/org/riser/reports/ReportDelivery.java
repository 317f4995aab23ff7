package org.riser.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way to each who is to have it. Immutable.
 *
 * @param month that is reported
 * @param plannedFor when it was to be sent
 * @param attempts how often the server was asked
 * @param delivered addresses for which the server took it on
 * @param refused those for which it never will
 * @param open those that are tried again
 * @param problem what the server said last; null when all went well
 */
public record ReportDelivery(
        UUID id,
        UUID schedule,
        YearMonth month,
        Instant plannedFor,
        State state,
        int attempts,
        List<String> delivered,
        List<String> refused,
        List<String> open,
        @Nullable String problem) {
    public ReportDelivery {
        delivered = List.copyOf(delivered);
        refused = List.copyOf(refused);
        open = List.copyOf(open);
    }

    /** From the plan to its end. */
    public enum State {
        WAITING,
        SENT,
        /** Some have it, others never will. */
        PARTLY,
        FAILED;

        /** Whether it ended and somebody does not have it. */
        public boolean isUndelivered() {
            return this == PARTLY || this == FAILED;
        }
    }
}
