package org.riser.inspection.internal;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.inspection.CheckScore;
import org.riser.inspection.CheckScores;
import org.riser.inspection.RoundKind;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Scores in the database. */
@Component
public final class StoredCheckScores implements CheckScores {
    private static final int LONGEST_DAYS = 400;

    private final Store store;
    private final House house;

    @Activate
    public StoredCheckScores(
            @Reference Store store, @Reference House house, @Reference(target = "(unit=inspection)") UnitReady ready) {
        this.store = store;
        this.house = house;
    }

    @Override
    public List<CheckScore> of(Caller caller, String employee, LocalDate from, LocalDate to) {
        boolean isOwn = caller.principal().equals(employee);
        if (!isOwn) {
            caller.require(Permissions.INSPECTION_VIEW);
        }
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            new Input()
                    .fault(
                            "to",
                            "inspection.span",
                            "须不早于 from，且最多晚 " + LONGEST_DAYS + " 天。",
                            "must be from or later, by " + LONGEST_DAYS + " days at most.")
                    .check();
        }
        Reach reach = house.orgUnits.reach(caller);
        String name = house.names(caller, List.of(employee)).getOrDefault(employee, employee);
        return store.call(
                caller.tenant(),
                unit -> Rows.scores(unit, employee, from, to).stream()
                        .filter(row -> isOwn || reach.sees(null, row.orgUnit))
                        .map(row -> new CheckScore(
                                row.round,
                                RoundKind.valueOf(row.kind),
                                row.module,
                                row.employee,
                                name,
                                row.day,
                                row.deducted,
                                row.score))
                        .toList());
    }
}
