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
        /** One of the ids {@code good}, {@code fair}, {@code poor}, as customers answer. */
        GRADE,
        /** A whole {@link BigDecimal} from the item's smallest to its largest. */
        SCORE,
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

    private static final List<Option> GRADES = List.of(
            new Option("good", new Text("好", "Good")),
            new Option("fair", new Text("中", "Fair")),
            new Option("poor", new Text("差", "Poor")));

    /** The item as a field of a form, so that it is asked and checked like one. */
    public Field field() {
        Integer scale = type == Answer.SCORE ? 0 : null;
        return new Field(
                id, fieldType(), name, null, required, unit, scale, min, max, null, options(), List.of(), false, false);
    }

    private List<Option> options() {
        return switch (type) {
            case PASS_FAIL_NA -> RESULTS;
            case GRADE -> GRADES;
            default -> List.of();
        };
    }

    private FieldType fieldType() {
        return switch (type) {
            case YES_NO -> FieldType.BOOLEAN;
            case PASS_FAIL_NA, GRADE -> FieldType.CHOICE;
            case SCORE, NUMBER -> FieldType.NUMBER;
            case TEXT -> FieldType.TEXT;
            case PHOTO -> FieldType.PHOTO;
        };
    }
}
