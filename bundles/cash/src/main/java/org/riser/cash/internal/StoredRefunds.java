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
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewSettlement;
import org.riser.cash.Refund;
import org.riser.cash.Refund.State;
import org.riser.cash.RefundCause;
import org.riser.cash.Refunds;
import org.riser.cash.Tender;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Refunds in the database. */
@Component
public final class StoredRefunds implements Refunds {
    private static final int LONGEST = 500;
    private static final String KIND = "refund";

    private final Store store;
    private final CashOffice office;
    private final Vault vault;
    private final CaseSteps cases;

    @Activate
    public StoredRefunds(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference Vault vault,
            @Reference CaseSteps cases,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.vault = vault;
        this.cases = cases;
    }

    @Override
    public Refund ask(Caller caller, UUID id, UUID receipt, BigDecimal amount, RefundCause cause, String reason) {
        caller.require(Permissions.CASH_COLLECT);
        Input input = new Input().text("reason", reason, LONGEST);
        PaymentRules.amount(input, "amount", amount);
        if (amount.signum() == 0) {
            input.fault("amount", "cash.nothing", "应大于 0。", "must be above 0.");
        }
        input.check();
        BigDecimal wanted = amount.setScale(Bill.SCALE, RoundingMode.UNNECESSARY);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            Optional<RefundRow> there = RefundRows.find(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            ReceiptRow paid = Rows.receipt(unit, receipt)
                    .filter(row -> Rows.till(unit, row.till)
                            .filter(till -> StoredTills.isSeen(till, caller, reach))
                            .isPresent())
                    .orElseThrow(
                            () -> new NotFound("cash.no-receipt", new Text("没有这张收据。", "There is no such receipt.")));
            RefundRules.requireLeft(unit, paid, wanted);
            TillRow till = Rows.till(unit, paid.till).orElseThrow();
            RefundRow row = new RefundRow(
                    id, till, Tender.valueOf(paid.tender), wanted, cause, caller.principal(), office.now());
            row.reason = reason;
            row.receipt = paid.id;
            row.caseId = paid.caseId;
            Rows.entities(unit).persist(row);
            RefundRows.claim(unit, paid);
            return told(unit, caller, "refund.ask", row);
        });
    }

    @Override
    public Refund settle(Caller caller, UUID id, UUID till, NewSettlement settlement) {
        caller.require(Permissions.CASH_COLLECT);
        Reach reach = office.reach(caller);
        Instant now = office.now();
        String module = store.call(caller.tenant(), unit -> StoredTills.row(unit, caller, reach, till).module);
        check(caller, settlement);
        Optional<Refund> there =
                store.call(caller.tenant(), unit -> RefundRows.find(unit, id).map(row -> view(caller, row)));
        if (there.isPresent()) {
            return there.get();
        }
        RefundRules.Settled settled = new RefundRules(vault.rules, caller.tenant(), module, now).settle(settlement);
        return store.call(caller.tenant(), unit -> {
            if (RefundRows.settled(unit, settlement.caseId()).isPresent()) {
                throw new Conflict("cash.settled", new Text("该工单已结算退款。", "This case has its settlement already."));
            }
            RefundRow row = new RefundRow(
                    id,
                    StoredTills.row(unit, caller, reach, till),
                    Tender.CASH,
                    settled.amount(),
                    RefundCause.CLOSURE,
                    caller.principal(),
                    now);
            row.reason = settlement.reason();
            row.caseId = settlement.caseId();
            row.computedBy(settled.basis());
            Rows.entities(unit).persist(row);
            Rows.entities(unit).persist(new SettledRow(settlement.caseId(), id));
            return told(unit, caller, "refund.ask", row);
        });
    }

    private void check(Caller caller, NewSettlement settlement) {
        Input input = new Input().text("item", settlement.item(), 40).text("reason", settlement.reason(), LONGEST);
        PaymentRules.quantity(input, "paid", settlement.paid());
        PaymentRules.quantity(input, "consumed", settlement.consumed());
        if (!cases.reaches(caller, settlement.caseId())) {
            input.fault("caseId", "cash.case", "没有这张工单。", "There is no such case.");
        }
        input.check();
    }

    @Override
    public Refund approve(Caller caller, UUID id, @Nullable Long version) {
        return decide(caller, id, State.APPROVED, null, version);
    }

    @Override
    public Refund refuse(Caller caller, UUID id, String reason, @Nullable Long version) {
        new Input().text("reason", reason, LONGEST).check();
        return decide(caller, id, State.REFUSED, reason, version);
    }

    private Refund decide(Caller caller, UUID id, State to, @Nullable String reason, @Nullable Long version) {
        caller.require(Permissions.CASH_APPROVE);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            RefundRow row = row(unit, caller, reach, id);
            if (caller.principal().equals(row.decidedBy) && row.state() == to) {
                return view(caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            if (row.state() != State.ASKED) {
                throw decided();
            }
            String took = row.receipt == null
                    ? ""
                    : Rows.receipt(unit, row.receipt)
                            .map(paid -> paid.custodian)
                            .orElse("");
            if (List.of(row.askedBy, took).contains(caller.principal())) {
                throw new Refused(
                        "cash.own-refund",
                        new Text(
                                "收款人和申请人不能审批退款，请由他人审批。",
                                "Who took the payment or asked cannot decide; somebody else has to."));
            }
            row.decide(to, caller.principal(), office.now(), reason);
            if (to == State.REFUSED && row.caseId != null) {
                RefundRows.settled(unit, row.caseId)
                        .filter(settled -> settled.refund.equals(row.id))
                        .ifPresent(Rows.entities(unit)::remove);
            }
            return told(unit, caller, to == State.APPROVED ? "refund.approve" : "refund.refuse", row);
        });
    }

    @Override
    public Refund pay(Caller caller, UUID id, UUID till, @Nullable Long version) {
        caller.require(Permissions.CASH_COLLECT);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            RefundRow row = row(unit, caller, reach, id);
            if (row.state() == State.PAID && caller.principal().equals(row.paidBy)) {
                return view(caller, row);
            }
            TillRow at = till(unit, caller, reach, row, till);
            if (version != null) {
                Input.version(row.version, version);
            }
            if (row.state() == State.PAID || row.state() == State.REFUSED) {
                throw decided();
            }
            StoredTills.requireHeld(at, caller);
            if (caller.principal().equals(row.decidedBy)) {
                throw new Refused(
                        "cash.own-decision",
                        new Text(
                                "审批人不能支付本人批准的退款，请由他人支付。",
                                "Who approved it does not pay it out; somebody else has to."));
            }
            Instant now = office.now();
            new RefundRules(vault.rules, caller.tenant(), row.module, now).requirePayable(row);
            if (row.isCash()) {
                vault.payOut(unit, Vault.custody(unit, caller.principal(), at.module), row.amount);
            }
            row.pay(at, caller.principal(), now);
            return told(unit, caller, "refund.pay", row);
        });
    }

    private static TillRow till(UnitOfWork unit, Caller caller, Reach reach, RefundRow row, UUID id) {
        Input input = new Input();
        Optional<TillRow> till = Rows.till(unit, id).filter(found -> StoredTills.isSeen(found, caller, reach));
        if (till.isEmpty()) {
            input.fault("till", "cash.till", "没有这个收款台。", "There is no such till.");
        } else if (!till.get().module.equals(row.module)) {
            input.fault(
                    "till",
                    "cash.refund-module",
                    "不是该业务的收款台，请选择同一业务的收款台。",
                    "is of another module; take one of its own.");
        }
        input.check();
        return till.orElseThrow();
    }

    private static Conflict decided() {
        return new Conflict(
                "cash.refund-decided",
                new Text("该退款已处理，请刷新后查看。", "This refund is decided or paid already; load it again."));
    }

    @Override
    public Refund find(Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, reach, id)));
    }

    @Override
    public Page<Refund> page(Caller caller, @Nullable State state, @Nullable String cursor, int limit) {
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<RefundRow> rows = RefundRows.page(unit, state, after, limit + 1);
            List<RefundRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<RefundRow> shown =
                    read.stream().filter(row -> isSeen(row, caller, reach)).toList();
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.askedBy).distinct().toList());
            RefundRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    last == null ? null : new TimedPlace(last.askedAt, last.id).cursor());
        });
    }

    private Refund told(UnitOfWork unit, Caller caller, String action, RefundRow row) {
        Rows.entities(unit).flush();
        office.tell(
                unit,
                caller,
                action,
                KIND,
                row.id,
                Map.of("amount", row.amount.toPlainString(), "cause", row.cause, "state", row.state));
        return view(caller, row);
    }

    private static boolean isSeen(RefundRow row, Caller caller, Reach reach) {
        return row.askedBy.equals(caller.principal())
                || (StoredTills.mayAtTills(caller) && reach.sees(row.askedBy, row.orgUnit));
    }

    private static RefundRow row(UnitOfWork unit, Caller caller, Reach reach, UUID id) {
        return RefundRows.find(unit, id)
                .filter(found -> isSeen(found, caller, reach))
                .orElseThrow(() -> new NotFound("cash.no-refund", new Text("没有这笔退款。", "There is no such refund.")));
    }

    private Refund view(Caller caller, RefundRow row) {
        return row.view(office.names(caller, List.of(row.askedBy)));
    }
}
