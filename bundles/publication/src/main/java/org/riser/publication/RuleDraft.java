package org.riser.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company's authors are working on for one pack, before they propose it. It may be unfinished and wrong. Immutable.
 *
 * @param pack id of the pack
 * @param version tells a save from the one before it; grows
 * @param basedOn number of the company's edition that the edits were made over; 0 when there was none
 * @param edits everything that is to be set
 * @param reason why, as far as it is written
 * @param from when it is to begin; null for at once
 * @param saved who saved it last, and when
 */
public record RuleDraft(
        String pack,
        long version,
        long basedOn,
        List<RowChange> edits,
        String reason,
        @Nullable Instant from,
        RuleChange.Deed saved) {
    public RuleDraft {
        edits = List.copyOf(edits);
    }
}
