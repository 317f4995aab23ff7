package org.riser.console.desk.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.casework.Cases;
import org.riser.casework.Clocks;
import org.riser.casework.Contacts;
import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.customers.Device;
import org.riser.identity.Roles;
import org.riser.identity.StaffDirectory;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.DeviceKind;

/** What the pages of this bundle work with. Thread-safe. */
@Component(service = Desk.class)
public final class Desk {
    static final Messages MESSAGES = Messages.of(Desk.class);

    final Cases cases;
    final Clocks clocks;
    final Contacts contacts;
    final CaseKinds kinds;
    final Register register;

    private final StaffDirectory staff;
    private final Roles roles;
    private final Clock clock;

    @Activate
    public Desk(
            @Reference Cases cases,
            @Reference Clocks clocks,
            @Reference Contacts contacts,
            @Reference CaseKinds kinds,
            @Reference Register register,
            @Reference StaffDirectory staff,
            @Reference Roles roles,
            @Reference Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.contacts = contacts;
        this.kinds = kinds;
        this.register = register;
        this.staff = staff;
        this.roles = roles;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A device by its number, what it is and how it is. */
    String device(ViewContext context, Device device) {
        return device(context, device, kinds.device(context.caller().tenant(), device.kind()));
    }

    static String device(ViewContext context, Device device, DeviceKind kind) {
        return device.serial() + " · " + kind.describe(device.state()).in(context.locale());
    }

    /** The role's name; a role that is no more is called by its id. */
    String role(ViewContext context, String id) {
        return roles.find(context.caller(), id)
                .map(role -> role.name().in(context.locale()))
                .orElse(id);
    }

    /** The person's name; empty for nobody. */
    String name(Caller caller, @Nullable String principal) {
        return principal == null ? "" : staff.names(caller, List.of(principal)).getOrDefault(principal, principal);
    }
}
