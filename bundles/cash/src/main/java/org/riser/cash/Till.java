package org.riser.cash;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place at the counter where money is taken. At any time it belongs to one custodian at most. Immutable.
 *
 * @param name as the hall calls it, unique in the tenant; begins every receipt number
 * @param module whose tariff and cash tables hold at it
 * @param orgUnit the hall it stands in; null when in none
 * @param custodian principal of who opened it; null while it is closed
 * @param openedAt when that was; null while it is closed
 * @param lastSerial of its receipts; 0 before the first
 * @param version for optimistic locking
 */
public record Till(
        UUID id,
        String name,
        String module,
        @Nullable UUID orgUnit,
        @Nullable String custodian,
        @Nullable String custodianName,
        @Nullable Instant openedAt,
        long lastSerial,
        long version) {}
