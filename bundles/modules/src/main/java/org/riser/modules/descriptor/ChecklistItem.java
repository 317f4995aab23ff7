package org.riser.modules.descriptor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One thing to look at.
 *
 * @param clause catalogue id of what asks for it ({@code SVC-DAY-10}), or null
 * @param unit of a number, or null
 * @param min smallest number, inclusive; null = none
 * @param max largest number, inclusive; null = none
 */
public record ChecklistItem(
        String id,
        Text name,
        Answer type,
        boolean required,
        @Nullable String clause,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    /** How an item is answered. */
    public enum Answer {
        /** {@link Boolean}; yes is the good answer. */
        YES_NO,
        /** One of the ids {@code pass}, {@code fail}, {@code na}. */
        PASS_FAIL_NA,
        /** {@link BigDecimal} in the item's unit. */
        NUMBER,
        /** {@link String}. */
        TEXT,
        /** Id of an image. */
        PHOTO;

        /** The name used in descriptors: {@code pass-fail-na}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Answer> of(String id) {
            return Arrays.stream(values())
                    .filter(answer -> answer.id().equals(id))
                    .findFirst();
        }
    }

    private static final List<Option> RESULTS = List.of(
            new Option("pass", new Text("合格", "Pass")),
            new Option("fail", new Text("不合格", "Fail")),
            new Option("na", new Text("不适用", "Not applicable")));

    /** The item as a field of a form, so that it is asked and checked like one. */
    public Field field() {
        List<Option> options = type == Answer.PASS_FAIL_NA ? RESULTS : List.of();
        return new Field(
                id, fieldType(), name, null, required, unit, null, min, max, null, options, List.of(), false, false);
    }

    private FieldType fieldType() {
        return switch (type) {
            case YES_NO -> FieldType.BOOLEAN;
            case PASS_FAIL_NA -> FieldType.CHOICE;
            case NUMBER -> FieldType.NUMBER;
            case TEXT -> FieldType.TEXT;
            case PHOTO -> FieldType.PHOTO;
        };
    }
}
