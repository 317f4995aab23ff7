package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes for a month, and what has come in of it. Amounts are CNY of scale 2. Immutable. Source: FEE-03.
 *
 * @param number the bill's, once in a tenant
 * @param item the fee, such as the management fee
 * @param place the building
 * @param account number of the account that is billed
 * @param administrator who looks after the place; null if nobody does
 * @param orgUnit the unit that collects it; null for none
 * @param period the month it is owed for
 * @param received of the amount, without what was reversed
 * @param reason why it is not owed after all; null unless withdrawn
 * @param collected the oldest first
 * @param version for optimistic locking
 */
public record Receivable(
        UUID id,
        String number,
        String module,
        String item,
        String place,
        String account,
        @Nullable UUID administrator,
        @Nullable String administratorName,
        @Nullable UUID orgUnit,
        YearMonth period,
        LocalDate dueOn,
        BigDecimal amount,
        BigDecimal received,
        State state,
        @Nullable String reason,
        Instant enteredAt,
        List<Collected> collected,
        long version) {
    public Receivable {
        collected = List.copyOf(collected);
    }

    /** How far it is. */
    public enum State {
        /** Something is owed. */
        OPEN,
        /** All has come in. */
        PAID,
        /** It was billed by mistake. */
        WITHDRAWN
    }

    /**
     * Money that came in.
     *
     * @param receipt of the counter; null for money that came another way
     * @param reference of the bank or the like; null for money of the counter
     * @param by principal of who noted it
     * @param reversedBy principal of the other person who said it was none; null while it counts
     */
    public record Collected(
            UUID id,
            BigDecimal amount,
            LocalDate receivedOn,
            @Nullable UUID receipt,
            @Nullable String reference,
            String by,
            Instant at,
            @Nullable String reversedBy,
            @Nullable String reversal) {}

    /** What is still owed. */
    public BigDecimal outstanding() {
        return state == State.WITHDRAWN ? BigDecimal.ZERO.setScale(2) : amount.subtract(received);
    }
}
