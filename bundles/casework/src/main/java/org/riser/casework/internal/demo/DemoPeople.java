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

    /**
     * A demo user by role; empty when the tenant has none.
     *
     * @param name {@code technician} is the first of the role, {@code technician#2} the second
     */
    Optional<Staff> find(String name) {
        int number = name.indexOf('#');
        return context.staff().getOrDefault(role(name), List.of()).stream()
                .skip(number < 0 ? 0 : Long.parseLong(name.substring(number + 1)) - 1)
                .findFirst();
    }

    private static String role(String name) {
        int number = name.indexOf('#');
        return number < 0 ? name : name.substring(0, number);
    }

    /** That user at work, allowed to report what happened in the past; the platform itself when there is no such user. */
    Caller caller(String name) {
        return find(name)
                .map(staff -> new Caller(
                        tenant(),
                        staff.principal(),
                        staff.name(),
                        Set.of(role(name)),
                        Set.of("*"),
                        DataScope.TENANT,
                        staff.orgUnit() == null ? null : staff.orgUnit().toString()))
                .orElseGet(() -> Caller.system(tenant(), "demo"));
    }
}
