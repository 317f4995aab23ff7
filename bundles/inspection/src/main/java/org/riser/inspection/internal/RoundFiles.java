package org.riser.inspection.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.casework.FileReader;
import org.riser.identity.Permissions;
import org.riser.store.UnitOfWork;

/** Whoever may see a round may see its photos; so may those to whom a fault is charged, who have to answer for it. */
@Component
public final class RoundFiles implements FileReader {
    static final String KIND = "inspection";

    private final House house;

    @Activate
    public RoundFiles(@Reference House house) {
        this.house = house;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UnitOfWork unit, Caller caller, UUID thing) {
        return Rows.round(unit, thing)
                .filter(row -> mayRead(house, caller, row) || isCharged(row, caller.principal()))
                .isPresent();
    }

    private static boolean isCharged(RoundRow row, String principal) {
        return row.verdict != null
                && Json.faults(row.verdict).stream()
                        .anyMatch(fault -> fault.charged().contains(principal));
    }

    static boolean mayRead(House house, Caller caller, RoundRow row) {
        boolean isReader = caller.may(Permissions.INSPECTION_CHECK) || caller.may(Permissions.INSPECTION_VIEW);
        return isReader && house.orgUnits.reach(caller).sees(row.checker, row.orgUnit);
    }
}
