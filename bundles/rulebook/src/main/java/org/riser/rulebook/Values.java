package org.riser.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How fact values are written in sentences. */
final class Values {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Values() {}

    /** A value with every moment in it as a text, to the minute; anything else as it is. */
    static Object local(Object value, ZoneId zone) {
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> local(item, zone)).toList()
                : value;
    }

    static String show(Object value, boolean english) {
        if (value instanceof Boolean yes) {
            return yes ? (english ? "yes" : "是") : (english ? "no" : "否");
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> show(item, english)).collect(Collectors.joining(english ? "; " : "、"));
        }
        return value.toString();
    }
}
