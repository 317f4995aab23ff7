package org.riser.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How fact values are written in sentences. */
final class Values {
    private Values() {}

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
