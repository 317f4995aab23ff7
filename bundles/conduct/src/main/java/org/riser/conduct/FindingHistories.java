package org.riser.conduct;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.rulebook.Rulebook;

/**
 * Judges what was found in the past again, under rules of one's choice. Reads and changes nothing; for the platform itself, so
 * nobody's permissions are asked. What became of a penalty afterwards, by a confirmation or an appeal, is people's judgement
 * and is not told again. Thread-safe.
 */
@ProviderType
public interface FindingHistories {
    /**
     * One portion, judged once under each rulebook, in the order in which it happened.
     *
     * @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out
     */
    Page<RejudgedFinding> rejudge(TenantId tenant, Span span, List<Rulebook> rulebooks);

    /**
     * Which findings. Immutable.
     *
     * @param module whose; null for those of every module
     * @param from first moment at which what was found happened
     * @param to first moment behind it
     * @param cursor where to go on; null for the beginning
     * @param limit at most so many, from 1
     */
    record Span(
            @Nullable String module,
            Instant from,
            Instant to,
            @Nullable String cursor,
            int limit) {}
}
