package org.riser.api.rest;

import java.util.Map;

/**
 * What a route answers.
 *
 * @param status 200 to 299; everything else is said by throwing a {@link org.riser.api.error.RiserException}
 * @param body a JSON object of texts, numbers, booleans, {@link java.time.Instant}s, lists and maps; empty for none
 */
public record ApiAnswer(int status, Map<String, ?> body) {
    /** @throws IllegalArgumentException if the status is not one of success */
    public ApiAnswer {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("not a status of success: " + status);
        }
    }

    public static ApiAnswer ok(Map<String, ?> body) {
        return new ApiAnswer(200, body);
    }

    public static ApiAnswer created(Map<String, ?> body) {
        return new ApiAnswer(201, body);
    }

    public static ApiAnswer nothing() {
        return new ApiAnswer(204, Map.of());
    }
}
