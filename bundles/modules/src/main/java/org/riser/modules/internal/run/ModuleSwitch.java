package org.riser.modules.internal.run;

import java.time.Clock;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.jobs.Freezes;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.modules.Modules;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Switches a module on and off for one tenant: the switch, its clocks, the audit entry and the notice commit together. */
final class ModuleSwitch {
    private static final String KIND = "module";

    private final Store store;
    private final ModuleRows rows;
    private final Freezes freezes;
    private final Notices notices;
    private final Audit audit;
    private final Grants grants;
    private final Clock clock;

    ModuleSwitch(
            Store store, ModuleRows rows, Freezes freezes, Notices notices, Audit audit, Grants grants, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.freezes = freezes;
        this.notices = notices;
        this.audit = audit;
        this.grants = grants;
        this.clock = clock;
    }

    /** The caller's tenant gets the module, its roles, and its clocks back. */
    void on(Caller caller, ModuleDescriptor module, Runnable committed) {
        store.run(caller.tenant(), unit -> {
            boolean first = rows.enable(unit, module.id(), true);
            freezes.thaw(unit, module.id(), clock.instant());
            grants.give(unit, caller.tenant(), module, first);
            audit.record(unit, caller, "module.enable", KIND, module.id(), Map.of("version", module.version()));
            announce(unit, caller.tenant(), module.id(), committed);
        });
    }

    /** The caller's tenant keeps its cases and loses everything else of the module. */
    void off(Caller caller, String module, String reason, Runnable committed) {
        store.run(caller.tenant(), unit -> {
            rows.enable(unit, module, false);
            freezes.freeze(unit, module, reason, clock.instant());
            audit.record(unit, caller, "module.disable", KIND, module, Map.of("reason", reason));
            announce(unit, caller.tenant(), module, committed);
        });
    }

    void announce(UnitOfWork unit, TenantId tenant, String module, Runnable committed) {
        unit.afterCommit(committed);
        notices.publish(unit, new Notice(tenant, Modules.TOPIC, module, "{}"));
    }
}
