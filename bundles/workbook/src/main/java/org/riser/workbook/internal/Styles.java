package org.riser.workbook.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which numbers are shown as dates or percentages: that is all a workbook says of a date. Immutable. */
final class Styles {
    /** How a number is shown. */
    enum Shown {
        PLAIN,
        PERCENT,
        DATE
    }

    /** Spreadsheets write no more formats, and no longer ones. */
    private static final int MOST_FORMATS = 65_490;

    private static final int LONGEST_CODE = 255;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhsYMDHS]");

    private final List<Shown> cells;

    private Styles(List<Shown> cells) {
        this.cells = cells;
    }

    static Styles none() {
        return new Styles(List.of());
    }

    static Styles read(XmlPart part) throws BadWorkbook {
        Map<String, Shown> codes = new HashMap<>();
        List<Shown> cells = new ArrayList<>();
        boolean inCells = false;
        while (part.next()) {
            if (part.starts("numFmt")) {
                codes.put(part.attribute("numFmtId", ""), ofCode(part.attribute("formatCode", "")));
            } else if (part.element().equals("cellXfs")) {
                inCells = part.isStart();
            } else if (inCells && part.starts("xf")) {
                cells.add(shown(part.attribute("numFmtId", "0"), codes));
            }
            if (codes.size() > MOST_FORMATS || cells.size() > MOST_FORMATS) {
                throw BadWorkbook.bomb();
            }
        }
        return new Styles(cells);
    }

    Shown of(String style) {
        try {
            int index = Integer.parseInt(style);
            return index < 0 || index >= cells.size() ? Shown.PLAIN : cells.get(index);
        } catch (NumberFormatException notANumber) {
            return Shown.PLAIN;
        }
    }

    private static Shown shown(String id, Map<String, Shown> codes) {
        Shown own = codes.get(id);
        if (own != null) {
            return own;
        }
        return switch (id) {
            case "9", "10" -> Shown.PERCENT;
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> Shown.DATE;
            // Dates and times of East Asian editions, which the file does not spell out.
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> Shown.DATE;
            case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> Shown.DATE;
            default -> Shown.PLAIN;
        };
    }

    /** The first section, which is for positive numbers, decides. */
    private static Shown ofCode(String code) throws BadWorkbook {
        if (code.length() > LONGEST_CODE) {
            throw BadWorkbook.bomb();
        }
        String bare = QUOTED.matcher(code).replaceAll("");
        String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        if (first.equalsIgnoreCase("general")) {
            return Shown.PLAIN;
        } else if (first.contains("%")) {
            return Shown.PERCENT;
        }
        return DATE_LETTERS.matcher(first).find() ? Shown.DATE : Shown.PLAIN;
    }
}
