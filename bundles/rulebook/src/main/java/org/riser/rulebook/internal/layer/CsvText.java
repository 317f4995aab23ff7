package org.riser.rulebook.internal.layer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a CSV file line by line and knows on which line it stands. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    /** @return the line of the file on which it begins, from 1 */
    int add(List<String> cells) {
        int begins = line;
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        text.append('\n');
        line += 1
                + (int) cells.stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
        return begins;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
