package org.riser.modules.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.modules.CaseKinds;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.descriptor.Script;
import org.riser.modules.internal.read.CoreScripts;

/** The scripts of the core, and those the enabled modules bring. */
@Component
public final class ModuleScripts implements Scripts {
    private final List<Script> core = CoreScripts.read();
    private final CaseKinds kinds;

    @Activate
    public ModuleScripts(@Reference CaseKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<TenantScript> of(TenantId tenant) {
        List<TenantScript> all = new ArrayList<>();
        core.forEach(script -> all.add(new TenantScript(CORE, script)));
        kinds.modules(tenant)
                .forEach(module -> module.scripts().forEach(script -> all.add(new TenantScript(module.id(), script))));
        return List.copyOf(all);
    }
}
