package org.riser.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to set over a pack. Immutable.
 *
 * @param pack id of the pack
 * @param basedOn the number of the company's latest edition that the author saw; 0 when there is none
 * @param edits everything that is to be set, also what the edition before set; none goes back to the pack as it is
 * @param reason why, 1 to 500 characters
 * @param from when it is to begin; null, or a moment that has passed, for at once when it is published
 */
public record RuleProposal(
        String pack,
        long basedOn,
        List<RowChange> edits,
        String reason,
        @Nullable Instant from) {
    public RuleProposal {
        edits = List.copyOf(edits);
    }
}
