package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call or visit.
 *
 * @param customer the customer known by the number, if exactly one is
 * @param clocks the answering clocks that the rules started
 */
public record ContactView(
        UUID id,
        @Nullable String externalId,
        String channel,
        Instant ringAt,
        @Nullable Integer rings,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String from,
        @Nullable String agent,
        @Nullable UUID customer,
        List<ClockView> clocks) {}
