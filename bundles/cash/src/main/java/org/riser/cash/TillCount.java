package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cash of a till's custodian, counted by somebody else. Immutable.
 *
 * @param system CNY that should be there: what is held
 * @param counted CNY that is there
 * @param difference counted less system, scale 2
 * @param reconciler principal of who counted
 * @param report the anomaly report; null without a difference
 * @param settledBy principal of the third person who took the difference out of the books; null while nobody has
 * @param caseId the case of the difference; null without one, or where the till's module has no kind for it
 * @param takenOverBy principal of who took the cash over since the custodian is gone; null for other counts
 * @param version for optimistic locking
 */
public record TillCount(
        UUID id,
        UUID till,
        String custodian,
        String custodianName,
        BigDecimal system,
        BigDecimal counted,
        BigDecimal difference,
        String reconciler,
        Instant countedAt,
        @Nullable String report,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String settlement,
        @Nullable UUID caseId,
        @Nullable String takenOverBy,
        long version) {}
