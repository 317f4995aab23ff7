package org.riser.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single values strictly: a number is no text, a text no number, and a time has its offset. */
final class ScalarModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> INTEGER = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> FLAG = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    /** A decimal may be written as text, as money is. */
    private static final Set<JsonToken> DECIMAL =
            Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_STRING);

    ScalarModule() {
        add(String.class, TEXT, JsonParser::getText);
        add(Integer.class, INTEGER, JsonParser::getIntValue);
        add(Long.class, INTEGER, JsonParser::getLongValue);
        // Jackson would cut 1.5 down to 1.
        addDeserializer(int.class, new Strict<>(int.class, INTEGER, JsonParser::getIntValue, 0));
        addDeserializer(long.class, new Strict<>(long.class, INTEGER, JsonParser::getLongValue, 0L));
        add(Boolean.class, FLAG, JsonParser::getBooleanValue);
        add(BigDecimal.class, DECIMAL, parser -> new BigDecimal(parser.getText()));
        add(UUID.class, TEXT, parser -> Uuids.parse(parser.getText()));
        add(LocalDate.class, TEXT, parser -> Times.date(parser.getText()));
        add(LocalTime.class, TEXT, parser -> LocalTime.parse(parser.getText()));
        add(YearMonth.class, TEXT, parser -> Times.month(parser.getText()));
        add(Instant.class, TEXT, parser -> Times.instant(parser.getText()));
    }

    private <T> void add(Class<T> type, Set<JsonToken> tokens, Value<T> value) {
        addDeserializer(type, new Strict<>(type, tokens, value, null));
    }

    /** Takes the value from the parser's current token. */
    private interface Value<T> {
        T of(JsonParser parser) throws IOException;
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Set<JsonToken> tokens;
        private final transient Value<T> value;
        /** What stands for a value that is missing or wrong: a primitive cannot be null. */
        private final transient @Nullable T none;

        Strict(Class<T> type, Set<JsonToken> tokens, Value<T> value, @Nullable T none) {
            super(type);
            this.tokens = tokens;
            this.value = value;
            this.none = none;
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) {
            return none;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
                context.handleUnexpectedToken(handledType(), parser);
                return none;
            }
            try {
                return value.of(parser);
            } catch (DateTimeException | IllegalArgumentException | InputCoercionException e) {
                context.handleWeirdStringValue(handledType(), parser.getText(), "form");
                return none;
            }
        }
    }
}
