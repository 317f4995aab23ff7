package org.riser.cash.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewPayment;
import org.riser.cash.Receipt;
import org.riser.cash.Receipt.State;
import org.riser.cash.Receipts;
import org.riser.cash.SerialCheck;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Receipts in the database. */
@Component
public final class StoredReceipts implements Receipts {
    private static final int LONGEST = 500;
    private static final String KIND = "receipt";

    private final Store store;
    private final CashOffice office;
    private final Vault vault;
    private final CaseSteps cases;

    @Activate
    public StoredReceipts(
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
    public Receipt take(Caller caller, UUID id, UUID till, NewPayment payment) {
        Reach reach = office.reach(caller);
        Optional<Receipt> there =
                store.call(caller.tenant(), unit -> Rows.receipt(unit, id).map(row -> view(caller, row)));
        if (there.isPresent()) {
            return there.get();
        }
        String module = store.call(caller.tenant(), unit -> StoredTills.row(unit, caller, reach, till).module);
        Input input = new Input();
        PaymentRules.check(input, payment);
        if (payment.caseId() != null && !cases.reaches(caller, payment.caseId())) {
            input.fault("caseId", "cash.case", "没有这张工单。", "There is no such case.");
        }
        input.check();
        Instant now = office.now();
        Bill bill = new PaymentRules(vault.rules, caller, module, now).bill(payment);
        return store.call(caller.tenant(), unit -> {
            Optional<ReceiptRow> meanwhile = Rows.receipt(unit, id);
            if (meanwhile.isPresent()) {
                return view(caller, meanwhile.get());
            }
            TillRow held = StoredTills.row(unit, caller, reach, till);
            StoredTills.requireHeld(held, caller);
            CustodyRow custody = Vault.custody(unit, caller.principal(), held.module);
            ReceiptRow row = new ReceiptRow(id, held, caller.principal(), payment, bill, now);
            if (row.isCash()) {
                vault.requireOpen(unit, caller.tenant(), custody, now);
            }
            Rows.entities(unit).persist(row);
            if (row.isCash()) {
                vault.put(unit, caller, custody, row);
            }
            if (row.caseId != null) {
                cases.happened(caller, row.caseId, CaseSteps.PAID, row.id, null);
            }
            return told(unit, caller, "receipt.take", row);
        });
    }

    @Override
    public Receipt find(Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, reach, id)));
    }

    @Override
    public Page<Receipt> page(Caller caller, UUID till, @Nullable String cursor, int limit) {
        Input.limit(limit);
        Long before = cursor == null ? null : serial(cursor);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            StoredTills.row(unit, caller, reach, till);
            String whose = caller.may(Permissions.CASH_VIEW) ? null : caller.principal();
            List<ReceiptRow> rows = Rows.receipts(unit, till, whose, before, limit + 1);
            List<ReceiptRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.custodian).distinct().toList());
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    rows.size() > limit ? Cursor.of(Long.toString(shown.get(limit - 1).serial)) : null);
        });
    }

    @Override
    public Page<Receipt> asked(Caller caller, @Nullable String cursor, int limit) {
        caller.require(Permissions.CASH_APPROVE);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<ReceiptRow> rows = Rows.voidsAsked(unit, after, limit + 1);
            List<ReceiptRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<ReceiptRow> shown = read.stream()
                    .filter(row -> isSeen(unit, row, caller, reach))
                    .toList();
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.custodian).distinct().toList());
            ReceiptRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    last == null ? null : new TimedPlace(last.takenAt, last.id).cursor());
        });
    }

    @Override
    public Receipt askVoid(Caller caller, UUID id, String reason, @Nullable Long version) {
        new Input().text("reason", reason, LONGEST).check();
        return change(caller, id, version, "receipt.ask-void", (unit, row) -> {
            if (row.state() != State.ISSUED) {
                throw new Conflict(
                        "cash.void-asked",
                        new Text("该收据已申请作废或已作废。", "The receipt is void, or somebody asked for it already."));
            }
            vault.rules.requireVoidable(
                    caller, Rows.till(unit, row.till).orElseThrow().module, row.takenAt, office.now());
            row.state = State.VOID_ASKED.name();
            row.voidReason = reason;
            row.voidAskedBy = caller.principal();
            row.voidDecidedBy = null;
            row.voidDecidedAt = null;
        });
    }

    @Override
    public Receipt decideVoid(Caller caller, UUID id, boolean approved, @Nullable Long version) {
        caller.require(Permissions.CASH_APPROVE);
        return change(caller, id, version, approved ? "receipt.void" : "receipt.keep", (unit, row) -> {
            if (row.state() != State.VOID_ASKED) {
                throw new Conflict(
                        "cash.void-not-asked", new Text("没有待审批的作废申请。", "Nobody asked that it be made void."));
            }
            if (List.of(String.valueOf(row.voidAskedBy), row.custodian).contains(caller.principal())) {
                throw new Refused(
                        "cash.own-void",
                        new Text(
                                "收款人和申请人不能审批作废，请由他人审批。",
                                "Who took the payment or asked cannot decide; somebody else has to."));
            }
            if (approved) {
                vault.rules.requireVoidable(
                        caller, Rows.till(unit, row.till).orElseThrow().module, row.takenAt, office.now());
            }
            if (approved && RefundRows.claimed(unit, row.id).signum() > 0) {
                throw new Refused(
                        "cash.refunded",
                        new Text(
                                "该收据已退款或正在退款，不能作废。",
                                "Some of it was refunded, or is about to be; it is not made void."));
            }
            if (approved && ReceivableRows.ofReceipt(unit, row.id).signum() > 0) {
                throw new Refused(
                        "cash.collected",
                        new Text(
                                "该收据已登记为应收入账，请先冲销再作废。",
                                "It is noted as money of a bill; reverse that before it is made void."));
            }
            if (approved && row.isCash() && !vault.takeBack(unit, row)) {
                throw new Refused(
                        "cash.handed-over",
                        new Text("该笔现金已上交，不能作废，请办理退款。", "Its cash was handed over already; refund it instead."));
            }
            row.state = (approved ? State.VOIDED : State.ISSUED).name();
            row.voidDecidedBy = caller.principal();
            row.voidDecidedAt = office.now();
        });
    }

    private Receipt change(
            Caller caller, UUID id, @Nullable Long version, String action, BiConsumer<UnitOfWork, ReceiptRow> change) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            ReceiptRow row = row(unit, caller, reach, id);
            if (isDone(row, caller, action)) {
                return view(caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            change.accept(unit, row);
            return told(unit, caller, action, row);
        });
    }

    /** The same step again by the same person changes nothing. */
    private static boolean isDone(ReceiptRow row, Caller caller, String action) {
        return switch (action) {
            case "receipt.ask-void" ->
                row.state() == State.VOID_ASKED && caller.principal().equals(row.voidAskedBy);
            case "receipt.void" ->
                row.state() == State.VOIDED && caller.principal().equals(row.voidDecidedBy);
            default -> row.state() == State.ISSUED && caller.principal().equals(row.voidDecidedBy);
        };
    }

    @Override
    public SerialCheck check(Caller caller, UUID till) {
        caller.require(Permissions.CASH_VIEW);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            TillRow row = StoredTills.row(unit, caller, reach, till);
            return SerialCounts.of(unit, row);
        });
    }

    private Receipt told(UnitOfWork unit, Caller caller, String action, ReceiptRow row) {
        Rows.entities(unit).flush();
        office.tell(
                unit,
                caller,
                action,
                KIND,
                row.id,
                Map.of("number", row.number, "tender", row.tender, "due", row.due.toPlainString(), "state", row.state));
        return view(caller, row);
    }

    private static ReceiptRow row(UnitOfWork unit, Caller caller, Reach reach, UUID id) {
        return Rows.receipt(unit, id)
                .filter(found -> isSeen(unit, found, caller, reach))
                .orElseThrow(() -> new NotFound("cash.no-receipt", new Text("没有这张收据。", "There is no such receipt.")));
    }

    private static boolean isSeen(UnitOfWork unit, ReceiptRow row, Caller caller, Reach reach) {
        boolean may = caller.may(Permissions.CASH_VIEW) || caller.may(Permissions.CASH_APPROVE);
        return row.custodian.equals(caller.principal())
                || (may
                        && Rows.till(unit, row.till)
                                .filter(till -> reach.sees(row.custodian, till.orgUnit))
                                .isPresent());
    }

    private Receipt view(Caller caller, ReceiptRow row) {
        return row.view(office.names(caller, List.of(row.custodian)));
    }

    private static long serial(String cursor) {
        try {
            return Long.parseLong(Cursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
