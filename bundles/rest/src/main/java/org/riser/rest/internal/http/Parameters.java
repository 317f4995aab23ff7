package org.riser.rest.internal.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.rest.internal.json.Names;
import org.riser.rest.internal.json.Times;
import org.riser.rest.internal.json.Uuids;

/** Reads path and query parameters; a wrong form is a problem that names the parameter. */
final class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, Uuids::parse,
            Boolean.class, Parameters::flag,
            TenantId.class, TenantId::of,
            LocalDate.class, Parameters::day,
            YearMonth.class, Parameters::month,
            Instant.class, text -> Times.instant(text.replace(' ', '+')));

    @Override
    @SuppressWarnings("unchecked") // each reader answers with the type it stands under
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type.isEnum()) {
            return new Reader<>(text -> Names.find(type, text).orElseThrow(IllegalArgumentException::new));
        }
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new Reader<>((Function<String, T>) reader);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static YearMonth month(String text) {
        try {
            return Times.month(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Anything else would silently mean false. */
    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Reader<T>(Function<String, T> parse) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : parse.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
