package org.riser.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands in one cell. Immutable. */
public sealed interface Cell {
    /** Nothing. */
    enum Empty implements Cell {
        EMPTY
    }

    /**
     * A text, exactly as it is: never a formula, whatever it begins with.
     *
     * @param value at most {@value #LONGEST_TEXT} characters
     */
    record Text(String value) implements Cell {}

    /**
     * A number.
     *
     * @param value when read, with the 15 digits that spreadsheets work with
     * @param percent whether it is shown as a percentage; 0.8 is then 80%
     */
    record Decimal(BigDecimal value, boolean percent) implements Cell {}

    /** A truth value. */
    record Flag(boolean value) implements Cell {}

    /**
     * A date, or a date with a time of day; a spreadsheet keeps no time zone.
     *
     * @param value midnight for a date alone
     */
    record Moment(LocalDateTime value) implements Cell {}

    /** Longest text of a cell, in characters: spreadsheets open no file with a longer one. */
    int LONGEST_TEXT = 32_767;

    static Cell empty() {
        return Empty.EMPTY;
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }

    /** @param text empty for an empty cell */
    static Cell of(String text) {
        return text.isEmpty() ? empty() : new Text(text);
    }

    static Cell of(BigDecimal number) {
        return new Decimal(number, false);
    }

    static Cell of(LocalDate date) {
        return new Moment(date.atStartOfDay());
    }

    /** One answer for each kind, so that a new kind does not compile until everybody has one for it. */
    default <R> R match(
            Supplier<R> empty,
            Function<Text, R> text,
            Function<Decimal, R> number,
            Function<Flag, R> flag,
            Function<Moment, R> moment) {
        if (this instanceof Text it) {
            return text.apply(it);
        } else if (this instanceof Decimal it) {
            return number.apply(it);
        } else if (this instanceof Flag it) {
            return flag.apply(it);
        } else if (this instanceof Moment it) {
            return moment.apply(it);
        }
        return empty.get();
    }
}
