package org.riser.identity.internal.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Permissions;
import org.riser.identity.Verification;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Writes entries with the change they tell of, and reads them. */
@Component
public final class AuditTrail implements Audit {
    private final Store store;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public AuditTrail(
            @Reference Store store, @Reference Clock clock, @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, clock);
    }

    public AuditTrail(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public void record(
            UnitOfWork unit,
            Caller caller,
            String action,
            String subjectKind,
            String subjectId,
            Map<String, ?> difference) {
        AuditEntry entry = new AuditEntry(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.principal(),
                caller.displayName(),
                action,
                subjectKind,
                subjectId,
                Json.of(difference),
                false);
        AuditTable.insert(unit, caller.tenant(), entry);
    }

    @Override
    public Page<AuditEntry> page(Caller caller, AuditQuery query) {
        caller.require(Permissions.AUDIT_VIEW);
        Input.limit(query.limit());
        List<AuditEntry> found = store.call(caller.tenant(), unit -> AuditTable.page(unit, caller.tenant(), query));
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        List<AuditEntry> shown = found.subList(0, query.limit());
        return new Page<>(shown, Cursor.of(shown.get(shown.size() - 1).id().toString()));
    }

    @Override
    public Verification verify(Caller caller) {
        caller.require(Permissions.AUDIT_VIEW);
        return new Chain(store, caller.tenant()).verify(clock.instant());
    }
}
