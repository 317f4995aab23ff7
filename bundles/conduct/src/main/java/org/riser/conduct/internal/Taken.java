package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.conduct.PenaltyQuery;
import org.riser.store.UnitOfWork;

/** How much of a penalty counts: an item is not taken away twice, and no more than the company's limit in a month. */
final class Taken {
    private static final String FINE = "fine";
    private static final String POINTS = "points";
    private static final String ZERO_ITEM = "zero-item";
    private static final Set<String> TAKING = Set.of(FINE, POINTS, ZERO_ITEM);

    private Taken() {}

    /**
     * What counts from the confirmation on; null for an effect without an amount.
     *
     * @param now whose rules say what the limit is
     */
    static @Nullable BigDecimal of(Office office, UnitOfWork unit, Caller caller, PenaltyRow row, Instant now) {
        BigDecimal amount = row.amount;
        if (amount == null || !TAKING.contains(row.effect)) {
            return amount;
        }
        Rows.takeTurn(unit, row);
        FindingRow finding = Rows.finding(unit, row.finding).orElseThrow();
        List<PenaltyRow> before = before(unit, row);
        BigDecimal wanted = row.effect.equals(ZERO_ITEM) ? rest(unit, amount, finding.item, before) : amount;
        return Choices.of(office.deciding(caller, now), finding.module, Choices.MONTH_LIMIT, row.unit)
                .map(limit -> limit.subtract(sum(before, row.unit))
                        .max(BigDecimal.ZERO)
                        .min(wanted))
                .orElse(wanted);
    }

    /** Others of the employee and month that count. */
    private static List<PenaltyRow> before(UnitOfWork unit, PenaltyRow row) {
        PenaltyQuery month =
                new PenaltyQuery(null, row.employee, null, YearMonth.parse(row.period), null, Integer.MAX_VALUE);
        return Rows.penalties(unit, month, null, null, Integer.MAX_VALUE).stream()
                .filter(other -> !other.id.equals(row.id) && other.counted != null && TAKING.contains(other.effect))
                .toList();
    }

    /** Of the whole value of an item what earlier deductions have left (EX-37). */
    private static BigDecimal rest(UnitOfWork unit, BigDecimal whole, @Nullable String item, List<PenaltyRow> before) {
        if (item == null) {
            return whole;
        }
        List<PenaltyRow> sameItem = before.stream()
                .filter(other -> Rows.finding(unit, other.finding)
                        .filter(finding -> item.equals(finding.item))
                        .isPresent())
                .toList();
        return whole.subtract(sum(sameItem, "point")).max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<PenaltyRow> rows, String unit) {
        return rows.stream()
                .filter(row -> row.unit.equals(unit))
                .map(row -> Objects.requireNonNullElse(row.counted, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
