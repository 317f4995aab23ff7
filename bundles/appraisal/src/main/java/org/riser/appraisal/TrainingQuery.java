package org.riser.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * Which records to list, the last recorded first; null means any. Immutable.
 *
 * @param employee principal
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record TrainingQuery(
        @Nullable String employee,
        TrainingRecord.@Nullable Kind kind,
        @Nullable String cursor,
        int limit) {}
