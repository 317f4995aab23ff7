package org.riser.rulebook.internal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.row.ClockRow;
import org.riser.rulebook.internal.row.GateRow;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.TimeLimit.Span;
import org.riser.worktime.Unit;

/**
 * Finds clocks of one kind that run from the same moment and quarrel about its end, and gates that cannot both open. Clocks
 * quarrel when they measure the same with different limits, or when one counts calendar days, the other working days, and
 * either may end first in an ordinary week. That they share an obligation settles it (convention C11). Silent where rows
 * compare facts with each other.
 */
final class Contradictions {
    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OFF_OF_A_WEEK = 2;

    private final Group rows;
    private final Remarks remarks;

    /** @param rows all of a kind of case, of whatever clock and step */
    Contradictions(Group rows, Remarks remarks) {
        this.rows = rows;
        this.remarks = remarks;
    }

    void look() {
        new Pairs(remarks).each(rows, (one, other) -> {
            if (one instanceof ClockRow first && other instanceof ClockRow second) {
                clocks(first, second);
            } else if (one instanceof GateRow first && other instanceof GateRow second) {
                gates(first, second);
            }
        });
    }

    private void clocks(ClockRow first, ClockRow second) {
        ClockRule one = first.rule();
        ClockRule other = second.rule();
        boolean apart = !one.clock().equals(other.clock())
                && one.start().toString().equals(other.start().toString())
                && !one.limit().equals(other.limit());
        if (!apart || !rows.meet(first, second)) {
            return;
        }
        Text name = Remarks.named(first);
        String obligation = one.terms().obligation();
        if (!obligation.isEmpty() && obligation.equals(other.terms().obligation())) {
            remarks.add(
                    Severity.INFO,
                    "shared-obligation",
                    second,
                    "obligation",
                    List.of(first),
                    new Text(
                            "该行与 " + name.zh() + " 是同一责任“" + obligation + "”：较严的到期只预警，最长的到期才算超时。",
                            "The row and " + name.en() + " share the obligation “" + obligation
                                    + "”: the stricter one only warns, the longest is breached."),
                    new Text("无须处理。", "Nothing is to be done."));
        } else if (isSameMatter(one, other) || mayEndInEitherOrder(one, other)) {
            remarks.warn(
                    "contradiction",
                    second,
                    "limit",
                    List.of(first),
                    new Text(
                            "该行与 " + name.zh() + " 从同一时刻起算，期限宽严不一，会先后到期。",
                            "The row and " + name.en()
                                    + " run from the same moment and are not equally strict, so that one ends before the other."),
                    new Text(
                            "请在两行的“同一责任”列写同一名称，只有最长的到期才算超时（C11）；或统一期限和单位。",
                            "Give both the same obligation, of which only the longest is breached (C11); or the same limit"
                                    + " and unit."));
        }
    }

    private static boolean isSameMatter(ClockRule one, ClockRule other) {
        return one.stop().toString().equals(other.stop().toString());
    }

    private static boolean mayEndInEitherOrder(ClockRule one, ClockRule other) {
        Optional<Span> span = span(one.limit());
        Optional<Span> another = span(other.limit());
        return span.isPresent()
                && another.isPresent()
                && (either(span.get(), another.get()) || either(another.get(), span.get()));
    }

    private static boolean either(Span calendar, Span working) {
        if (calendar.unit() != Unit.CALENDAR_DAY || working.unit() != Unit.WORKING_DAY) {
            return false;
        }
        long weeks = (working.amount() + WORKING_DAYS_OF_A_WEEK - 1) / WORKING_DAYS_OF_A_WEEK;
        return calendar.amount() >= working.amount()
                && calendar.amount() <= working.amount() + weeks * DAYS_OFF_OF_A_WEEK;
    }

    private static Optional<Span> span(LimitCell limit) {
        return limit.match(fixed -> span(fixed.limit()), until -> Optional.empty());
    }

    private static Optional<Span> span(TimeLimit limit) {
        return limit instanceof Span span ? Optional.of(span) : Optional.empty();
    }

    /** Each can open, and they guard the same step; together they cannot. */
    private void gates(GateRow first, GateRow second) {
        boolean sameStep =
                first.cells().getOrDefault("action", "").equals(second.cells().getOrDefault("action", ""));
        boolean sameFact = first.demand().fact().equals(second.demand().fact());
        List<Condition> demands = List.of(first.demand(), second.demand());
        if (!sameStep || !sameFact || !Situations.isExact(demands, rows) || !rows.meet(first, second)) {
            return;
        }
        if (canOpen(List.of(first)) && canOpen(List.of(second)) && !canOpen(List.of(first, second))) {
            Text name = Remarks.named(first);
            remarks.warn(
                    "never-opens",
                    second,
                    "value",
                    List.of(first),
                    new Text(
                            "该行与 " + name.zh() + " 的要求不能同时满足，该步骤永远过不去。",
                            "The row and " + name.en() + " cannot both be met, so the step is never free."),
                    new Text(
                            "请改正其中一行的要求，或让两行的条件互斥。",
                            "Correct what one of them demands, or make their conditions exclude each other."));
        }
    }

    private boolean canOpen(List<GateRow> gates) {
        List<Condition> all = new ArrayList<>();
        gates.forEach(gate -> {
            all.addAll(gate.conditions());
            all.add(gate.demand());
        });
        return Situations.of(all, rows)
                .map(situations -> !situations.where(all).isEmpty())
                .orElse(true);
    }
}
