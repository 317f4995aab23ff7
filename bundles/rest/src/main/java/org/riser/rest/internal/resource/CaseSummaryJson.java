package org.riser.rest.internal.resource;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.CaseStatus;
import org.riser.casework.ClockView;

/** One line of the worklist; {@link org.riser.casework.CaseSummary} says what the parts mean. */
public record CaseSummaryJson(
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
