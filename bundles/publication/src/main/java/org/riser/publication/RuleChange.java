package org.riser.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a company's rules, from its proposal on. Immutable.
 *
 * @param id time-ordered
 * @param pack id of the pack
 * @param state how far it has come
 * @param edition its number among the company's editions of the pack, from 1; 0 until it is published
 * @param basedOn the edition that its author saw
 * @param edits everything that it sets
 * @param reason why, in the author's words
 * @param from when it begins, or was wanted to begin; null for at once
 * @param proposed by whom and when
 * @param decided by whom and when; null while it waits
 * @param note what the one who decided said; empty for nothing
 * @param expiryOf the edition in which rows have ended, when it is what their end leaves of it; 0 for what people proposed
 */
public record RuleChange(
        UUID id,
        String pack,
        State state,
        long edition,
        long basedOn,
        List<RowChange> edits,
        String reason,
        @Nullable Instant from,
        Deed proposed,
        @Nullable Deed decided,
        String note,
        long expiryOf) {
    public RuleChange {
        edits = List.copyOf(edits);
    }

    /** How far a change has come. */
    public enum State {
        PROPOSED,
        PUBLISHED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * Who did something, and when.
     *
     * @param principal stable id
     * @param name as it was then
     */
    public record Deed(String principal, String name, Instant at) {}
}
