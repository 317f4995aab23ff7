package org.riser.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.TableKind;

/**
 * Something that had to be decided and that the configuration has no value for (convention C14): a task for the owner of the
 * rules, never a zero. Immutable.
 *
 * @param id the same for the same thing missing, also when it is missing again later
 * @param pack id of the pack whose table was asked
 * @param table which table
 * @param key what was asked for: a business, an item, an event, a measure
 * @param row the row that could not be judged; empty when the table has no row for the key at all
 * @param fact what the row lacks ({@code cash.price}); empty without a row
 * @param times how many decisions lacked it
 * @param firstAt when it was first missing since it was last in order
 * @param lastAt when it was missing last
 * @param closedAt when a publication, or a later decision, put it in order; null while it is missing
 */
public record RuleGap(
        UUID id,
        String pack,
        TableKind table,
        String key,
        String row,
        String fact,
        long times,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant closedAt) {}
