package org.riser.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one action on a case.
 *
 * @param commandId makes the command idempotent
 * @param action id of an action of the case's kind, or of a {@link CoreAction}
 * @param at when it happened; null means now; earlier than five minutes ago needs the permission {@code import}
 * @param fields raw values by field id
 * @param checklist raw answers by item id
 * @param reason why; some core actions require it
 * @param expectedVersion the version the caller saw; null means whatever it is now
 */
public record ActCommand(
        UUID commandId,
        String action,
        @Nullable Instant at,
        Map<String, Object> fields,
        Map<String, Object> checklist,
        @Nullable String reason,
        @Nullable Long expectedVersion) {}
