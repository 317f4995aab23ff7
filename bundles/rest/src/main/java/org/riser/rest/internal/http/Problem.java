package org.riser.rest.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;
import org.riser.rest.internal.text.Messages;

/**
 * What went wrong, in the reader's language (RFC 9457).
 *
 * @param type a reference to the description of this kind of problem
 * @param title the kind of problem
 * @param status the HTTP status
 * @param detail every error as one text
 * @param errors one for each reason
 */
public record Problem(String type, String title, int status, String detail, List<Reason> errors) {

    /**
     * One reason.
     *
     * @param field path of the field as the caller wrote it, or of the value in a file; empty when it concerns the whole
     * @param code stable, for programs
     * @param message what is wrong and what to do about it
     * @param clause the clause that refuses, if a rule did
     * @param file the file that is refused, inside what was sent, if it is a file
     * @param line in that file, from 1; absent when the whole of it is refused
     */
    public record Reason(
            String field,
            String code,
            String message,
            @Nullable String clause,
            @Nullable String file,
            @Nullable Integer line) {

        static Reason of(Fault fault, Locale locale) {
            FilePlace place = fault.place();
            return new Reason(
                    fault.field(),
                    fault.code(),
                    fault.message().in(locale),
                    fault.clause(),
                    place == null ? null : place.file(),
                    place == null || place.line() == 0 ? null : place.line());
        }
    }

    public static Problem of(ProblemKind kind, List<Fault> faults, Locale locale) {
        List<Reason> errors =
                faults.stream().map(fault -> Reason.of(fault, locale)).toList();
        String detail = errors.stream().map(Reason::message).collect(Collectors.joining("\n"));
        String title = Messages.text("problem." + kind.slug()).in(locale);
        return new Problem(kind.type(), title, kind.status(), detail, errors);
    }
}
