package org.riser.customers.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps typed values by field id in one column of JSON: texts and booleans as they are, the others with their type, as in
 * {@code {"nextTest": {"date": "2027-05-01"}}}.
 */
@Converter
public final class Attributes implements AttributeConverter<Map<String, Object>, String> {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String INSTANT = "instant";

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, Object> values) {
        ObjectNode json = MAPPER.createObjectNode();
        if (values != null) {
            new TreeMap<>(values).forEach((id, value) -> put(json, id, value));
        }
        return json.toString();
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(@Nullable String column) {
        Map<String, Object> values = new TreeMap<>();
        if (column != null) {
            read(column).properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        }
        return values;
    }

    /** Whether a value is of a type that can be kept. */
    static boolean canKeep(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof LocalDate
                || value instanceof Instant;
    }

    private static void put(ObjectNode json, String id, Object value) {
        if (value instanceof Boolean flag) {
            json.put(id, flag);
        } else if (value instanceof BigDecimal number) {
            json.putObject(id).put(NUMBER, number.toPlainString());
        } else if (value instanceof LocalDate date) {
            json.putObject(id).put(DATE, date.toString());
        } else if (value instanceof Instant instant) {
            json.putObject(id).put(INSTANT, instant.toString());
        } else {
            json.put(id, value.toString());
        }
    }

    private static Object value(JsonNode json) {
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.has(NUMBER)) {
            return new BigDecimal(json.get(NUMBER).asText());
        }
        if (json.has(DATE)) {
            return LocalDate.parse(json.get(DATE).asText());
        }
        return json.has(INSTANT) ? Instant.parse(json.get(INSTANT).asText()) : json.asText();
    }

    private static JsonNode read(String column) {
        try {
            return MAPPER.readTree(column);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("attributes are not JSON", damaged);
        }
    }
}
