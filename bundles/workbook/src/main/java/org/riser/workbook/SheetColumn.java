package org.riser.workbook;

import java.util.List;

/** A column of a sheet that is written. Immutable. */
public final class SheetColumn {
    private static final double USUAL_WIDTH = 14;

    private final Format format;
    private final List<String> titles;
    private final double width;
    private final boolean wraps;
    private final List<String> choices;

    private SheetColumn(Format format, List<String> titles, double width, boolean wraps, List<String> choices) {
        this.format = format;
        this.titles = List.copyOf(titles);
        this.width = width;
        this.wraps = wraps;
        this.choices = List.copyOf(choices);
    }

    /** @param titles one for each header line, from the top */
    public static SheetColumn of(Format format, String... titles) {
        return new SheetColumn(format, List.of(titles), USUAL_WIDTH, false, List.of());
    }

    /** @param characters that fit in, up to 255 */
    public SheetColumn width(double characters) {
        return new SheetColumn(format, titles, characters, wraps, choices);
    }

    /** Long texts go on in the next line of their cell. */
    public SheetColumn wrapped() {
        return new SheetColumn(format, titles, width, true, choices);
    }

    /**
     * Offers choices in a list; whoever types something else is asked whether it is meant. A spreadsheet takes lists of up
     * to 255 characters without commas and quotes: of others nothing is offered.
     */
    public SheetColumn choices(List<String> offered) {
        return new SheetColumn(format, titles, width, wraps, offered);
    }

    Format format() {
        return format;
    }

    List<String> titles() {
        return titles;
    }

    double width() {
        return width;
    }

    boolean wraps() {
        return wraps;
    }

    List<String> choices() {
        return choices;
    }
}
