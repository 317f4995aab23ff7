package org.riser.rest.internal.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.rest.internal.text.Messages;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 200
 * @param cursor of the page before, or null for the first page
 */
public record Paging(int limit, @Nullable String cursor) {
    /** The query parameters. */
    public static final List<String> NAMES = List.of("cursor", "limit");

    static final int USUAL = 50;
    static final int MOST = 200;
    private static final int LONGEST_CURSOR = 1000;

    static Paging of(MultivaluedMap<String, String> query) {
        String cursor = query.getFirst("cursor");
        if (cursor != null && (cursor.isBlank() || cursor.length() > LONGEST_CURSOR)) {
            throw wrong("cursor", "cursor.form");
        }
        return new Paging(limit(query.getFirst("limit")), cursor);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw wrong("limit", "limit.form");
        }
        return Integer.parseInt(text);
    }

    private static ApiFailure wrong(String parameter, String code) {
        return new ApiFailure(ProblemKind.MALFORMED, parameter, code, Messages.text(code));
    }
}
