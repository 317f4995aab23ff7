package org.riser.modules.internal.run;

import java.util.Set;
import org.riser.api.TenantId;
import org.riser.jobs.Freezes;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.modules.Modules;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.Wanted;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/**
 * Holds the clocks of a module back for the tenants that have it switched on, just while it is removed. A removal commits
 * for the group and the clocks stop tenant by tenant, so a crash may come between: this compares what is wanted with what
 * is frozen and makes up for the difference, as often and on as many nodes as you like. A span begins when the module went
 * and ends when it came, whenever that is noticed. Thread-safe.
 */
public final class Absences {
    private static final String REASON = "module removed";

    private final Store store;
    private final ModuleRows rows;
    private final Freezes freezes;
    private final Notices notices;

    public Absences(Store store, ModuleRows rows, Freezes freezes, Notices notices) {
        this.store = store;
        this.rows = rows;
        this.freezes = freezes;
        this.notices = notices;
    }

    /** Makes up for whatever differs. */
    public void settle() {
        rows.all().forEach(this::settle);
    }

    /** Makes up for what differs in one module. */
    void settle(String module) {
        rows.find(module).ifPresent(this::settle);
    }

    /** After a change: settles the module and tells everybody who uses it. */
    void settleAndTell(String module) {
        rows.users(module).forEach(tenant -> store.run(tenant, unit -> settle(unit, tenant, module)));
    }

    private void settle(Wanted module) {
        Set<TenantId> frozen = store.system(SystemScope.TIMERS, unit -> freezes.frozen(unit, module.id()));
        rows.users(module.id()).stream()
                .filter(tenant -> frozen.contains(tenant) == module.wanted())
                .forEach(tenant -> store.run(tenant, unit -> settle(unit, tenant, module.id())));
    }

    /** Reads what is wanted once more, with the switch held: whoever changes it meanwhile comes after this. */
    private void settle(UnitOfWork unit, TenantId tenant, String id) {
        if (!rows.holdSwitch(unit, id)) {
            return;
        }
        Wanted module = rows.find(id).orElseThrow();
        if (module.wanted()) {
            freezes.thaw(unit, id, module.changedAt());
        } else {
            freezes.freeze(unit, id, REASON, module.changedAt());
        }
        notices.publish(unit, new Notice(tenant, Modules.TOPIC, id, "{}"));
    }
}
