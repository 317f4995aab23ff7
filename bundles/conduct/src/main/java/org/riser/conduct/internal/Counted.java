package org.riser.conduct.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riser.conduct.Standing;
import org.riser.store.UnitOfWork;

/** What the postings say of one employee and month. */
record Counted(List<Standing.Posting> postings, List<Standing.Effect> effects) {
    private static final String OFF_POST = "off-post";
    private static final String ZERO_PAY = "zero-pay";
    private static final int QUARTER = 3;

    static Counted of(UnitOfWork unit, String employee, YearMonth month) {
        YearMonth first = month.withMonth((month.getMonthValue() - 1) / QUARTER * QUARTER + 1);
        List<PostingRow> quarter = IntStream.range(0, QUARTER)
                .mapToObj(first::plusMonths)
                .flatMap(one -> Rows.postings(unit, employee, one.toString()).stream())
                .toList();
        Set<UUID> takenBack = quarter.stream()
                .filter(posting -> posting.cause.equals(PostingRow.RULED))
                .map(posting -> posting.penalty)
                .collect(Collectors.toSet());
        return new Counted(
                quarter.stream()
                        .filter(posting -> posting.period.equals(month.toString()))
                        .map(PostingRow::view)
                        .toList(),
                quarter.stream()
                        .filter(posting -> posting.cause.equals(PostingRow.CONFIRMED)
                                && !takenBack.contains(posting.penalty)
                                && holds(posting, month))
                        .map(posting -> new Standing.Effect(
                                posting.penalty,
                                posting.clause,
                                posting.effect,
                                YearMonth.parse(posting.period),
                                posting.postedAt))
                        .toList());
    }

    private static boolean holds(PostingRow posting, YearMonth month) {
        return posting.effect.equals(ZERO_PAY)
                || (posting.effect.equals(OFF_POST) && posting.period.equals(month.toString()));
    }
}
