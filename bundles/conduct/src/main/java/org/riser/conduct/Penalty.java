package org.riser.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What a row of the penalty table asks for, and how far it has come; a reward goes the same way. Immutable.
 *
 * @param finding what it follows from
 * @param employee principal of the one concerned
 * @param orgUnit id of their hall or team when it was found; null directly below the company
 * @param month of the conduct, in the company's time zone
 * @param row of the penalty table
 * @param clause that the row carries out
 * @param because the decision as a sentence, with row, version and facts
 * @param effect {@code fine}, {@code points}, {@code add-points}, {@code zero-item}, {@code zero-pay} or {@code off-post}
 * @param amount what the row computed, scale 2, not negative; null for an effect without one
 * @param basis how the row computed it, with the values of the facts: {@code 50.00 × 3}; null when the row names the amount
 *     itself, or none
 * @param unit {@code CNY} or {@code point}; empty without an amount
 * @param approval who the row wants to confirm it, in words
 * @param explainBy until when nobody but the one concerned may move it (convention C13); exclusive
 * @param silentAt when the time to explain was over without a word; null while it runs and after an explanation
 * @param explanation theirs; null while there is none
 * @param appealBy until when they may appeal, exclusive; null before it is confirmed
 * @param counted the amount that counts now: null before it is confirmed and when it was dropped or annulled
 * @param version for optimistic locking
 */
public record Penalty(
        UUID id,
        UUID finding,
        String employee,
        String employeeName,
        @Nullable String orgUnit,
        YearMonth month,
        String row,
        String clause,
        Text name,
        Text because,
        String effect,
        @Nullable BigDecimal amount,
        @Nullable String basis,
        String unit,
        String approval,
        State state,
        Instant explainBy,
        @Nullable Instant silentAt,
        @Nullable Step explanation,
        @Nullable Step confirmation,
        @Nullable Instant appealBy,
        @Nullable Step appeal,
        @Nullable Step ruling,
        @Nullable BigDecimal counted,
        long version) {

    /** How far it has come. */
    public enum State {
        /** The rules propose it; the one concerned may explain. */
        PROPOSED,
        /** They did. */
        EXPLAINED,
        /** It counts. */
        CONFIRMED,
        /** It does not count: the explanation was good, or the finding was not. */
        DROPPED,
        /** It counts until the ruling. */
        APPEALED,
        /** The appeal was refused. */
        UPHELD,
        /** The ruling took a part of it away. */
        REDUCED,
        /** The ruling took all of it away. */
        ANNULLED
    }

    /**
     * Who took a step.
     *
     * @param words the explanation, the appeal, or the reason; empty for a confirmation
     * @param evidence of an appeal; null otherwise
     */
    public record Step(
            String by,
            String name,
            Instant at,
            String words,
            @Nullable String evidence) {}
}
