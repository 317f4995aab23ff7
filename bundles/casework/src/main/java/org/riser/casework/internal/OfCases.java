package org.riser.casework.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.store.UnitOfWork;

/** Reads what belongs to a portion of cases, and no more. */
final class OfCases {
    private OfCases() {}

    /** The timelines, each in its order; a case without one is missing. */
    static Map<UUID, List<EventRow>> events(UnitOfWork unit, Collection<UUID> cases) {
        String events = "select e from EventRow e where e.caseId %s order by e.caseId, e.sequence";
        return unit.among(CaseRecords.UNIT, events, EventRow.class, cases, Map.of())
                .collect(Collectors.groupingBy(event -> event.caseId));
    }

    /** The clocks, in no order; a case without any is missing. */
    static Map<UUID, List<ClockRow>> clocks(UnitOfWork unit, Collection<UUID> cases) {
        String clocks = "select c from ClockRow c where c.subject %s";
        return unit.among(CaseRecords.UNIT, clocks, ClockRow.class, cases, Map.of())
                .collect(Collectors.groupingBy(clock -> clock.subject));
    }
}
