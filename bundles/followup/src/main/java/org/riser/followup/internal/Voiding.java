package org.riser.followup.internal;

import java.time.Instant;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/** What was said in a call counts nowhere from now on, nor does what it led to; inside one unit of work. */
final class Voiding {
    private Voiding() {}

    static void run(UnitOfWork unit, Heard heard, Caller caller, CallRow row, String reason, Instant now) {
        row.voided(caller, reason, now);
        CallRows.answers(unit, row.id).forEach(answer -> answer.counted = false);
        heard.discard(unit, caller, IssueRows.of(unit, row.id), reason);
    }
}
