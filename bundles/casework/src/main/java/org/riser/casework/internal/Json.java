package org.riser.casework.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How values are written into text columns: plain JSON, numbers exact, dates and instants as ISO 8601 text. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    public static String write(Map<String, ?> values) {
        try {
            return MAPPER.writeValueAsString(plain(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + values.keySet(), e);
        }
    }

    public static Map<String, Object> read(String text) {
        try {
            return MAPPER.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value is not JSON", e);
        }
    }

    public static String text(Map<String, ?> json, String name) {
        return (String) value(json, name);
    }

    static long number(Map<String, Object> json, String name) {
        return ((Number) value(json, name)).longValue();
    }

    static List<String> texts(Map<String, ?> json, String name) {
        return list(json, name).stream().map(String::valueOf).toList();
    }

    public static Map<String, Object> object(Map<String, Object> json, String name) {
        return map(value(json, name));
    }

    /** A value that is an object. */
    static Map<String, Object> map(Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, item) -> object.put(String.valueOf(key), item));
        return object;
    }

    public static List<?> list(Map<String, ?> json, String name) {
        return (List<?>) value(json, name);
    }

    private static Object value(Map<String, ?> json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new IllegalStateException("a stored value lacks " + name));
    }

    /** The same value made of what JSON knows, numbers kept exact. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(String.valueOf(name), plain(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::plain).toList();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value instanceof BigDecimal number ? new BigDecimal(number.toPlainString()) : value;
        }
        return value.toString();
    }
}
