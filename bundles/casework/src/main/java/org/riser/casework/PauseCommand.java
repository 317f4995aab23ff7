package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to stop the clocks of a case that the reason may stop.
 *
 * @param reason a pause reason that the rule of at least one running clock allows ({@code awaiting-customer})
 * @param evidence what shows that the reason is true; free text or an attachment's id
 * @param at null means now
 */
public record PauseCommand(
        UUID commandId,
        String reason,
        @Nullable String evidence,
        @Nullable Instant at) {}
