package org.riser.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one employee and month, as postings that are only ever added to. Immutable.
 *
 * @param month of the conduct, in the company's time zone
 * @param sums by unit ({@code CNY}, {@code point}), scale 2: negative is taken, positive is given
 * @param effects without an amount that hold and were not taken back: {@code off-post} of the month, {@code zero-pay} of the
 *     quarter the month lies in
 * @param postings in the order of time
 */
public record Standing(
        String employee,
        String employeeName,
        YearMonth month,
        Map<String, BigDecimal> sums,
        List<Effect> effects,
        List<Posting> postings) {
    public Standing {
        effects = List.copyOf(effects);
        sums = Map.copyOf(sums);
        postings = List.copyOf(postings);
    }

    /**
     * What somebody has to bear that is no amount.
     *
     * @param effect {@code off-post} or {@code zero-pay}
     * @param month of the conduct
     * @param at when it was confirmed
     */
    public record Effect(UUID penalty, String clause, String effect, YearMonth month, Instant at) {}

    /**
     * One change.
     *
     * @param cause {@code confirmed} or {@code ruled}; a ruling posts the difference to what counted before
     * @param amount the change, scale 2: negative takes; null for an effect without an amount
     */
    public record Posting(
            UUID penalty,
            String clause,
            String effect,
            String cause,
            @Nullable BigDecimal amount,
            String unit,
            Instant at) {}
}
