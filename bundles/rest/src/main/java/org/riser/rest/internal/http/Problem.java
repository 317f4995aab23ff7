package org.riser.rest.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
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
     * @param field path of the field as the caller wrote it; empty when it concerns the whole
     * @param code stable, for programs
     * @param message what is wrong and what to do about it
     * @param clause the clause that refuses, if a rule did
     */
    public record Reason(
            String field,
            String code,
            String message,
            @Nullable String clause) {}

    public static Problem of(ProblemKind kind, List<Fault> faults, Locale locale) {
        List<Reason> errors = faults.stream()
                .map(fault ->
                        new Reason(fault.field(), fault.code(), fault.message().in(locale), fault.clause()))
                .toList();
        String detail = errors.stream().map(Reason::message).collect(Collectors.joining("\n"));
        String title = Messages.text("problem." + kind.slug()).in(locale);
        return new Problem(kind.type(), title, kind.status(), detail, errors);
    }
}
