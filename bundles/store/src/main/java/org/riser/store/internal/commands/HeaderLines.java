package org.riser.store.internal.commands;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Headers as text: one line each, name and value parted by a colon. */
final class HeaderLines {
    private HeaderLines() {}

    static String write(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        return lines.lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
