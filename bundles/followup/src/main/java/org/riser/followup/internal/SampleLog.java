package org.riser.followup.internal;

import java.util.Map;
import org.riser.api.security.Caller;
import org.riser.followup.Samples;
import org.riser.identity.Audit;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** Tells what happens to samples: to the audit for good, and to whoever looks at them now. Thread-safe. */
final class SampleLog {
    private final Audit audit;
    private final Notices notices;

    SampleLog(Audit audit, Notices notices) {
        this.audit = audit;
        this.notices = notices;
    }

    void record(UnitOfWork unit, Caller caller, String action, SampleRow row) {
        record(
                unit,
                caller,
                action,
                row,
                Map.of(
                        "module", row.module,
                        "day", row.day.toString(),
                        "seed", row.seed,
                        "drawn", row.drawn,
                        "state", row.state().name()));
    }

    void struck(UnitOfWork unit, Caller caller, SampleRow row, JobRow job, String reason) {
        record(unit, caller, "followup.strike", row, Map.of("case", job.number, "reason", reason));
    }

    private void record(UnitOfWork unit, Caller caller, String action, SampleRow row, Map<String, ?> facts) {
        String id = row.id.toString();
        audit.record(unit, caller, action, "followup-sample", id, facts);
        notices.publish(unit, new Notice(caller.tenant(), Samples.TOPIC, id, "{}"));
    }
}
