package org.riser.api.error;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What a service throws when it cannot do what was asked. No other exception crosses a bundle border, except those that
 * mark a programming error. Nothing has been changed when one is thrown.
 */
public abstract sealed class RiserException extends RuntimeException
        permits InvalidInput, Refused, NotFound, Conflict, Forbidden, Unavailable {
    private static final long serialVersionUID = 1L;

    private final List<Fault> faults;

    RiserException(List<Fault> faults, @Nullable Throwable cause) {
        super(
                faults.stream()
                        .map(fault -> fault.code() + " " + (fault.place() == null ? "" : fault.place() + " ")
                                + fault.field() + ": " + fault.message().en())
                        .collect(Collectors.joining("; ")),
                cause);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("an error must say what is wrong");
        }
        this.faults = List.copyOf(faults);
    }

    /** At least one; the first is the one to show when there is room for one only. */
    public List<Fault> faults() {
        return faults;
    }

    /** All faults as one text in the reader's language. */
    public String message(Locale locale) {
        return faults.stream().map(fault -> fault.message().in(locale)).collect(Collectors.joining("\n"));
    }

    static List<Fault> one(String code, Text message) {
        return List.of(new Fault("", code, message, null));
    }
}
