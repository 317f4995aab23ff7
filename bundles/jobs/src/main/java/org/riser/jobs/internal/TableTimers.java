package org.riser.jobs.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Timers as rows of RS_TIMER. */
@Component
public final class TableTimers implements Timers {
    private static final String INSERT =
            "insert into RS_TIMER (TENANT_ID, ID, KIND, MODULE, SUBJECT_ID, DUE_AT, NEXT_AT,"
                    + " FAILURES, PAYLOAD) values (?, ?, ?, ?, ?, ?, ?, 0, ?)";

    private static final String MOVE =
            "update RS_TIMER set KIND = ?, MODULE = ?, SUBJECT_ID = ?, DUE_AT = ?, NEXT_AT = ?,"
                    + " FAILURES = 0, LAST_FAILURE = null, PAYLOAD = ? where TENANT_ID = ? and ID = ?";

    private final Alarm alarm;

    public TableTimers(Alarm alarm) {
        this.alarm = alarm;
    }

    @Activate
    public TableTimers(@Reference Alarm alarm, @Reference(target = "(unit=jobs)") UnitReady ready) {
        this(alarm);
    }

    @Override
    public void schedule(UnitOfWork unit, Timer timer) {
        TenantId tenant = Tenants.of(unit);
        int moved = unit.sql(MOVE)
                .with(timer.kind(), timer.module(), timer.subject())
                .with(timer.dueAt(), timer.dueAt(), timer.payload())
                .with(tenant, timer.id())
                .update();
        if (moved == 0) {
            unit.sql(INSERT)
                    .with(tenant, timer.id(), timer.kind(), timer.module(), timer.subject())
                    .with(timer.dueAt(), timer.dueAt(), timer.payload())
                    .update();
        }
        unit.afterCommit(() -> alarm.ringAt(timer.dueAt()));
    }

    @Override
    public void cancel(UnitOfWork unit, UUID subject, String kind) {
        unit.sql("delete from RS_TIMER where TENANT_ID = ? and SUBJECT_ID = ? and KIND = ?")
                .with(Tenants.of(unit), subject, kind)
                .update();
    }
}
