package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What was paid. Its number is never given again: a receipt that is not valid keeps it. Amounts are CNY of scale 2. Immutable.
 *
 * @param number the till's name and the serial
 * @param serial 1, 2, 3 … without a gap in each till
 * @param custodian principal of who took it
 * @param change given back
 * @param steps that were taken, in order
 * @param voidReason why it is not valid, as asked for; null while nobody asked
 * @param voidAskedBy principal of who asked
 * @param voidDecidedBy principal of the other person who decided; null while nobody has
 * @param version for optimistic locking
 */
public record Receipt(
        UUID id,
        UUID till,
        String number,
        long serial,
        String custodian,
        String custodianName,
        List<Line> lines,
        Tender tender,
        BigDecimal due,
        BigDecimal received,
        BigDecimal change,
        List<String> steps,
        @Nullable UUID caseId,
        Instant takenAt,
        State state,
        @Nullable String voidReason,
        @Nullable String voidAskedBy,
        @Nullable String voidDecidedBy,
        @Nullable Instant voidDecidedAt,
        long version) {
    public Receipt {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Whether it is valid. */
    public enum State {
        /** It is. */
        ISSUED,
        /** It is, until a second person decides. */
        VOID_ASKED,
        /** It is not. */
        VOIDED
    }

    /**
     * One item.
     *
     * @param amount price times quantity, rounded half up to 2 decimals
     */
    public record Line(
            String item,
            Text name,
            String clause,
            BigDecimal quantity,
            BigDecimal price,
            String unit,
            BigDecimal amount) {}
}
