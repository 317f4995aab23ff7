package org.riser.jobs.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.jobs.Freeze;
import org.riser.jobs.Freezes;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Freezes as rows of RS_FREEZE; one without an end lasts. */
@Component
public final class TableFreezes implements Freezes {
    private final Alarm alarm;

    public TableFreezes(Alarm alarm) {
        this.alarm = alarm;
    }

    @Activate
    public TableFreezes(@Reference Alarm alarm, @Reference(target = "(unit=jobs)") UnitReady ready) {
        this(alarm);
    }

    @Override
    public void freeze(UnitOfWork unit, String module, String reason, Instant at) {
        List<Freeze> freezes = of(unit, module);
        Optional<Freeze> last =
                freezes.stream().skip(Math.max(0, freezes.size() - 1)).findFirst();
        if (last.filter(freeze -> freeze.to() == null).isPresent()) {
            return;
        }
        if (last.filter(freeze -> !at.isAfter(freeze.to())).isPresent()) {
            goOn(unit, last.get());
            return;
        }
        unit.sql("insert into RS_FREEZE (TENANT_ID, MODULE, FROM_AT, REASON) values (?, ?, ?, ?)")
                .with(Tenants.of(unit), module, at, reason)
                .update();
    }

    private static void goOn(UnitOfWork unit, Freeze ended) {
        unit.sql("update RS_FREEZE set TO_AT = null where TENANT_ID = ? and MODULE = ? and FROM_AT = ?")
                .with(Tenants.of(unit), ended.module(), ended.from())
                .update();
    }

    @Override
    public void thaw(UnitOfWork unit, String module, Instant at) {
        int thawed = unit.sql("update RS_FREEZE set TO_AT = case when FROM_AT > ? then FROM_AT else ? end"
                        + " where TENANT_ID = ? and MODULE = ? and TO_AT is null")
                .with(at, at, Tenants.of(unit), module)
                .update();
        if (thawed > 0) {
            unit.sql("update RS_TIMER set NEXT_AT = DUE_AT where TENANT_ID = ? and NEXT_AT = ? and MODULE = ?")
                    .with(Tenants.of(unit), DueTimers.ASIDE, module)
                    .update();
            unit.afterCommit(alarm::ringNow);
        }
    }

    @Override
    public Set<TenantId> frozen(UnitOfWork unit, String module) {
        return Set.copyOf(unit.sql("select TENANT_ID from RS_FREEZE where MODULE = ? and TO_AT is null")
                .with(module)
                .list(row -> TenantId.of(row.text("TENANT_ID"))));
    }

    @Override
    public List<Freeze> of(UnitOfWork unit, String module) {
        return unit.sql(
                        "select FROM_AT, TO_AT, REASON from RS_FREEZE where TENANT_ID = ? and MODULE = ? order by FROM_AT")
                .with(Tenants.of(unit), module)
                .list(row -> new Freeze(
                        module,
                        row.instant("FROM_AT"),
                        row.optionalInstant("TO_AT").orElse(null),
                        row.text("REASON")));
    }
}
