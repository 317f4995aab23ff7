package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One case as it is now.
 *
 * @param number readable and unique inside the tenant
 * @param descriptor hash of the module descriptor that the case is rendered from
 * @param version grows with every change; the optimistic lock
 * @param assignee principal of who has it ({@code staff:<uuid>}); null when nobody has
 * @param orgUnit id of the hall or team that has it: the opener's, then that of whoever it was given to; null when none
 * @param fields typed values by field id, see {@link org.riser.api.facts.Facts} for the types
 * @param checklists answers by checklist id and item id
 * @param moduleAway true while the case's module is removed or disabled: readable, but nothing can be done with it
 */
public record CaseView(
        UUID id,
        String number,
        String kind,
        Text kindName,
        String descriptor,
        String stage,
        Text stageName,
        CaseStatus status,
        long version,
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
        List<PauseView> pauses) {}
