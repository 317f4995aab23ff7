package org.riser.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a row that is set over a pack, why it is set, and until when it holds. Immutable.
 *
 * @param owner principal of the person who answers for it ({@code staff:<uuid>}), somebody of the company who may see rules;
 *     null for whoever changed the row last
 * @param reason why, at most {@link RulePublications#LONGEST_TEXT} characters; empty when nobody said
 * @param until first instant, to the millisecond, at which it no longer holds and what lies below it decides again; null for
 *     no end
 * @param locked whether a group's companies may not set the row themselves; of a company's own rows never
 */
public record RowTerms(
        @Nullable String owner, String reason, @Nullable Instant until, boolean locked) {
    /** Nothing said. */
    public static final RowTerms NONE = new RowTerms(null, "", null);

    public RowTerms {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of a row that is not locked. */
    public RowTerms(@Nullable String owner, String reason, @Nullable Instant until) {
        this(owner, reason, until, false);
    }

    /** Whether the row no longer holds at a moment. */
    public boolean haveEndedAt(Instant moment) {
        return until != null && !until.isAfter(moment);
    }
}
