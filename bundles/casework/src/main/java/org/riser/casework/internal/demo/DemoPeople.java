package org.riser.casework.internal.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;

/** The demo users of one tenant, found by the role they play. */
final class DemoPeople {
    private final DemoContext context;

    DemoPeople(DemoContext context) {
        this.context = context;
    }

    TenantId tenant() {
        return context.tenant().id();
    }

    /** The first demo user of the role; empty when the tenant has none. */
    Optional<Staff> find(String role) {
        return context.staff().getOrDefault(role, List.of()).stream().findFirst();
    }

    /** That user at work, allowed to report what happened in the past; the platform itself when there is no such user. */
    Caller caller(String role) {
        return find(role)
                .map(staff -> new Caller(
                        tenant(),
                        staff.principal(),
                        staff.name(),
                        Set.of(role),
                        Set.of("*"),
                        DataScope.TENANT,
                        staff.orgUnit() == null ? null : staff.orgUnit().toString()))
                .orElseGet(() -> Caller.system(tenant(), "demo"));
    }
}
