package org.riser.identity.internal.demo;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.tenant.TenantService;

/** Creates the first tenants, when there is nobody yet who could. */
final class Founding {
    static final TenantId GROUP = TenantId.of("group");
    private static final Text GROUP_NAME = new Text("集团", "Group");

    private final TenantService tenants;

    Founding(TenantService tenants) {
        this.tenants = tenants;
    }

    Tenant group() {
        return tenants.find(GROUP).orElseGet(() -> found(GROUP, GROUP_NAME, TenantKind.GROUP, null));
    }

    Tenant subsidiary(TenantId id, Text name) {
        return tenants.find(id).orElseGet(() -> found(id, name, TenantKind.SUBSIDIARY, GROUP));
    }

    /** The platform as it fills a tenant: in a group it reaches as far as the group does. */
    static Caller founder(Tenant tenant) {
        DataScope scope = tenant.kind() == TenantKind.GROUP ? DataScope.GROUP : DataScope.TENANT;
        return new Caller(tenant.id(), "system:founding", "founding", Set.of(), Set.of("*"), scope, null);
    }

    private Tenant found(TenantId id, Text name, TenantKind kind, @Nullable TenantId parent) {
        Tenant tenant = new Tenant(id, name, kind, parent, "{}", Locale.SIMPLIFIED_CHINESE, true, 1);
        return tenants.found(founder(tenant), tenant);
    }
}
