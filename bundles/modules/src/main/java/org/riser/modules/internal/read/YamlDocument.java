package org.riser.modules.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One file of a module, read but not yet understood.
 *
 * @param file path below the descriptor folder
 * @param lines the line of each value by JSON pointer
 */
public record YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {
    /** The line of a value, or of the nearest one around it that is there. */
    public int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** A name as one step of a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
