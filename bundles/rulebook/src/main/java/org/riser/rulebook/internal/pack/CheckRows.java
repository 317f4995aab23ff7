package org.riser.rulebook.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.rulebook.internal.cell.Condition;

/** What only several cells of a {@code checklist} row together can tell. */
final class CheckRows {
    /** Whoever writes an item that is passed or failed need not say that only a failed one costs something. */
    static final Condition FAILED = Condition.of("checklist.passed", "=", "no");

    private static final String VALUE = "checklist.value";
    private static final Set<String> ROUNDS = Set.of("weekly", "monthly", "spot", "opening", "call-quality");
    private static final String OFFERED = "weekly, monthly, spot, opening, call-quality";

    private CheckRows() {}

    static boolean isPassFail(Map<String, String> cells) {
        return "pass-fail".equals(cells.get("answer"));
    }

    /** A number is judged by conditions, or it could never be wrong. */
    static void checkAnswer(Map<String, String> cells) {
        boolean isJudged = Condition.parseAll(cells.getOrDefault("when", "")).stream()
                .anyMatch(condition -> condition.fact().equals(VALUE));
        if ("number".equals(cells.get("answer")) && !isJudged) {
            throw Cells.bad(
                    "check-number",
                    "数值项没有写明何时不合格。",
                    "Nothing says when the number is wrong.",
                    "请在条件列写明不合格的情形，如 " + VALUE + " > 2。",
                    "Write in the conditions when it fails, as " + VALUE + " > 2.");
        }
    }

    /** @param column of names of rounds */
    static void checkRounds(Map<String, String> cells, String column) {
        List<String> unknown = Cells.list(cells.getOrDefault(column, "")).stream()
                .filter(round -> !ROUNDS.contains(round))
                .toList();
        if (cells.containsKey("rounds") && !unknown.isEmpty()) {
            throw Cells.bad(
                    "check-rounds",
                    "没有检查种类 “" + unknown.get(0) + "”。",
                    "There is no round “" + unknown.get(0) + "”.",
                    "可选：" + OFFERED + "。",
                    "Choose among " + OFFERED + ".");
        }
    }
}
