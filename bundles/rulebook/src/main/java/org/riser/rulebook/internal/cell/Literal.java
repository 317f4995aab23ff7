package org.riser.rulebook.internal.cell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.FactType;

/**
 * A value written in a cell. Which type it has follows from the fact it meets, so it is read as every type it can be,
 * once.
 */
public final class Literal {
    private final String text;
    private final @Nullable BigDecimal number;
    private final @Nullable Boolean flag;
    private final @Nullable LocalDate date;
    private final @Nullable Instant instant;

    public Literal(String text) {
        this.text = text;
        number = read(text, BigDecimal::new);
        flag = flag(text);
        date = read(text, LocalDate::parse);
        instant = read(text, value -> OffsetDateTime.parse(value).toInstant());
    }

    /** This value in the type of the one it is compared with; empty when it cannot have that type. */
    public Optional<Object> like(Object other) {
        if (other instanceof BigDecimal) {
            return Optional.ofNullable(number);
        }
        if (other instanceof Boolean) {
            return Optional.ofNullable(flag);
        }
        if (other instanceof LocalDate) {
            return Optional.ofNullable(date);
        }
        if (other instanceof Instant) {
            return Optional.ofNullable(instant);
        }
        return Optional.of(text);
    }

    /** Whether a fact of this kind can have this value. */
    public boolean readableAs(FactType.Kind kind) {
        return switch (kind) {
            case NUMBER -> number != null;
            case BOOLEAN -> flag != null;
            case DATE -> date != null;
            case TIME -> instant != null;
            case TEXT, LIST -> true;
        };
    }

    /** The value in its most specific type, for facts written in scenarios. */
    public Object value() {
        Object[] readings = {number, flag, date, instant};
        for (Object reading : readings) {
            if (reading != null) {
                return reading;
            }
        }
        return text;
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text) {
            case "yes", "true" -> Boolean.TRUE;
            case "no", "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static <T> @Nullable T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException | NumberFormatException notOfThisType) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
