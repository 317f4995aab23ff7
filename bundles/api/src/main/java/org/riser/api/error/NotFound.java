package org.riser.api.error;

import java.util.List;
import org.riser.api.Text;

/** There is no such thing, or the caller may not know that there is. HTTP 404. */
public final class NotFound extends RiserException {
    private static final long serialVersionUID = 1L;

    public NotFound(List<Fault> faults) {
        super(faults, null);
    }

    public NotFound(String code, Text message) {
        super(one(code, message), null);
    }
}
