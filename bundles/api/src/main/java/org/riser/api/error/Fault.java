package org.riser.api.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One reason why something was refused: which field, what is wrong, and what to do about it.
 *
 * @param field the field's path as the caller wrote it ({@code fields.pressure}), in a file the path of the value there
 *     ({@code /stages/2/id}); empty when it concerns the whole
 * @param code stable and owned by the bundle that refuses ({@code field.required})
 * @param message what is wrong and the remedy, in both languages
 * @param clause the catalogue id of the clause that refuses ({@code SVC-TEL-01}), if a rule did
 * @param place where it stands, if it was refused in a file
 */
public record Fault(
        String field,
        String code,
        Text message,
        @Nullable String clause,
        @Nullable FilePlace place) implements Serializable {
    /** One that stands in no file. */
    public Fault(String field, String code, Text message, @Nullable String clause) {
        this(field, code, message, clause, null);
    }

    public static Fault of(String field, String code, String zh, String en) {
        return new Fault(field, code, new Text(zh, en), null);
    }
}
