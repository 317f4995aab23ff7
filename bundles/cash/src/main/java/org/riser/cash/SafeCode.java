package org.riser.cash;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the code of a safe was changed; never the code itself. Immutable.
 *
 * @param safe which one, as deposits name it
 * @param module whose cash table says how long a code may stay
 * @param orgUnit the hall it stands in; null when in none
 * @param changedBy principal
 * @param dueAt until when it must be changed again, exclusive; null when no row says so
 * @param isCurrent whether it was changed since; false then
 * @param isOverdue whether it is current and must have been changed by now
 */
public record SafeCode(
        UUID id,
        String safe,
        String module,
        @Nullable UUID orgUnit,
        String changedBy,
        String changedByName,
        Instant changedAt,
        @Nullable Instant dueAt,
        boolean isCurrent,
        boolean isOverdue) {}
