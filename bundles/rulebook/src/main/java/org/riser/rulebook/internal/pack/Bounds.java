package org.riser.rulebook.internal.pack;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.internal.cell.BadCell;

/**
 * Between what a parameter must lie, whoever sets it. A parameter with bounds is a number, or a share in percent like its
 * bounds; one without may be any text that fits where it is taken in.
 */
final class Bounds {
    static final String LEAST = "min";
    static final String MOST = "max";
    private static final String VALUE = "value";
    private static final String PERCENT = "%";

    private Bounds() {}

    /** Puts what is wrong with the bounds of a line, or with its value, into the findings. */
    static void check(String file, CsvTable.Line line, Findings findings) {
        Map<String, String> cells = line.cells();
        String column = LEAST;
        try {
            BigDecimal least = bound(cells, LEAST);
            column = MOST;
            BigDecimal most = bound(cells, MOST);
            if (least != null && most != null && least.compareTo(most) > 0) {
                throw Cells.bad(
                        "bounds",
                        "最大值小于最小值。",
                        "It is below the least.",
                        "请改为不小于 " + cells.get(LEAST) + "。",
                        "Write " + cells.get(LEAST) + " or more.");
            }
            column = VALUE;
            if (least != null || most != null) {
                within(cells, least, most);
            }
        } catch (BadCell bad) {
            findings.add(file, line.number(), column, bad);
        }
    }

    /** The bound that cells would take away, or put further out than it is there; empty for none. */
    static Optional<String> widened(Map<String, String> there, Map<String, String> cells) {
        return Stream.of(LEAST, MOST)
                .filter(column -> cells.containsKey(column) && isWider(column, there, cells))
                .findFirst();
    }

    private static boolean isWider(String column, Map<String, String> there, Map<String, String> cells) {
        try {
            BigDecimal is = bound(there, column);
            BigDecimal asked = bound(cells, column);
            if (is == null) {
                return false;
            }
            return asked == null || (column.equals(LEAST) ? asked.compareTo(is) < 0 : asked.compareTo(is) > 0);
        } catch (BadCell unreadable) {
            return false; // the line is checked as a whole afterwards and says so
        }
    }

    private static @Nullable BigDecimal bound(Map<String, String> cells, String column) {
        String text = cells.getOrDefault(column, "");
        return text.isEmpty() ? null : number(text);
    }

    private static void within(Map<String, String> cells, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        String text = cells.getOrDefault(VALUE, "");
        boolean isShare = cells.getOrDefault(least == null ? MOST : LEAST, "").endsWith(PERCENT);
        if (!text.isEmpty() && text.endsWith(PERCENT) != isShare) {
            throw bad(
                    cells,
                    "“" + text + (isShare ? "” 须带百分号。" : "” 不能带百分号。"),
                    "“" + text + (isShare ? "” must be a share in percent." : "” must not be a share in percent."));
        }
        BigDecimal value = number(text);
        boolean isIn = (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
        if (!isIn) {
            throw bad(cells, "“" + text + "” 超出允许范围。", "“" + text + "” is out of bounds.");
        }
    }

    private static BigDecimal number(String text) {
        Cells.checkWidth(text);
        return Cells.number(text.endsWith(PERCENT) ? text.substring(0, text.length() - 1) : text);
    }

    private static BadCell bad(Map<String, String> cells, String zh, String en) {
        String least = cells.getOrDefault(LEAST, "");
        String most = cells.getOrDefault(MOST, "");
        String unit = cells.getOrDefault("unit", "");
        String range = least.isEmpty() || most.isEmpty() ? least + most : least + "–" + most;
        String zhWord = least.isEmpty() ? "请写不大于 " : most.isEmpty() ? "请写不小于 " : "请写 ";
        String enWord = least.isEmpty() ? "Write at most " : most.isEmpty() ? "Write at least " : "Write ";
        String amount = range + (unit.isEmpty() ? "" : " " + unit);
        return Cells.bad("bounds", zh, en, zhWord + amount + "。", enWord + amount + ".");
    }
}
