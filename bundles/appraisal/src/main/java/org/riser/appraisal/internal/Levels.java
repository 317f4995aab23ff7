package org.riser.appraisal.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.appraisal.Level;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.identity.Staff;

/** On which level somebody works (PRO-KPI-07): who decides on the appraisal of others manages. Thread-safe. */
@Component(service = Levels.class)
public final class Levels {
    private static final Set<String> MANAGING = Set.of(
            "*",
            Permissions.APPRAISAL_ASSESS,
            Permissions.APPRAISAL_CONFIRM,
            Permissions.APPRAISAL_MANAGE,
            Permissions.APPRAISAL_RULE);

    private final Roles roles;

    @Activate
    public Levels(@Reference Roles roles) {
        this.roles = roles;
    }

    Level of(Caller caller, Staff staff) {
        boolean manages = staff.roles().stream()
                .map(id -> roles.find(caller, id))
                .flatMap(Optional::stream)
                .map(Role::permissions)
                .flatMap(Set::stream)
                .anyMatch(MANAGING::contains);
        return manages ? Level.MANAGEMENT : Level.OPERATIONAL;
    }
}
