package org.riser.api.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/** It could work later without any change by the caller: a database or a bundle is away. HTTP 503. */
public final class Unavailable extends RiserException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String code, Text message, @Nullable Throwable cause) {
        super(one(code, message), cause);
    }

    public Unavailable(List<Fault> faults) {
        super(faults, null);
    }
}
