package org.riser.casework.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.casework.ClockView;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Firing;

/**
 * Records in the timeline what has come due of a clock, each once and with the moment at which it should have: warnings,
 * the breach, the levels it is escalated to, the end of a pause by its cap. Doing it twice changes nothing.
 */
final class ClockFirings {
    static final String WARNED = "clock-warned";
    static final String BREACHED = "clock-breached";
    /** A clock ran out that watches something together with a longer one (convention C11): a warning, no breach. */
    static final String STRICTER_MISSED = "clock-stricter-missed";

    static final String RESTATED = "clock-restated";
    static final String ESCALATED = "clock-escalated";
    static final String PAUSE_ENDED = "clock-pause-ended";

    private final ClockSubject subject;
    private final ClockRow clock;
    private final StartedRule rule;
    private int warnings;
    private int escalations;

    private ClockFirings(ClockSubject subject, ClockRow clock) {
        this.subject = subject;
        this.clock = clock;
        this.rule = StartedRule.read(clock.rule);
    }

    static void record(ClockSubject subject, ClockRow clock, ClockState state) {
        ClockFirings firings = new ClockFirings(subject, clock);
        firings.restate(state);
        state.firings().stream()
                .filter(firing -> !firing.at().isAfter(subject.toldUntil()))
                .forEach(firing -> firings.fire(firing, state));
    }

    /** What every event of a clock says of it. */
    static Map<String, Object> data(ClockRow clock, StartedRule rule) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("clock", clock.id.toString());
        data.put("name", clock.name);
        data.put("row", rule.row().rowId());
        data.put("clause", rule.row().clause());
        data.put("zh", rule.name().zh());
        data.put("en", rule.name().en());
        data.put("onBreach", rule.onBreach());
        return data;
    }

    /** Takes a breach back that history, told late, or another target has shown not to be one, or not at that time. */
    private void restate(ClockState state) {
        if (clock.breachedAt != null && !state.breachedAt().equals(Optional.of(clock.breachedAt))) {
            Map<String, Object> data = data(clock, rule);
            data.put("was", lastMiss());
            clock.breached(null);
            subject.record(RESTATED, subject.toldUntil(), data);
        }
    }

    private void fire(Firing firing, ClockState state) {
        switch (firing.kind()) {
            case WARNING -> warn(firing);
            case BREACH -> breach(firing, state);
            case ESCALATION -> escalate(firing);
            case PAUSE_ENDS -> pauseEnds(firing);
        }
    }

    private void warn(Firing firing) {
        if (++warnings > clock.warnings) {
            clock.warned(firing.at());
            subject.record(WARNED, firing.at(), data(clock, rule));
        }
    }

    private void breach(Firing firing, ClockState state) {
        if (clock.breachedAt == null) {
            Instant missedAt = state.breachedAt().orElse(firing.at());
            clock.breached(missedAt);
            subject.record(isStricter(missedAt) ? STRICTER_MISSED : BREACHED, firing.at(), data(clock, rule));
        }
    }

    private void escalate(Firing firing) {
        if (++escalations > clock.escalations) {
            clock.escalated();
            Map<String, Object> data = data(clock, rule);
            data.put("level", firing.level());
            data.put("step", escalations);
            subject.record(ESCALATED, firing.at(), data);
        }
    }

    private void pauseEnds(Firing firing) {
        boolean told = subject.happenings().stream()
                .anyMatch(happening ->
                        isOwn(happening, PAUSE_ENDED) && happening.at().equals(firing.at()));
        if (!told) {
            subject.record(PAUSE_ENDED, firing.at(), data(clock, rule));
        }
    }

    /** True when another clock watches the same and runs longer. */
    private boolean isStricter(Instant missedAt) {
        String name = rule.terms().obligation();
        if (name.isEmpty() || clock.dueAt == null) {
            return false;
        }
        List<Watch> others = subject.clocks().stream()
                .filter(other -> other != clock)
                .map(ClockFirings::watch)
                .toList();
        return watch(clock).isStricter(others, missedAt);
    }

    private static Watch watch(ClockRow clock) {
        return new Watch(
                StartedRule.read(clock.rule).terms().obligation(),
                clock.dueAt,
                clock.state() == ClockView.State.CANCELLED ? clock.endedAt : null);
    }

    private String lastMiss() {
        return subject.happenings().stream()
                .filter(happening -> isOwn(happening, BREACHED) || isOwn(happening, STRICTER_MISSED))
                .reduce((a, b) -> b)
                .map(Happening::type)
                .orElse(BREACHED);
    }

    private boolean isOwn(Happening happening, String type) {
        return happening.is(type)
                && happening.text("clock").filter(clock.id.toString()::equals).isPresent();
    }
}
