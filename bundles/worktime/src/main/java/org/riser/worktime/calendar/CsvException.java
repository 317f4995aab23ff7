package org.riser.worktime.calendar;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.worktime.WorktimeException;

/** A calendar file that cannot be taken: {@code csv.invalid}, with every faulty line, not only the first. */
public final class CsvException extends WorktimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LineError> errors;

    CsvException(List<LineError> errors) {
        super(
                "csv.invalid",
                text(errors, "第 %d 行 %s:%s", LineError::zh),
                text(errors, "line %d %s: %s", LineError::en));
        this.errors = List.copyOf(errors);
    }

    public List<LineError> errors() {
        return errors;
    }

    private static String text(List<LineError> errors, String pattern, Function<LineError, String> words) {
        return errors.stream()
                .map(error -> String.format(pattern, error.line(), error.field(), words.apply(error)))
                .collect(Collectors.joining("\n"));
    }
}
