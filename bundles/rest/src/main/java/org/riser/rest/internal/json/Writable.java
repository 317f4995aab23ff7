package org.riser.rest.internal.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.rest.internal.text.Messages;

/**
 * Finds values that are good JSON and yet cannot be kept: texts with a character U+0000, which PostgreSQL has no place
 * for, and numbers whose digits would fill the memory when they are written out.
 */
final class Writable {
    private static final int MOST_DIGITS = 64;

    private final List<Fault> faults;

    private Writable(List<Fault> faults) {
        this.faults = faults;
    }

    static void check(@Nullable Object body, List<Fault> faults) {
        new Writable(faults).check(body, "");
    }

    private void check(@Nullable Object value, String path) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            faults.add(new Fault(path, "field.character", Messages.text("field.character"), null));
        } else if (value instanceof BigDecimal number && digits(number) > MOST_DIGITS) {
            faults.add(new Fault(path, "field.digits", Messages.text("field.digits", MOST_DIGITS), null));
        } else if (value instanceof Iterable<?> list) {
            int index = 0;
            for (Object item : list) {
                check(item, path + "[" + index++ + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> {
                check(name, path);
                check(part, below(path, String.valueOf(name)));
            });
        } else if (value instanceof Record body) {
            for (RecordComponent component : body.getClass().getRecordComponents()) {
                check(part(body, component), below(path, component.getName()));
            }
        }
    }

    private static long digits(BigDecimal number) {
        return Math.max(number.precision(), Math.max(number.scale(), (long) number.precision() - number.scale()));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Object part(Record body, RecordComponent component) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a body must be a public record: " + body.getClass(), e);
        }
    }
}
