package org.riser.console.desk.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.console.References;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** Writes the value of a field as people read it: the option's name, the unit, the person's name. */
final class FieldText {
    private final Desk desk;
    private final ViewContext context;

    FieldText(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
    }

    /** @param value typed, or as an event keeps it: numbers, text, and times as ISO text */
    String of(Field field, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> single(field, item)).collect(Collectors.joining("、"));
        }
        return single(field, value);
    }

    private String single(Field field, Object value) {
        Locale locale = context.locale();
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                field.option(value.toString())
                        .map(option -> option.name().in(locale))
                        .orElse(value.toString());
            case BOOLEAN -> Desk.MESSAGES.in(locale, Boolean.parseBoolean(value.toString()) ? "yes" : "no");
            case NUMBER -> Formats.quantity(new BigDecimal(value.toString()), field.unit() == null ? "" : field.unit());
            case MONEY -> Formats.yuan(new BigDecimal(value.toString()));
            case TIME -> Formats.moment(Instant.parse(value.toString()), desk.now(), context.zone());
            case GROUP -> group(field, value);
            case PHOTO, SIGNATURE -> Desk.MESSAGES.in(locale, "field.stored");
            default -> reference(field, value.toString());
        };
    }

    private String reference(Field field, String value) {
        return field.type().isReference()
                ? context.references()
                        .named(field, value)
                        .map(References.Choice::label)
                        .orElse(value)
                : value;
    }

    private String group(Field field, Object value) {
        if (!(value instanceof Map<?, ?> row)) {
            return value.toString();
        }
        return field.fields().stream()
                .filter(inner -> inner.type() != FieldType.GROUP)
                .flatMap(inner -> Optional.<Object>ofNullable(row.get(inner.id())).stream()
                        .map(item -> name(inner.name()) + " " + single(inner, item)))
                .collect(Collectors.joining(" · "));
    }

    private String name(Text text) {
        return text.in(context.locale());
    }
}
