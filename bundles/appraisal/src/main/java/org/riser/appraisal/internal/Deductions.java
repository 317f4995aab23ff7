package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.appraisal.NewDeduction;

/** What is right about a deduction, and the line it becomes. */
final class Deductions {
    private static final int LONGEST = 500;
    private static final int LONGEST_ITEM = 60;

    /** No score is below zero. */
    private static final String RANGE = "PRO-KPI-18";

    private Deductions() {}

    static void check(NewDeduction deduction) {
        Input input = new Input().text("item", deduction.item(), LONGEST_ITEM);
        BigDecimal points = deduction.points();
        if (deduction.penalty() == null) {
            input.text("reason", deduction.reason(), LONGEST);
            if (points == null || points.signum() <= 0 || points.scale() > 2) {
                input.fault(
                        "points", "appraisal.points", "应大于零，最多两位小数。", "must be above zero, with two decimals at most.");
            }
        } else {
            input.optional("reason", deduction.reason(), LONGEST);
            if (points != null) {
                input.fault(
                        "points", "appraisal.points-given", "分值由该处理决定，请不要填写。", "is said by the penalty; leave it out.");
            }
        }
        input.check();
    }

    /** What the assessor saw takes no more than the item has left. */
    static LineRow seen(Scores scores, SheetRow row, UUID line, NewDeduction deduction) {
        BigDecimal points = Objects.requireNonNull(deduction.points());
        BigDecimal left = scores.left(deduction.item());
        Input input = new Input();
        Sheets.requireItem(
                input,
                scores.items().stream().anyMatch(score -> score.item().id().equals(deduction.item())));
        input.check();
        if (points.compareTo(left) > 0) {
            throw new InvalidInput(List.of(new Fault(
                    "points",
                    "appraisal.over-item",
                    new Text(
                            "points：该项只剩 " + left.toPlainString() + " 分，不能扣更多。",
                            "points: The item has " + left.toPlainString() + " points left; no more can be deducted."),
                    RANGE)));
        }
        LineRow added = new LineRow(
                line, row.id, Kind.DEDUCTION, points.setScale(2), Objects.requireNonNull(deduction.reason()));
        added.item = deduction.item();
        return added;
    }
}
