package org.riser.modules.internal.run;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.riser.modules.CaseKinds;
import org.riser.modules.Modules;

/** Gives each demo tenant its modules. Once a module was taken from a tenant it stays away. */
@Component
public final class DemoModules implements DemoContributor {
    private static final int ORDER = 100;

    private final Modules modules;
    private final CaseKinds kinds;
    private final Tenants tenants;

    @Activate
    public DemoModules(@Reference Modules modules, @Reference CaseKinds kinds, @Reference Tenants tenants) {
        this.modules = modules;
        this.kinds = kinds;
        this.tenants = tenants;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        Caller group = Caller.system(group(context.tenant()).id(), "demo");
        for (String module : context.modules()) {
            if (kinds.module(context.tenant().id(), module).isEmpty()) {
                modules.install(group, module);
                modules.enable(system, context.tenant().id(), module);
            }
        }
    }

    private Tenant group(Tenant tenant) {
        return tenants.all().stream()
                .filter(other -> other.id().equals(tenant.parent()))
                .findFirst()
                .orElseThrow(() ->
                        new Unavailable("module.no-group", new Text("集团尚未建立。", "The group does not exist yet."), null));
    }
}
