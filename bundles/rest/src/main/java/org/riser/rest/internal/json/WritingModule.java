package org.riser.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.riser.api.TenantId;

/** Writes the platform's values as text: times with the writer's offset, durations in ISO 8601. */
final class WritingModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WritingModule() {
        addSerializer(Instant.class, writer((value, context) -> {
            ZoneId zone = context.getTimeZone().toZoneId();
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(zone));
        }));
        addSerializer(LocalDate.class, ToStringSerializer.instance);
        addSerializer(LocalTime.class, ToStringSerializer.instance);
        addSerializer(YearMonth.class, ToStringSerializer.instance);
        addSerializer(Duration.class, ToStringSerializer.instance);
        addSerializer(TenantId.class, ToStringSerializer.instance);
        addSerializer(ZoneId.class, ToStringSerializer.instance);
        addSerializer(Locale.class, writer((value, context) -> value.toLanguageTag()));
    }

    /** Says how a value reads. */
    private interface Words<T> {
        String of(T value, SerializerProvider context);
    }

    private static <T> JsonSerializer<T> writer(Words<T> words) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeString(words.of(value, context));
            }
        };
    }
}
