package org.riser.api.error;

import java.util.List;
import org.riser.api.Text;

/** Someone else changed it first, or it exists already. HTTP 409, or 412 when a version was named. */
public final class Conflict extends RiserException {
    private static final long serialVersionUID = 1L;

    public Conflict(List<Fault> faults) {
        super(faults, null);
    }

    public Conflict(String code, Text message) {
        super(one(code, message), null);
    }
}
