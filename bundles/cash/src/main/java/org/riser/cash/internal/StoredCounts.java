package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.riser.cash.TillCount;
import org.riser.cash.TillCounts;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Counts in the database. */
@Component
public final class StoredCounts implements TillCounts {
    private static final int LONGEST = 500;
    private static final String KIND = "till-count";

    private final Store store;
    private final CashOffice office;
    private final Vault vault;
    private final CountRules rules;
    private final CaseSteps cases;

    @Activate
    public StoredCounts(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference Vault vault,
            @Reference CountRules rules,
            @Reference CaseSteps cases,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.vault = vault;
        this.rules = rules;
        this.cases = cases;
    }

    @Override
    public TillCount count(Caller caller, UUID id, UUID till, BigDecimal counted, @Nullable String report) {
        caller.require(Permissions.CASH_RECONCILE);
        Input input = new Input().optional("report", report, LONGEST);
        PaymentRules.amount(input, "counted", counted);
        input.check();
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            TillRow held = StoredTills.row(unit, caller, reach, till);
            Optional<CountRow> there = Rows.count(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            if (held.custodian == null) {
                throw new Refused(
                        "cash.till-closed",
                        new Text("收款台未开台，没有可清点的现金。", "The till is closed; there is nothing to count."));
            }
            CustodyRow custody = Vault.custody(unit, held.custodian, held.module);
            Instant now = office.now();
            CountRow row = new CountRow(
                    id, held, custody, counted.setScale(Bill.SCALE, RoundingMode.UNNECESSARY), caller.principal(), now);
            row.report = report == null || report.isBlank() ? null : report;
            rules.judge(unit, caller, held, custody, row, now);
            Rows.entities(unit).persist(row);
            custody.counted = 1;
            return told(unit, caller, "till.count", row);
        });
    }

    @Override
    public TillCount settle(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.CASH_APPROVE);
        new Input().text("reason", reason, LONGEST).check();
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            CountRow row = row(unit, caller, reach, id);
            if (caller.principal().equals(row.settledBy)) {
                return view(caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            if (row.settledBy != null || row.difference().signum() == 0) {
                throw new Conflict(
                        "cash.no-difference", new Text("没有待处理的差额。", "There is no difference left to settle."));
            }
            if (List.of(row.custodian, row.reconciler).contains(caller.principal())) {
                throw new Refused(
                        "cash.own-difference",
                        new Text(
                                "收款人和清点人不能处理差额，请由他人处理。",
                                "Neither the custodian nor who counted settles a difference; somebody else has to."));
            }
            Instant now = office.now();
            // Of what was taken over, too little is missing from who is gone, too much lies with who took it.
            String holder = row.holder != null && row.difference().signum() > 0 ? row.holder : row.custodian;
            CustodyRow custody = Rows.custody(unit, holder).orElseThrow();
            vault.adjust(unit, caller, custody, row.id, row.difference(), now);
            row.settle(caller.principal(), now, reason);
            if (row.caseId != null && caller.may(Permissions.CASE_VIEW) && cases.reaches(caller, row.caseId)) {
                cases.happened(caller, row.caseId, CaseSteps.SETTLED, row.id, reason);
            }
            return told(unit, caller, "till.settle", row);
        });
    }

    @Override
    public TillCount find(Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, reach, id)));
    }

    @Override
    public List<TillCount> of(Caller caller, UUID till) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            StoredTills.row(unit, caller, reach, till);
            return Rows.counts(unit, till).stream()
                    .map(row -> view(caller, row))
                    .toList();
        });
    }

    private TillCount told(UnitOfWork unit, Caller caller, String action, CountRow row) {
        Rows.entities(unit).flush();
        office.tell(
                unit,
                caller,
                action,
                KIND,
                row.id,
                Map.of(
                        "custodian",
                        row.custodian,
                        "system",
                        row.system.toPlainString(),
                        "counted",
                        row.counted.toPlainString()));
        return view(caller, row);
    }

    private static CountRow row(UnitOfWork unit, Caller caller, Reach reach, UUID id) {
        return Rows.count(unit, id)
                .filter(found -> Rows.till(unit, found.till)
                        .filter(till -> StoredTills.isSeen(till, caller, reach))
                        .isPresent())
                .orElseThrow(() -> new NotFound("cash.no-count", new Text("没有这次清点。", "There is no such count.")));
    }

    private TillCount view(Caller caller, CountRow row) {
        return row.view(office.names(caller, List.of(row.custodian)));
    }
}
