package org.riser.rest.internal.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.rest.internal.json.Names;
import org.riser.rest.internal.json.Required;

/** Turns Java types into JSON Schemas as the API's JSON reads and writes them. Records become named components. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(LocalTime.class, Map.of("type", "string", "pattern", "^\\d{2}:\\d{2}(:\\d{2})?$")),
            Map.entry(YearMonth.class, Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}$")),
            Map.entry(Duration.class, Map.of("type", "string", "format", "duration")),
            Map.entry(TenantId.class, Map.of("type", "string")),
            Map.entry(Locale.class, Map.of("type", "string")),
            Map.entry(ZoneId.class, Map.of("type", "string")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Object.class, Map.of()));

    private final Words words;
    private final Map<String, Object> components = new TreeMap<>();
    private final SchemaNames names = new SchemaNames();

    Schemas(Words words) {
        this.words = words;
    }

    /** The named components that the schemas asked for so far refer to. */
    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bindings.getOrDefault(variable, Object.class), Map.of());
        }
        Class<?> raw = raw(type);
        Map<String, Object> simple = SIMPLE.get(raw);
        if (simple != null) {
            return simple;
        }
        if (raw.isEnum()) {
            return Map.of("type", "string", "enum", Names.all(raw));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(argument(type, 0), bindings));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(argument(type, 1), bindings));
        }
        return raw.isRecord() && !isRaw(raw) ? reference(type, raw) : Map.of("type", "object");
    }

    private Map<String, Object> reference(Type type, Class<?> record) {
        String name = names.of(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of()); // stands in while the record's own parts are described
            components.put(name, object(name, type, record));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(String name, Type type, Class<?> record) {
        Map<TypeVariable<?>, Type> bindings = bindings(type, record);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>(of(component.getGenericType(), bindings));
            words.field(name, component.getName()).ifPresent(text -> property.put("description", text));
            properties.put(component.getName(), property);
            if (Required.is(component)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<TypeVariable<?>, Type> bindings(Type type, Class<?> record) {
        Map<TypeVariable<?>, Type> bindings = new LinkedHashMap<>();
        TypeVariable<?>[] variables = record.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            bindings.put(variables[i], argument(type, i));
        }
        return bindings;
    }

    /** Whether a record goes out as a JSON value of its own making. */
    private static boolean isRaw(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                return true;
            }
        }
        return false;
    }

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    static Class<?> raw(@Nullable Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }
}
