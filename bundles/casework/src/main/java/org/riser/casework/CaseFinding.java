package org.riser.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an action found about somebody's conduct. Immutable.
 *
 * @param id the finding's own
 * @param event as the penalty table of the module calls it
 * @param employee principal of the one concerned
 * @param facts what the rows of that table look at, by name; texts, numbers, booleans and dates
 */
public record CaseFinding(
        UUID id,
        UUID caseId,
        String module,
        String event,
        String employee,
        Instant occurredAt,
        String text,
        String evidence,
        Map<String, Object> facts) {
    public CaseFinding {
        facts = Map.copyOf(facts);
    }
}
