package org.riser.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * Records that somebody wants removed, or that were: then it is the proof of what was there. Never changes once it is decided.
 * Immutable.
 *
 * @param records in the order they were named
 * @param decidedBy principal of who approved or refused; null before, like the rest about that
 * @param decision why it was refused
 */
public record Purge(
        UUID id,
        String kind,
        State state,
        String reason,
        List<Entry> records,
        String askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        long version) {
    public Purge {
        records = List.copyOf(records);
    }

    /** From the question to its answer. */
    public enum State {
        ASKED,
        DONE,
        REFUSED
    }

    /**
     * One record.
     *
     * @param keptUntil the last day on which it had to be there
     * @param row what let it go, and its clause
     * @param digest SHA-256 of its content in hexadecimal digits; null until it is removed
     */
    public record Entry(
            UUID record,
            Text title,
            LocalDate closedOn,
            LocalDate keptUntil,
            String row,
            String clause,
            @Nullable String digest) {}
}
