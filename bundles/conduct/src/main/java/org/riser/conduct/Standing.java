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
 * @param postings in the order of time
 */
public record Standing(
        String employee, String employeeName, YearMonth month, Map<String, BigDecimal> sums, List<Posting> postings) {
    public Standing {
        sums = Map.copyOf(sums);
        postings = List.copyOf(postings);
    }

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
