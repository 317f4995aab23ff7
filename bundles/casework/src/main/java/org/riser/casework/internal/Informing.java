package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;

/** Tells roles of what was done to a case, and leaves in the timeline that it did. */
final class Informing {
    /** The event, and what is told of it under the bell. */
    static final String INFORMED = "informed";

    static final String ROLE = "role";

    private Informing() {}

    /** @param what was done, as people call it */
    static void tell(CaseFile file, List<String> roles, Text what, Instant at) {
        for (String role : roles) {
            file.recordDeed(INFORMED, at, Map.of(ROLE, role, "zh", what.zh(), "en", what.en()));
        }
    }
}
