package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash that somebody hands over to finance. It stays in their custody until a second person has received it. Immutable.
 *
 * @param custodian principal of who hands over
 * @param amount CNY of scale 2, above 0
 * @param decidedBy principal of who received or did not; null while it is on its way
 * @param reason why it was not received; null otherwise
 * @param version for optimistic locking
 */
public record HandOver(
        UUID id,
        String custodian,
        String custodianName,
        BigDecimal amount,
        Instant declaredAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long version) {

    /** How far it has come. */
    public enum State {
        /** On its way: still in custody. */
        DECLARED,
        /** It left custody. */
        RECEIVED,
        /** It did not arrive, or not like this. */
        REFUSED
    }
}
