package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call or visit as the telephone system or a clerk reports it. The same {@code externalId} again updates the contact:
 * a ringing call is reported once and completed when answered and ended.
 *
 * @param commandId makes the command idempotent
 * @param externalId the reporter's own id of the call; null when there is none
 * @param channel {@code phone}, {@code counter}, {@code web} or {@code message}
 * @param ringAt when it began to ring or the visitor came in
 * @param rings how often it rang before the answer; null while it rings
 * @param from the caller's number as sent by the network
 * @param agent staff id of the person whose screen it pops up on
 */
public record NewContact(
        UUID commandId,
        @Nullable String externalId,
        String channel,
        Instant ringAt,
        @Nullable Integer rings,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String from,
        @Nullable String agent,
        @Nullable UUID customer) {}
