package org.riser.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * Which sheets to list, the last opened first; null means any. Immutable.
 *
 * @param employee principal
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record AppraisalQuery(
        @Nullable String employee,
        @Nullable Period period,
        Appraisal.@Nullable State state,
        @Nullable String cursor,
        int limit) {}
