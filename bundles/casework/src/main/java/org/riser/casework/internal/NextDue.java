package org.riser.casework.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.riser.casework.ClockView;

/**
 * Keeps beside a case which of its clocks is due next, so that worklists can order by it. A clock that stands still is due
 * at no time; it is only named when no other runs.
 */
final class NextDue {
    private static final Comparator<ClockRow> RUNNING_FIRST =
            Comparator.comparing(NextDue::standsStill).thenComparing(NextDue::due);

    private NextDue() {}

    static void update(CaseFile file) {
        Optional<ClockRow> next = file.clocks.stream()
                .filter(clock -> clock.open() && clock.dueAt != null)
                .min(RUNNING_FIRST);
        Instant dueAt =
                next.filter(clock -> !standsStill(clock)).map(NextDue::due).orElse(null);
        file.row.nextDue(next.map(clock -> clock.id).orElse(null), dueAt);
    }

    private static boolean standsStill(ClockRow clock) {
        return clock.state() == ClockView.State.PAUSED;
    }

    private static Instant due(ClockRow clock) {
        return clock.dueAt == null ? CaseRow.NEVER : clock.dueAt;
    }
}
