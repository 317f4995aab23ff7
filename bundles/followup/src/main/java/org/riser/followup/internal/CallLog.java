package org.riser.followup.internal;

import java.util.Map;
import org.riser.api.security.Caller;
import org.riser.followup.Calls;
import org.riser.identity.Audit;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** Tells what happens to calls: to the audit for good, and to whoever looks at them now. Thread-safe. */
final class CallLog {
    private final Audit audit;
    private final Notices notices;

    CallLog(Audit audit, Notices notices) {
        this.audit = audit;
        this.notices = notices;
    }

    void record(UnitOfWork unit, Caller caller, String action, CallRow row, Map<String, ?> facts) {
        String id = row.id.toString();
        audit.record(unit, caller, action, "followup-call", id, facts);
        notices.publish(unit, new Notice(caller.tenant(), Calls.TOPIC, id, "{}"));
    }
}
