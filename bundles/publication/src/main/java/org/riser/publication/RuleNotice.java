package org.riser.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who answers for a rule is told. Immutable.
 *
 * @param id time-ordered
 * @param at when it was told
 * @param pack id of the pack
 * @param table id of the table
 * @param row its {@code rowId}, or the parameter's key
 * @param until when the row ends or has ended; null for a gap
 */
public record RuleNotice(
        UUID id,
        Instant at,
        What what,
        String pack,
        String table,
        String row,
        @Nullable Instant until) {
    /** What it is about. */
    public enum What {
        /** A row that is set over a pack will end soon. */
        EXPIRING,
        /** It has ended. */
        EXPIRED,
        /** A decision found no value; the row is what lacks one, or what the table has no row for. */
        GAP
    }
}
