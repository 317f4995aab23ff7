package org.riser.conduct;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found. Immutable.
 *
 * @param module whose penalty table judges it
 * @param event as that table calls it: {@code finding}, {@code incident}, {@code violation} …
 * @param employee principal of the one concerned, {@code staff:<uuid>}
 * @param occurredAt when it happened, which picks the edition of the table; null for now
 * @param item the item of the checklist or the base rule it offends against; null when the event has none
 * @param text what happened, up to 500 characters
 * @param evidence what proves it, up to 500 characters; without it nothing is taken
 * @param caseId the case it belongs to; null when to none
 * @param facts what the rows of the table look at, by the part of their names behind {@code penalty.}; texts, numbers,
 *     booleans and dates
 */
public record NewFinding(
        String module,
        String event,
        String employee,
        @Nullable Instant occurredAt,
        @Nullable String item,
        String text,
        String evidence,
        @Nullable UUID caseId,
        Map<String, Object> facts) {
    public NewFinding {
        facts = Map.copyOf(facts);
    }
}
