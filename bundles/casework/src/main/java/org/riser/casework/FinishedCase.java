package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;

/**
 * A case that was brought to its end and whose kind is followed up. Immutable.
 *
 * @param number as people read it
 * @param business under which finished cases of its kind are sampled, as its descriptor says
 * @param closedAt when it reached its end
 * @param employee principal of who had it at the end, or else of the member of the staff who took the last step; null
 *     when there is neither
 * @param orgUnit id of the hall or team that had it; null when none had
 * @param facts as they stood at the end
 */
public record FinishedCase(
        UUID id,
        String number,
        String kind,
        String module,
        String business,
        Instant closedAt,
        @Nullable UUID customer,
        @Nullable String employee,
        @Nullable String orgUnit,
        Facts facts) {}
