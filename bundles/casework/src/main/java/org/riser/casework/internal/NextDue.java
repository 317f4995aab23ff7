package org.riser.casework.internal;

import java.util.Comparator;

/** Keeps beside a case which of its running clocks is due next, so that worklists can order by it. */
final class NextDue {
    private NextDue() {}

    static void update(CaseFile file) {
        file.clocks.stream()
                .filter(clock -> clock.open() && clock.dueAt != null)
                .min(Comparator.comparing(clock -> clock.dueAt == null ? CaseRow.NEVER : clock.dueAt))
                .ifPresentOrElse(clock -> file.row.nextDue(clock.id, clock.dueAt), () -> file.row.nextDue(null, null));
    }
}
