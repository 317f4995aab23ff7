package org.riser.modules.internal.read;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.riser.api.security.DataScope;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Need;

/** Turns documents that passed their schema into records. Thread-safe. */
final class Binder {
    private static final JsonSetter.Value ABSENT_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final ObjectMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .withConfigOverride(List.class, lists -> lists.setSetterInfo(ABSENT_IS_EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setSetterInfo(ABSENT_IS_EMPTY))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule()
                    .addDeserializer(
                            FieldType.class,
                            named(FieldType.class, id -> FieldType.of(id).orElseThrow()))
                    .addDeserializer(
                            ChecklistItem.Answer.class,
                            named(
                                    ChecklistItem.Answer.class,
                                    id -> ChecklistItem.Answer.of(id).orElseThrow()))
                    .addDeserializer(Need.class, named(Need.class, id -> Need.valueOf(id.toUpperCase(Locale.ROOT))))
                    .addDeserializer(
                            DataScope.class,
                            named(DataScope.class, id -> DataScope.valueOf(id.toUpperCase(Locale.ROOT))))
                    .addDeserializer(Duration.class, named(Duration.class, Duration::parse)))
            .build();

    <T> T bind(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets pass what " + type.getSimpleName() + " cannot hold", e);
        }
    }

    ObjectMapper mapper() {
        return mapper;
    }

    private static <T> FromStringDeserializer<T> named(Class<T> type, Function<String, T> parse) {
        return new FromStringDeserializer<>(type) {
            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return parse.apply(value);
            }
        };
    }
}
