package org.riser.rest.internal.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;

/** See {@link Receipt}. */
public record ReceiptJson(
        UUID id,
        UUID till,
        String number,
        long serial,
        String custodian,
        String custodianName,
        List<Line> lines,
        Tender tender,
        String due,
        String received,
        String change,
        List<String> steps,
        @Nullable UUID caseId,
        Instant takenAt,
        Receipt.State state,
        @Nullable String voidReason,
        @Nullable String voidAskedBy,
        @Nullable String voidDecidedBy,
        @Nullable Instant voidDecidedAt,
        long version) {
    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.id(),
                receipt.till(),
                receipt.number(),
                receipt.serial(),
                receipt.custodian(),
                receipt.custodianName(),
                receipt.lines().stream().map(Line::of).toList(),
                receipt.tender(),
                receipt.due().toPlainString(),
                receipt.received().toPlainString(),
                receipt.change().toPlainString(),
                receipt.steps(),
                receipt.caseId(),
                receipt.takenAt(),
                receipt.state(),
                receipt.voidReason(),
                receipt.voidAskedBy(),
                receipt.voidDecidedBy(),
                receipt.voidDecidedAt(),
                receipt.version());
    }

    /** See {@link Receipt.Line}. */
    public record Line(
            String item, Text name, String clause, String quantity, String price, String unit, String amount) {
        static Line of(Receipt.Line line) {
            return new Line(
                    line.item(),
                    line.name(),
                    line.clause(),
                    line.quantity().toPlainString(),
                    line.price().toPlainString(),
                    line.unit(),
                    line.amount().toPlainString());
        }
    }
}
