package org.riser.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A portion of the cases of a period, in the order of their acceptance.
 *
 * @param module whose cases; null for those of every module
 * @param from cases accepted then or later
 * @param to cases accepted before; what came since belongs to no portion
 * @param until the moment at which what is still open is judged
 * @param cursor of the page before; null for the first portion
 * @param limit most cases of the portion, from 1 to 1,000
 */
public record CaseSpan(
        @Nullable String module,
        Instant from,
        Instant to,
        Instant until,
        @Nullable String cursor,
        int limit) {
    /** Most cases of one portion. */
    public static final int MOST = 1_000;

    public CaseSpan {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a portion has 1 to " + MOST + " cases, not " + limit);
        }
    }
}
