package org.riser.console.quality.internal;

import java.util.Map;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.RiserException;

/** Says what refuses a draw where the person can mend it. */
final class Drawing {
    /** Beside which input the page says what the service refuses as a whole. */
    private static final Map<String, String> FIELDS =
            Map.of("followup.drawn", "day", "followup.removed", "day", "followup.no-days", "module");

    private Drawing() {}

    /** What names no field is said where the person can mend it. */
    static RiserException beside(RiserException refused) {
        return refused instanceof Conflict
                ? new Conflict(refused.faults().stream().map(Drawing::placed).toList())
                : refused;
    }

    private static Fault placed(Fault fault) {
        return new Fault(
                FIELDS.getOrDefault(fault.code(), fault.field()), fault.code(), fault.message(), fault.clause());
    }
}
