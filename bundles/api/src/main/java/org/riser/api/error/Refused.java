package org.riser.api.error;

import java.util.List;
import org.riser.api.Text;

/** A rule or a state refuses what was asked; each fault names its clause and remedy. HTTP 422. */
public final class Refused extends RiserException {
    private static final long serialVersionUID = 1L;

    public Refused(List<Fault> faults) {
        super(faults, null);
    }

    public Refused(String code, Text message) {
        super(one(code, message), null);
    }
}
