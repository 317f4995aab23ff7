package org.riser.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a change changed, as {@link Audit#record} keeps it: {@code field: [before, after]}. For one thread.
 */
public final class Difference {
    private final Map<String, Object> fields = new TreeMap<>();

    public Difference add(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(field, List.of(shown(before), shown(after)));
        }
        return this;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Map<String, Object> asMap() {
        return fields;
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
