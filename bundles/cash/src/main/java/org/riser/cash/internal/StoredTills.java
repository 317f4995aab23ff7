package org.riser.cash.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewTill;
import org.riser.cash.PaymentStep;
import org.riser.cash.TariffItem;
import org.riser.cash.Tender;
import org.riser.cash.Till;
import org.riser.cash.Tills;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Tills in the database. */
@Component
public final class StoredTills implements Tills {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}-]{0,19}");
    private static final int LONGEST_MODULE = 32;
    private static final String KIND = "till";
    private static final List<String> AT_TILLS = List.of(
            Permissions.CASH_COLLECT,
            Permissions.CASH_VIEW,
            Permissions.CASH_APPROVE,
            Permissions.CASH_RECONCILE,
            Permissions.CASH_MANAGE);

    private final Store store;
    private final CashOffice office;
    private final CashRules rules;

    @Activate
    public StoredTills(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference CashRules rules,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.rules = rules;
    }

    @Override
    public Till create(Caller caller, UUID id, NewTill till) {
        caller.require(Permissions.CASH_MANAGE);
        check(caller, till);
        return store.call(caller.tenant(), unit -> {
            Optional<TillRow> there = Rows.till(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            if (Rows.hasTill(unit, till.name())) {
                throw new Conflict(
                        "cash.till-name",
                        new Text("已有同名的收款台，请换一个名称。", "Another till has this name; choose a different one."));
            }
            TillRow row = new TillRow(id, till);
            Rows.entities(unit).persist(row);
            Rows.entities(unit).flush();
            office.tell(unit, caller, "till.create", KIND, id, Map.of("name", row.name, "module", row.module));
            return view(caller, row);
        });
    }

    private void check(Caller caller, NewTill till) {
        Input input = new Input()
                .form(
                        "name",
                        till.name(),
                        NAME,
                        "应为 1 到 20 个字母、汉字、数字或连字符。",
                        "must be 1 to 20 letters, digits and hyphens.")
                .text("module", till.module(), LONGEST_MODULE);
        if (!rules.knows(caller.tenant(), till.module())) {
            input.fault("module", "cash.module", "没有这个业务模块。", "There is no such module.");
        }
        UUID hall = till.orgUnit();
        if (hall != null && office.orgUnits.find(caller, hall).isEmpty()) {
            input.fault("orgUnit", "cash.org-unit", "没有这个营业厅。", "There is no such hall.");
        }
        input.check();
    }

    @Override
    public List<Till> all(Caller caller) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<TillRow> rows = Rows.tills(unit).stream()
                    .filter(row -> isSeen(row, caller, reach))
                    .toList();
            Map<String, String> names = office.names(
                    caller,
                    rows.stream()
                            .map(row -> row.custodian)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            return rows.stream().map(row -> row.view(names)).toList();
        });
    }

    @Override
    public Till find(Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, reach, id)));
    }

    @Override
    public Till open(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.CASH_COLLECT);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            TillRow row = row(unit, caller, reach, id);
            if (caller.principal().equals(row.custodian)) {
                return view(caller, row);
            }
            requireVersion(row, version);
            if (row.custodian != null) {
                throw new Conflict(
                        "cash.till-held",
                        new Text(
                                "该收款台由 " + name(caller, row.custodian) + " 保管，须先交班关台。",
                                name(caller, row.custodian) + " holds this till; they have to close it first."));
            }
            CustodyRow custody = Vault.custody(unit, caller.principal(), row.module);
            if (custody.till != null) {
                throw new Conflict(
                        "cash.holds-another",
                        new Text("您已保管另一个收款台，请先关台。", "You hold another till; close that one first."));
            }
            row.custodian = caller.principal();
            row.openedAt = office.now();
            custody.till = row.id;
            custody.module = row.module;
            custody.orgUnit = row.orgUnit;
            return told(unit, caller, "till.open", row);
        });
    }

    @Override
    public Till close(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.CASH_COLLECT);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            TillRow row = row(unit, caller, reach, id);
            if (row.custodian == null) {
                return view(caller, row);
            }
            requireVersion(row, version);
            requireHeld(row, caller);
            CustodyRow custody = Vault.custody(unit, caller.principal(), row.module);
            BigDecimal onItsWay = Rows.onItsWay(unit, custody.custodian);
            rules.requireEnd(caller.tenant(), custody, onItsWay, office.now());
            row.custodian = null;
            row.openedAt = null;
            custody.till = null;
            return told(unit, caller, "till.close", row);
        });
    }

    @Override
    public List<TariffItem> tariff(Caller caller, UUID id) {
        return rules.dry().tariff(caller.tenant(), find(caller, id).module(), office.now());
    }

    @Override
    public List<PaymentStep> steps(Caller caller, UUID id, Tender tender) {
        return new StepRules(rules.dry(), caller.tenant(), find(caller, id).module(), office.now()).wanted(tender);
    }

    private Till told(UnitOfWork unit, Caller caller, String action, TillRow row) {
        Rows.entities(unit).flush();
        office.tell(unit, caller, action, KIND, row.id, Map.of("name", row.name, "lastSerial", row.lastSerial));
        return view(caller, row);
    }

    private static void requireVersion(TillRow row, @Nullable Long version) {
        if (version != null) {
            Input.version(row.version, version);
        }
    }

    /** @throws Refused unless the caller is the custodian */
    static void requireHeld(TillRow row, Caller caller) {
        if (!caller.principal().equals(row.custodian)) {
            throw new Refused(
                    "cash.not-custodian",
                    new Text("该收款台不由您保管，请先开台。", "You are not the custodian of this till; open it first."));
        }
    }

    static boolean isSeen(TillRow row, Caller caller, Reach reach) {
        return caller.principal().equals(row.custodian)
                || (mayAtTills(caller) && reach.sees(row.custodian, row.orgUnit));
    }

    static boolean mayAtTills(Caller caller) {
        return AT_TILLS.stream().anyMatch(caller::may);
    }

    /** @throws NotFound if there is none that the caller may see */
    static TillRow row(UnitOfWork unit, Caller caller, Reach reach, UUID id) {
        return Rows.till(unit, id)
                .filter(found -> isSeen(found, caller, reach))
                .orElseThrow(() -> new NotFound("cash.no-till", new Text("没有这个收款台。", "There is no such till.")));
    }

    private String name(Caller caller, String principal) {
        return office.names(caller, List.of(principal)).getOrDefault(principal, principal);
    }

    private Till view(Caller caller, TillRow row) {
        return row.view(row.custodian == null ? Map.of() : office.names(caller, List.of(row.custodian)));
    }
}
