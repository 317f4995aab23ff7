package org.riser.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;

/**
 * A timer whose time has come.
 *
 * @param dueAt when it should have fired; earlier than now by the lag, an outage or a freeze
 * @param firedAt when it did
 * @param payload the JSON it was planned with
 */
public record FiredTimer(
        TenantId tenant,
        UUID id,
        String kind,
        @Nullable String module,
        UUID subject,
        Instant dueAt,
        Instant firedAt,
        String payload) {}
