package org.riser.worktime;

import java.time.Instant;
import java.util.List;

/**
 * Who is told how long after a breach, usually in working time: "2 working hours: team leader; 1 working day: manager".
 *
 * @param steps from the first to the last; at a given calendar each must come no earlier than the one before it
 */
public record EscalationLadder(List<Step> steps) {
    public EscalationLadder {
        steps = List.copyOf(steps);
    }

    /**
     * One rung.
     *
     * @param level who is told, a name of the caller's choosing
     * @param after counted from the breach; a span of time or days
     */
    public record Step(String level, TimeLimit.Span after) {}

    /** A rung with its moment. */
    public record Escalation(String level, Instant at) {}

    /**
     * @return one entry a step, in order
     * @throws WorktimeException {@code ladder.order} when a later step would come before an earlier one
     */
    public List<Escalation> from(TimeScale time, Instant breachedAt) {
        List<Escalation> escalations = steps.stream()
                .map(step -> new Escalation(step.level(), DueTimes.at(time, breachedAt, step.after())))
                .toList();
        for (int i = 1; i < escalations.size(); i++) {
            if (escalations.get(i).at().isBefore(escalations.get(i - 1).at())) {
                throw new WorktimeException(
                        "ladder.order",
                        "升级第 " + (i + 1) + " 级早于上一级,请调整顺序",
                        "Step " + (i + 1) + " of the escalation comes before the step above it; put them in order.");
            }
        }
        return escalations;
    }
}
