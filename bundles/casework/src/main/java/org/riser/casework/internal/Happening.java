package org.riser.casework.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case or a contact, as clocks see it.
 *
 * @param sequence orders what happened at the same moment
 * @param data what the event says; {@code owner}, {@code team} and {@code department} when the job changed hands with it
 */
record Happening(String type, Instant at, long sequence, Map<String, Object> data) {

    static Happening of(EventRow event) {
        return new Happening(event.type, event.at, event.sequence, Json.read(event.data));
    }

    Optional<String> text(String name) {
        return data.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    boolean is(@Nullable String eventType) {
        return type.equals(eventType);
    }
}
