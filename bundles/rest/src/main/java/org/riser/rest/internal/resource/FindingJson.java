package org.riser.rest.internal.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.conduct.Finding;

/** See {@link Finding}. */
public record FindingJson(
        UUID id,
        String module,
        String event,
        String employee,
        String employeeName,
        Instant occurredAt,
        @Nullable String item,
        String text,
        String evidence,
        @Nullable UUID caseId,
        Map<String, Object> facts,
        String foundBy,
        String finderName,
        Instant foundAt,
        List<PenaltyJson> penalties,
        List<Text> gaps) {
    static FindingJson of(Finding found) {
        return new FindingJson(
                found.id(),
                found.module(),
                found.event(),
                found.employee(),
                found.employeeName(),
                found.occurredAt(),
                found.item(),
                found.text(),
                found.evidence(),
                found.caseId(),
                found.facts(),
                found.foundBy(),
                found.finderName(),
                found.foundAt(),
                found.penalties().stream().map(PenaltyJson::of).toList(),
                found.gaps());
    }
}
