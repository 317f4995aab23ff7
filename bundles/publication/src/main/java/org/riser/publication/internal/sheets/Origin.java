package org.riser.publication.internal.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riser.publication.LayeredRow;

/**
 * How the rows that the company sets stood when a workbook was written. The workbook carries it, so that what people did in
 * the file can be told from what others set meanwhile. Immutable.
 */
final class Origin {
    private static final int LENGTH = 12;
    private static final int ROWS_IN_A_TEXT = 1_000;

    /** Of a row, which are known by their stamps only. */
    private final Map<String, String> states;

    private Origin(Map<String, String> states) {
        this.states = Map.copyOf(states);
    }

    /** Of what is about to be written. */
    static Origin of(PackTables tables) {
        Map<String, String> states = new HashMap<>();
        for (PackTable table : tables.tables()) {
            for (LayeredRow row : table.rows()) {
                if (row.own() != null) {
                    states.put(name(table.id(), row.id()), state(table.now(row)));
                }
            }
        }
        return new Origin(states);
    }

    /** As {@link #texts} wrote it; what is no part of it is left. */
    static Origin read(List<String> texts) {
        Map<String, String> states = new HashMap<>();
        for (String text : texts) {
            for (int at = 0; at + 2 * LENGTH <= text.length(); at += 2 * LENGTH) {
                states.put(text.substring(at, at + LENGTH), text.substring(at + LENGTH, at + 2 * LENGTH));
            }
        }
        return new Origin(states);
    }

    /** Each fits into a cell. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        states.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(row -> {
            text.append(row.getKey()).append(row.getValue());
            if (text.length() >= ROWS_IN_A_TEXT * 2 * LENGTH) {
                texts.add(text.toString());
                text.setLength(0);
            }
        });
        if (text.length() > 0) {
            texts.add(text.toString());
        }
        return texts;
    }

    /**
     * Whether a row stood so when the workbook was written.
     *
     * @param cells null for a row that is not there
     * @param below what held without the company's own, then as now
     */
    boolean isAsItWas(
            PackTable table, String row, @Nullable Map<String, String> cells, @Nullable Map<String, String> below) {
        String then = states.get(name(table.id(), row));
        return then == null ? Objects.equals(cells, below) : then.equals(state(cells));
    }

    private static String name(String table, String row) {
        return new Stamp().add(table).add(row).text(LENGTH);
    }

    private static String state(@Nullable Map<String, String> cells) {
        return cells == null
                ? new Stamp().text(LENGTH)
                : new Stamp().add("row").add(cells).text(LENGTH);
    }
}
