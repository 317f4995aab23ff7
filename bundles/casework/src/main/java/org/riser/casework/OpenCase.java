package org.riser.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new case.
 *
 * @param commandId makes the command idempotent: the same id again answers with the case it made
 * @param kind id of an enabled case kind, {@code <module>.<kind>}
 * @param fields raw values by field id, as JSON types or text; checked against the kind's start form
 * @param acceptedAt when the request was accepted; null means now; earlier than five minutes ago needs the permission
 *     {@code import}
 * @param channel {@code phone}, {@code counter}, {@code web}, {@code message} or {@code import}
 * @param contact the call or visit it came from
 * @param recordedAt when the record was saved, for history that is imported; null means now, or the acceptance when that
 *     itself is imported
 */
public record OpenCase(
        UUID commandId,
        String kind,
        @Nullable UUID customer,
        @Nullable UUID account,
        @Nullable UUID device,
        Map<String, Object> fields,
        @Nullable Instant acceptedAt,
        String channel,
        @Nullable UUID contact,
        @Nullable Instant recordedAt) {

    /** A case whose record is being saved now. */
    public OpenCase(
            UUID commandId,
            String kind,
            @Nullable UUID customer,
            @Nullable UUID account,
            @Nullable UUID device,
            Map<String, Object> fields,
            @Nullable Instant acceptedAt,
            String channel,
            @Nullable UUID contact) {
        this(commandId, kind, customer, account, device, fields, acceptedAt, channel, contact, null);
    }
}
