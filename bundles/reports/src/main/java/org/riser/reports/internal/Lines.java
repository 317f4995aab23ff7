package org.riser.reports.internal;

import java.util.List;

/** Lists of ids and addresses in a column: one a line, for none of them has a line break. */
final class Lines {
    private static final String END = "\n";

    private Lines() {}

    static String write(List<String> values) {
        return String.join(END, values);
    }

    static List<String> read(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(END));
    }
}
