package org.riser.api.error;

import java.util.List;
import org.riser.api.Text;

/** The input is malformed: the caller must change it. HTTP 400, or 422 for a well-formed body with wrong values. */
public final class InvalidInput extends RiserException {
    private static final long serialVersionUID = 1L;

    public InvalidInput(List<Fault> faults) {
        super(faults, null);
    }

    public InvalidInput(String code, Text message) {
        super(one(code, message), null);
    }
}
