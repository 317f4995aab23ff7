package org.riser.appraisal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step. Immutable.
 *
 * @param words what they said, or why; empty when nothing needed to be said
 * @param evidence of an appeal; null otherwise
 */
public record AppraisalStep(
        String by,
        String name,
        Instant at,
        String words,
        @Nullable String evidence) {}
