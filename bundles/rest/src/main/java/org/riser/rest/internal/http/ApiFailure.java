package org.riser.rest.internal.http;

import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Fault;

/** What the API itself refuses, before any service is asked. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final List<Fault> faults;

    public ApiFailure(ProblemKind kind, List<Fault> faults) {
        super(kind + " " + faults, null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    public ApiFailure(ProblemKind kind, String field, String code, Text message) {
        this(kind, List.of(new Fault(field, code, message, null)));
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
