package org.riser.identity.internal.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.identity.DutyGate;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Staff;
import org.riser.store.UnitOfWork;

/** Whom to ask before somebody is put on duty. Gates come and go on the threads of the service registry. */
@Component(service = DutyGates.class)
public final class DutyGates {
    private final List<DutyGate> gates = new CopyOnWriteArrayList<>();

    @Reference(name = "gate", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindGate(DutyGate gate) {
        gates.add(gate);
    }

    public void unbindGate(DutyGate gate) {
        gates.remove(gate);
    }

    /**
     * Whoever has a duty keeps it; one that is new to them has to be open to them.
     *
     * @param had roles before; none of somebody new
     * @throws Refused with everything that stands against it
     */
    void pass(UnitOfWork unit, Caller caller, Set<String> had, Staff wanted) {
        Set<String> given = new HashSet<>(wanted.roles());
        given.removeAll(had);
        boolean duty = given.stream()
                .flatMap(id -> RoleTable.find(unit, caller.tenant(), id).stream())
                .anyMatch(DutyGates::isDuty);
        if (!duty) {
            return;
        }
        List<Fault> faults = gates.stream()
                .flatMap(gate -> gate.against(caller, wanted.principal()).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Whoever may do everything administers; that alone is no duty. */
    private static boolean isDuty(Role role) {
        return role.permissions().stream().anyMatch(Permissions.ON_DUTY::contains);
    }
}
