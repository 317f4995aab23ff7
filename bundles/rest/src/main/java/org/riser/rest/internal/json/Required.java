package org.riser.rest.internal.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.rest.internal.text.Messages;

/** Finds the components of a body that are not {@code @Nullable} and yet were not sent. */
public final class Required {
    private Required() {}

    /** Whether a body must bring the component. */
    public static boolean is(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Adds a fault for each missing component, unless the same field has a fault already. */
    static void check(@Nullable Object body, List<Fault> faults) {
        check(body, "", faults);
    }

    private static void check(@Nullable Object value, String path, List<Fault> faults) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), path + "[" + i + "]", faults);
            }
        } else if (value != null && value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
                Object part = part(value, component);
                if (part == null && is(component) && !known(field, faults)) {
                    faults.add(new Fault(field, "field.required", Messages.text("field.required", field), null));
                }
                check(part, field, faults);
            }
        }
    }

    private static boolean known(String field, List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a body must be a public record: " + value.getClass(), e);
        }
    }
}
