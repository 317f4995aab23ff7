package org.riser.rest.internal.json;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names the types of JSON fields for people who write them. */
final class TypeNames {
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "string",
            Instant.class, "time (2026-01-31T09:30:00+08:00), 1900–2199",
            LocalDate.class, "date (2026-01-31), 1900–2199",
            LocalTime.class, "time of day (08:30)",
            YearMonth.class, "month (2026-01), 1900–2199",
            UUID.class, "UUID",
            Integer.class, "integer",
            Long.class, "integer",
            Boolean.class, "boolean",
            BigDecimal.class, "number");

    private TypeNames() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return String.join(" | ", Names.all(type));
        }
        if (type.isPrimitive()) {
            return of(MethodType.methodType(type).wrap().returnType());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return NAMES.getOrDefault(type, "object");
    }
}
