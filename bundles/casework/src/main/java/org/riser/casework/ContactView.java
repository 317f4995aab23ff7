package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call or visit.
 *
 * @param customer the customer known by the number, if exactly one is
 * @param clocks the clocks that the rules started: the answer, holds, promises
 * @param events what happened in its course, in order
 */
public record ContactView(
        UUID id,
        @Nullable String externalId,
        String channel,
        Instant ringAt,
        @Nullable Integer rings,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String from,
        @Nullable String agent,
        @Nullable UUID customer,
        List<ClockView> clocks,
        List<ContactEvent> events) {

    /** True when something has begun in its course that has not ended: a hold, a promise, a number to call back. */
    public boolean lasts(ContactEvent.Type beginning) {
        return lasts(events, beginning);
    }

    /** The same of any events in order. */
    public static boolean lasts(List<ContactEvent> events, ContactEvent.Type beginning) {
        return events.stream()
                .map(ContactEvent::type)
                .filter(type -> type.ends().orElse(type) == beginning)
                .reduce((first, second) -> second)
                .filter(last -> last == beginning)
                .isPresent();
    }

    /** Nothing happened in its course. */
    public ContactView(
            UUID id,
            @Nullable String externalId,
            String channel,
            Instant ringAt,
            @Nullable Integer rings,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String from,
            @Nullable String agent,
            @Nullable UUID customer,
            List<ClockView> clocks) {
        this(id, externalId, channel, ringAt, rings, answeredAt, endedAt, from, agent, customer, clocks, List.of());
    }
}
