package org.riser.rest.internal.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.CaseStatus;
import org.riser.casework.ClockView;
import org.riser.casework.PauseView;

/** One case as the API shows it; {@link org.riser.casework.CaseView} says what the parts mean. */
public record CaseJson(
        UUID id,
        String number,
        String kind,
        Text kindName,
        String descriptor,
        String stage,
        Text stageName,
        CaseStatus status,
        String channel,
        @Nullable UUID customer,
        @Nullable UUID account,
        @Nullable UUID device,
        @Nullable UUID contact,
        @Nullable String assignee,
        @Nullable String orgUnit,
        Instant acceptedAt,
        Instant recordedAt,
        @Nullable Instant closedAt,
        Map<String, Object> fields,
        Map<String, Map<String, Object>> checklists,
        int urges,
        boolean moduleAway,
        List<ClockView> clocks,
        List<PauseView> pauses,
        long version) {}
