package org.riser.rulebook.internal.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.rulebook.Column;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.EventPattern.Join;
import org.riser.rulebook.internal.cell.BadCell;

/** Reads the texts of cells; each method throws {@link BadCell} when it cannot. */
final class Cells {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*|\\*");
    /** What a column takes in which ids of rows are stored. */
    private static final int LONGEST_ID = 80;

    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FULL_WIDTH = Pattern.compile("[\uFF01-\uFF5E\u3000]");

    private Cells() {}

    /** Only texts for people may hold full-width letters, digits and signs. */
    static void checkWidth(String text) {
        if (FULL_WIDTH.matcher(text).find()) {
            String narrow = FULL_WIDTH.matcher(text).replaceAll(found -> {
                char wide = found.group().charAt(0);
                return Matcher.quoteReplacement(wide == '\u3000' ? " " : String.valueOf((char) (wide - 0xFEE0)));
            });
            throw bad(
                    "full-width",
                    "含有全角字符：“" + text + "”。",
                    "It holds full-width characters: “" + text + "”.",
                    "请改为半角：" + narrow,
                    "Write " + narrow);
        }
    }

    static void checkId(String text) {
        if (!ID.matcher(text).matches()) {
            throw bad(
                    "id",
                    "“" + text + "” 不是标识。",
                    "“" + text + "” is no id.",
                    "只能用字母、数字和 . _ - /。",
                    "Use letters, digits and . _ - / only.");
        }
        if (text.length() > LONGEST_ID) {
            throw bad(
                    "id-long",
                    "标识有 " + text.length() + " 个字符。",
                    "The id has " + text.length() + " characters.",
                    "最多 " + LONGEST_ID + " 个，请缩短。",
                    "Shorten it to " + LONGEST_ID + " at most.");
        }
    }

    static void checkChoice(Column column, String text) {
        if (column.choices().stream().noneMatch(choice -> choice.id().equals(text))) {
            String offered = String.join(
                    ", ", column.choices().stream().map(Column.Choice::id).toList());
            throw bad(
                    "choice",
                    "不能选 “" + text + "”。",
                    "“" + text + "” cannot be chosen.",
                    "可选：" + offered + "。",
                    "Choose one of " + offered + ".");
        }
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw bad(
                    "number",
                    "“" + text + "” 不是数字。",
                    "“" + text + "” is no number.",
                    "请只写数字和小数点，单位写在单位列。",
                    "Write digits and a point; the unit has its own column.");
        }
    }

    static EventPattern events(String text) {
        boolean all = text.contains("+");
        List<String> events = Stream.of(text.split(all ? "\\+" : "\\|", -1))
                .map(String::strip)
                .toList();
        if (events.isEmpty()
                || !events.stream().allMatch(event -> EVENT.matcher(event).matches())) {
            throw bad(
                    "events",
                    "“" + text + "” 不是事件。",
                    "“" + text + "” names no events.",
                    "请写事件名，用 + 表示全部发生，用 | 表示任一发生，二者不混用。",
                    "Write event names joined by + (all of them) or by | (any of them), not by both.");
        }
        return new EventPattern(all ? Join.LATER_OF_ALL : Join.FIRST_OF_ANY, events);
    }

    /** A date means its first moment. */
    static Instant moment(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw bad(
                    "moment",
                    "“" + text + "” 不是日期。",
                    "“" + text + "” is no date.",
                    "请写 2026-01-31 或 2026-01-31T08:00:00+08:00。",
                    "Write 2026-01-31 or 2026-01-31T08:00:00+08:00.");
        }
    }

    static List<String> list(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static BadCell bad(String code, String zh, String en, String remedyZh, String remedyEn) {
        return new BadCell("pack.cell." + code, new Text(zh, en), new Text(remedyZh, remedyEn));
    }
}
