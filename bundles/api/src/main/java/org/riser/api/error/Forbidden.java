package org.riser.api.error;

import java.util.List;
import org.riser.api.Text;

/** The caller is known but lacks the permission. HTTP 403. */
public final class Forbidden extends RiserException {
    private static final long serialVersionUID = 1L;

    public Forbidden(List<Fault> faults) {
        super(faults, null);
    }

    public Forbidden(String code, Text message) {
        super(one(code, message), null);
    }
}
