package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.followup.FollowUpPlan.Line;
import org.riser.followup.NewPlan;

/** Whether a plan can be kept, and whether it can count. */
final class PlanCheck {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;
    private static final int MOST_LINES = 50;
    private static final int MOST_AGENTS = 200;
    private static final int MOST = 10_000_000;
    private static final int LONGEST_BUSINESS = 64;
    private static final int LONGEST_OBJECT = 200;
    private static final int LONGEST_FREQUENCY = 100;
    private static final int LONGEST_MODULE = 32;
    private static final int LONGEST_AGENT = 80;

    private PlanCheck() {}

    /**
     * A plan to be kept, its years spread over the months where it does not say how.
     *
     * @throws InvalidInput naming each field that does not fit
     */
    static NewPlan complete(NewPlan plan) {
        Input input = new Input().text("module", plan.module(), LONGEST_MODULE);
        if (plan.year() < EARLIEST || plan.year() > LATEST) {
            input.fault("year", "followup.year", "应在 2000 与 2999 之间。", "must be between 2000 and 2999.");
        }
        if (plan.lines().isEmpty() || plan.lines().size() > MOST_LINES) {
            input.fault("lines", "followup.lines", "应有 1 至 50 行。", "must be 1 to 50.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            Line line = plan.lines().get(i);
            check(input, "lines." + i + ".", line);
            if (!seen.add(line.business())) {
                input.fault("lines." + i + ".business", "followup.twice", "每项业务只列一行。", "stands in the plan already.");
            }
        }
        agents(input, plan.agents());
        input.check();
        return new NewPlan(
                plan.module(),
                plan.year(),
                plan.lines().stream().map(PlanCheck::spread).toList(),
                plan.agents());
    }

    private static void check(Input input, String path, Line line) {
        input.text(path + "business", line.business(), LONGEST_BUSINESS)
                .optional(path + "object", line.object(), LONGEST_OBJECT)
                .optional(path + "frequency", line.frequency(), LONGEST_FREQUENCY);
        if (line.quantity() < 0 || line.quantity() > MOST) {
            input.fault(path + "quantity", "followup.quantity", "应在 0 与 10000000 之间。", "must be 0 to 10,000,000.");
            return;
        }
        if (line.months().isEmpty()) {
            return;
        }
        long sum = line.months().stream().mapToLong(Integer::longValue).sum();
        if (line.months().size() != Breakdown.MONTHS || line.months().stream().anyMatch(month -> month < 0)) {
            input.fault(
                    path + "months",
                    "followup.months",
                    "应为 1 至 12 月的 12 个数，均不小于 0。",
                    "must be twelve numbers from January on, none below 0.");
        } else if (sum != line.quantity()) {
            input.fault(
                    path + "months",
                    "followup.sum",
                    "各月合计 " + sum + "，与全年 " + line.quantity() + " 不符，请调整。",
                    "come to " + sum + ", not to the year's " + line.quantity() + "; make them the same.");
        }
    }

    private static void agents(Input input, List<String> agents) {
        if (agents.size() > MOST_AGENTS || Set.copyOf(agents).size() < agents.size()) {
            input.fault("agents", "followup.agents", "最多 200 人，且不得重复。", "must be 200 at most, each once.");
        }
        for (int i = 0; i < agents.size(); i++) {
            input.text("agents." + i, agents.get(i), LONGEST_AGENT);
        }
    }

    private static Line spread(Line line) {
        return line.months().isEmpty()
                ? new Line(
                        line.business(),
                        line.object(),
                        line.frequency(),
                        line.quantity(),
                        Breakdown.evenly(line.quantity(), Breakdown.MONTHS))
                : line;
    }

    /** @throws InvalidInput naming what it lacks to count (FUP-11) */
    static void countable(List<Line> lines, List<String> agents) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            lacks(faults, line.object().isBlank(), i, "object", "回访对象", "whom it concerns");
            lacks(faults, line.frequency().isBlank(), i, "frequency", "回访频次", "how often");
            lacks(faults, line.quantity() == 0, i, "quantity", "全年户数", "how many");
        }
        if (agents.isEmpty()) {
            faults.add(Fault.of("agents", "followup.agents", "请选择回访人员。", "Choose those who call."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void lacks(List<Fault> faults, boolean missing, int line, String field, String zh, String en) {
        if (missing) {
            faults.add(Fault.of(
                    "lines." + line + "." + field,
                    "followup.incomplete",
                    "第 " + (line + 1) + " 行没有填写" + zh + "。",
                    "Line " + (line + 1) + " does not say " + en + "."));
        }
    }
}
