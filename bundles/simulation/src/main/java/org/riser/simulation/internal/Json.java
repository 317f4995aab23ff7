package org.riser.simulation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/** How drafts, tallies and results stand in their columns. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(moments()).build();

    private Json() {}

    /** Moments as their texts. */
    private static SimpleModule moments() {
        SimpleModule moments = new SimpleModule();
        moments.addSerializer(Instant.class, ToStringSerializer.instance);
        moments.addDeserializer(Instant.class, new FromStringDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Instant _deserialize(String text, DeserializationContext context) {
                return Instant.parse(text);
            }
        });
        return moments;
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String text, TypeReference<T> form) {
        try {
            return MAPPER.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value is not JSON", e);
        }
    }
}
