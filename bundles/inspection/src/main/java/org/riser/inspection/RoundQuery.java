package org.riser.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds to list; null asks for all.
 *
 * @param limit 1 to 200
 */
public record RoundQuery(
        @Nullable RoundKind kind,
        Round.@Nullable State state,
        @Nullable UUID orgUnit,
        @Nullable String cursor,
        int limit) {}
