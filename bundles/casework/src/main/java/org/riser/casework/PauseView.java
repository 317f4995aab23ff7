package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span in which some clocks of a case stood still on purpose.
 *
 * @param until null while it lasts
 */
public record PauseView(
        UUID id,
        String reason,
        @Nullable String evidence,
        Instant from,
        @Nullable Instant until,
        String actor) {}
