package org.riser.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a round that is not submitted yet. Immutable.
 *
 * @param employees in place of those before; null leaves them
 * @param answers in place of those to the same items; the others stay
 */
public record RoundChange(@Nullable List<String> employees, List<CheckAnswer> answers) {
    public RoundChange {
        employees = employees == null ? null : List.copyOf(employees);
        answers = List.copyOf(answers);
    }
}
