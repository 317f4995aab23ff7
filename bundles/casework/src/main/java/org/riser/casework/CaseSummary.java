package org.riser.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One line of a worklist.
 *
 * @param nextDueAt the earliest due time of a clock that still runs; null when none does
 * @param nextClock that clock, as its badge shows it; when none runs, one that stands still; null when there is none
 * @param fields the fields the kind shows in lists
 */
public record CaseSummary(
        UUID id,
        String number,
        String kind,
        Text kindName,
        String stage,
        Text stageName,
        CaseStatus status,
        @Nullable UUID customer,
        @Nullable String assignee,
        @Nullable String orgUnit,
        Instant acceptedAt,
        @Nullable Instant nextDueAt,
        @Nullable ClockView nextClock,
        int breaches,
        int urges,
        Map<String, Object> fields) {}
