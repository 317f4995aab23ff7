package org.riser.store;

import java.util.Map;

/**
 * The answer to a command as it is kept for repetitions.
 *
 * @param status the HTTP status
 * @param headers the headers worth repeating, such as {@code Location} and {@code ETag}; no line breaks in them
 * @param body the body's text, empty when there is none
 */
public record StoredAnswer(int status, Map<String, String> headers, String body) {
    public StoredAnswer {
        headers = Map.copyOf(headers);
    }
}
