package org.riser.cash.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.CashAlert;
import org.riser.cash.Custody;
import org.riser.cash.Holding;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Custody in the database. */
@Component
public final class StoredCustody implements Custody {
    private final Store store;
    private final CashOffice office;
    private final Vault vault;

    @Activate
    public StoredCustody(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference Vault vault,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.vault = vault;
    }

    @Override
    public Holding of(Caller caller, String custodian) {
        boolean own = custodian.equals(caller.principal());
        Map<String, String> names = office.names(caller, List.of(custodian));
        if (!own && (!caller.may(Permissions.CASH_VIEW) || !names.containsKey(custodian))) {
            throw none();
        }
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            CustodyRow row = Rows.custody(unit, custodian).orElse(null);
            if (!own && !reach.sees(custodian, row == null ? null : row.orgUnit)) {
                throw none();
            }
            return row == null
                    ? Vault.nothing(custodian, names)
                    : vault.view(unit, caller.tenant(), row, names, office.now());
        });
    }

    @Override
    public List<Holding> all(Caller caller) {
        caller.require(Permissions.CASH_VIEW);
        Reach reach = office.reach(caller);
        Instant now = office.now();
        return store.call(caller.tenant(), unit -> {
            List<CustodyRow> rows = Rows.holding(unit).stream()
                    .filter(row -> reach.sees(row.custodian, row.orgUnit))
                    .toList();
            Map<String, String> names =
                    office.names(caller, rows.stream().map(row -> row.custodian).toList());
            return rows.stream()
                    .map(row -> vault.view(unit, caller.tenant(), row, names, now))
                    .toList();
        });
    }

    @Override
    public Page<CashAlert> alerts(Caller caller, @Nullable String cursor, int limit) {
        caller.require(Permissions.CASH_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<AlertRow> rows = Rows.alerts(unit, after, limit + 1);
            List<AlertRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<AlertRow> shown = read.stream()
                    .filter(row -> reach.sees(row.custodian, row.orgUnit))
                    .toList();
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.custodian).distinct().toList());
            AlertRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    last == null ? null : new TimedPlace(last.raisedAt, last.id).cursor());
        });
    }

    private static NotFound none() {
        return new NotFound("cash.no-custody", new Text("没有这名员工的现金保管记录。", "There is no such custody."));
    }
}
