package org.riser.modules.descriptor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One thing that a form asks for and a rule may look at (as the fact {@code field.<id>}).
 *
 * @param id unique in its case kind; lower-case letters, digits and hyphens
 * @param hint one sentence under the input, or null
 * @param required must be given by every form that asks for it
 * @param unit of a number, as rule tables write it ({@code kPa}, {@code min}, {@code kg}); null when it has none
 * @param scale most decimals of a number; null = as many as wanted
 * @param min smallest number or money, inclusive; null = none
 * @param max largest number or money, inclusive; null = none
 * @param maxLength most characters of a text; null = the limit of its type
 * @param options of a choice, in display order; empty for other types
 * @param fields of a group; empty for other types
 * @param repeated whether a group may have more than one row
 * @param personal whether the value is personal data, to be masked until it is revealed with a reason
 */
public record Field(
        String id,
        FieldType type,
        Text name,
        @Nullable Text hint,
        boolean required,
        @Nullable String unit,
        @Nullable Integer scale,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        List<Option> options,
        List<Field> fields,
        boolean repeated,
        boolean personal) {
    public Field {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    /** A field without any limit of its own. */
    public static Field of(String id, FieldType type, Text name) {
        return new Field(id, type, name, null, false, null, null, null, null, null, List.of(), List.of(), false, false);
    }

    /** The same field with these to choose from, in display order. */
    public Field withOptions(List<Option> choices) {
        return new Field(
                id, type, name, hint, required, unit, scale, min, max, maxLength, choices, fields, repeated, personal);
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /**
     * Turns a value as it came from JSON, a form or a stored case into its typed value (see {@link FieldType}).
     *
     * @param json a string, number, boolean, list or map; a value that is typed already; null or blank = not given
     * @param path how the caller named the field ({@code fields.pressure}); faults repeat it
     */
    public Checked<Object> check(@Nullable Object json, String path) {
        return FieldValues.check(this, json, path);
    }
}
