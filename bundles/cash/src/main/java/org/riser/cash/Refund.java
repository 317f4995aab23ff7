package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * Money that is to go back to a customer. One person asks, another approves, and a document with a number of its own is
 * written when it is paid out of a till. Immutable.
 *
 * @param receipt what was paid; null when a settlement leaves something over
 * @param caseId the work it belongs to; null for none
 * @param till where the receipt was given, or the settlement asked for
 * @param module whose cash table judges it
 * @param tender how it goes back; only cash leaves what somebody holds
 * @param amount CNY of scale 2, above 0
 * @param reason as asked for, up to 500 characters
 * @param basis how the rules computed the amount; null when somebody named it
 * @param askedBy principal
 * @param decidedBy principal of the other person who approved or refused; null while nobody has
 * @param decision why it was refused; null otherwise
 * @param number of the document: the till's name, {@code R} and a serial without a gap; null until it is paid
 * @param paidBy principal of the till's custodian who paid it; null until then
 * @param version for optimistic locking
 */
public record Refund(
        UUID id,
        @Nullable UUID receipt,
        @Nullable UUID caseId,
        UUID till,
        String module,
        Tender tender,
        BigDecimal amount,
        RefundCause cause,
        String reason,
        @Nullable Basis basis,
        String askedBy,
        String askedByName,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String number,
        @Nullable String paidBy,
        @Nullable Instant paidAt,
        long version) {

    /** How far it has come. */
    public enum State {
        /** Somebody else has to decide. */
        ASKED,
        /** It may be paid out. */
        APPROVED,
        /** It is not paid. */
        REFUSED,
        /** The customer has it. */
        PAID
    }

    /**
     * The row that computed the amount.
     *
     * @param because the decision as a sentence, with row, version and facts
     */
    public record Basis(String row, String clause, Text because) {}
}
