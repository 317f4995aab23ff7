package org.riser.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

/**
 * Packs the key of a page's last row into the opaque text that asks for the next page, and back. Any text may be a part;
 * the parts are not secret and are checked like any other input by the query they go into.
 */
public final class Cursor {
    private static final char BETWEEN = '\u001F';

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(BETWEEN), parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts that {@link #of} packed.
     *
     * @throws InvalidInput if the text is not a cursor of that many parts ({@code cursor.invalid})
     */
    public static List<String> parts(String cursor, int count) {
        List<String> parts = split(cursor);
        if (parts.size() != count) {
            throw invalid();
        }
        return parts;
    }

    /** What a query throws when a part does not read as the value it needs. */
    public static InvalidInput invalid() {
        return new InvalidInput(List.of(Fault.of(
                "cursor",
                "cursor.invalid",
                "翻页标记无效，请从第一页重新开始。",
                "The cursor is not one that was given out; start again from the first page.")));
    }

    private static List<String> split(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(BETWEEN); at >= 0; at = text.indexOf(BETWEEN, from)) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
            parts.add(text.substring(from));
            if (!of(parts.toArray(String[]::new)).equals(cursor)) {
                throw invalid(); // what was typed at random often decodes, but to no text
            }
            return parts;
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }
}
