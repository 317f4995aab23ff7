package org.riser.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is told how long after a breach, usually in working time: "2 working hours: team leader; 1 working day: manager".
 *
 * @param steps from the first to the last
 */
public record EscalationLadder(List<Step> steps) {
    /** Nobody is told. */
    public static final EscalationLadder NONE = new EscalationLadder(List.of());

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

    /** @return one entry a step, in order; a step that would come before the one above it comes together with it */
    public List<Escalation> from(TimeScale time, Instant breachedAt) {
        List<Escalation> escalations = new ArrayList<>();
        Instant earliest = breachedAt;
        for (Step step : steps) {
            Instant at = DueTimes.at(time, breachedAt, step.after());
            earliest = at.isBefore(earliest) ? earliest : at;
            escalations.add(new Escalation(step.level(), earliest));
        }
        return escalations;
    }
}
