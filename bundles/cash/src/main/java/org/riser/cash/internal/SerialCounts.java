package org.riser.cash.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.riser.cash.SerialCheck;
import org.riser.store.UnitOfWork;

/** Counts the documents of a till against the numbers that were given out. */
final class SerialCounts {
    private static final int MOST_MISSING = 100;

    private SerialCounts() {}

    static SerialCheck of(UnitOfWork unit, TillRow till) {
        List<Long> receipts = Rows.serials(unit, till.id);
        List<Long> refunds = RefundRows.serials(unit, till.id);
        return new SerialCheck(
                till.lastSerial,
                receipts.size(),
                Rows.voided(unit, till.id),
                missing(receipts, till.lastSerial),
                Rows.total(unit, till.id),
                refunds.size(),
                missing(refunds, till.lastRefund),
                RefundRows.paid(unit, till.id));
    }

    private static List<Long> missing(List<Long> serials, long last) {
        Set<Long> there = new HashSet<>(serials);
        return LongStream.rangeClosed(1, last)
                .filter(serial -> !there.contains(serial))
                .limit(MOST_MISSING)
                .boxed()
                .toList();
    }
}
