package org.riser.workbook.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.riser.workbook.Cell;

/** Reads one cell. What it cannot be is a problem, and the cell then empty. Used by one thread. */
final class CellPart {
    private static final int DATE_LENGTH = 10;

    private final SheetPart.Place place;
    private final XmlPart part;
    private final SheetPart.Context context;

    CellPart(SheetPart.Place place, XmlPart part, SheetPart.Context context) {
        this.place = place;
        this.part = part;
        this.context = context;
    }

    Cell read() throws BadWorkbook {
        String type = part.attribute("t", "n");
        Styles.Shown shown = context.styles().of(part.attribute("s", ""));
        String value = "";
        boolean isFormula = false;
        while (part.next() && !part.ends("c")) {
            switch (part.isStart() ? part.element() : "") {
                case "f" -> {
                    isFormula = true;
                    part.text();
                }
                case "v" -> value = part.text();
                case "is" -> value = part.richText();
                default -> {
                    // nothing that it holds
                }
            }
        }
        if (isFormula) {
            problem(
                    "formula",
                    "单元格含有公式。请改为数值（选择性粘贴为数值）。",
                    "The cell holds a formula. Write its value (paste as values).");
            return Cell.empty();
        }
        return value.isEmpty() ? Cell.empty() : cell(type, shown, value);
    }

    private Cell cell(String type, Styles.Shown shown, String value) {
        return switch (type) {
            case "s" -> context.strings().text(value).map(this::text).orElseGet(() -> unreadable(value));
            case "inlineStr" -> text(value);
            case "str" -> text(Escapes.in(value));
            case "b" -> new Cell.Flag(value.equals("1") || value.equals("true"));
            case "d" -> date(value);
            case "n" ->
                Serials.number(value).map(number -> number(shown, number)).orElseGet(() -> unreadable(value));
            default -> unreadable(value);
        };
    }

    private Cell text(String value) {
        if (value.length() > Cell.LONGEST_TEXT) {
            problem("too-long", "内容超过 32767 个字符。请缩短。", "The text has more than 32,767 characters. Shorten it.");
            return Cell.empty();
        }
        return Cell.of(value);
    }

    private Cell number(Styles.Shown shown, BigDecimal number) {
        if (shown == Styles.Shown.DATE) {
            return Serials.moment(number, context.since1904())
                    .<Cell>map(Cell.Moment::new)
                    .orElseGet(() -> unreadable(number.toPlainString()));
        }
        return new Cell.Decimal(number, shown == Styles.Shown.PERCENT);
    }

    private Cell date(String value) {
        try {
            return new Cell.Moment(
                    value.length() == DATE_LENGTH
                            ? LocalDate.parse(value).atStartOfDay()
                            : LocalDateTime.parse(
                                    value.endsWith("Z") ? value.substring(0, value.length() - 1) : value));
        } catch (DateTimeParseException notADate) {
            return unreadable(value);
        }
    }

    private Cell unreadable(String value) {
        String shown = value.length() > 20 ? value.substring(0, 20) : value;
        problem(
                "unreadable",
                "单元格内容无法读取：“" + shown + "”。请重新填写。",
                "The cell cannot be read: “" + shown + "”. Write it again.");
        return Cell.empty();
    }

    private void problem(String code, String zh, String en) {
        context.collected().problem(place.sheet(), place.row(), place.column(), code, zh, en);
    }
}
