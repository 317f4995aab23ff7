package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.riser.cash.NewPayment;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;

/** What a payment comes to, in CNY of scale 2. */
record Bill(List<Receipt.Line> lines, BigDecimal due, BigDecimal received, BigDecimal change) {
    static final int SCALE = 2;

    static Bill of(List<Receipt.Line> lines, NewPayment payment) {
        BigDecimal due =
                lines.stream().map(Receipt.Line::amount).reduce(BigDecimal.ZERO.setScale(SCALE), BigDecimal::add);
        BigDecimal received = payment.received().setScale(SCALE, RoundingMode.UNNECESSARY);
        BigDecimal none = BigDecimal.ZERO.setScale(SCALE);
        BigDecimal tooMuch =
                payment.tender() == Tender.CASH ? received.subtract(due).max(none) : none;
        BigDecimal change =
                payment.change() == null ? tooMuch : payment.change().setScale(SCALE, RoundingMode.UNNECESSARY);
        return new Bill(List.copyOf(lines), due, received, change);
    }

    /** What would be right to give back. */
    BigDecimal changeDue() {
        return received.subtract(due);
    }
}
