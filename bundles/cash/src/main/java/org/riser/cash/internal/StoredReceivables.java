package org.riser.cash.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receipt;
import org.riser.cash.Receivable;
import org.riser.cash.Receivable.State;
import org.riser.cash.Receivables;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Bills and what comes in of them, in the database. */
@Component
public final class StoredReceivables implements Receivables {
    private static final String KIND = "receivable";
    private static final int LONGEST_REASON = 500;

    private final Store store;
    private final CashOffice office;
    private final BillCheck check;

    @Activate
    public StoredReceivables(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference CashRules rules,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.check = new BillCheck(office, rules);
    }

    @Override
    public List<Receivable> enter(Caller caller, List<NewReceivable> bills) {
        caller.require(Permissions.CASH_RECONCILE);
        check.bills(caller, bills);
        Instant now = office.now();
        return store.call(caller.tenant(), unit -> {
            Map<String, ReceivableRow> known =
                    ReceivableRows.named(
                                    unit,
                                    bills.stream().map(NewReceivable::number).toList())
                            .stream()
                            .collect(Collectors.toMap(row -> row.number, Function.identity()));
            BillCheck.known(bills, known);
            List<ReceivableRow> rows = new ArrayList<>();
            for (NewReceivable bill : bills) {
                ReceivableRow there = known.get(bill.number());
                rows.add(there == null ? entered(unit, caller, bill, now) : there);
            }
            Rows.entities(unit).flush();
            return views(caller, rows);
        });
    }

    private static void requireAny(Caller caller, String one, String other) {
        if (!caller.may(one)) {
            caller.require(other);
        }
    }

    private ReceivableRow entered(UnitOfWork unit, Caller caller, NewReceivable bill, Instant now) {
        ReceivableRow row = new ReceivableRow(office.id(), bill, caller.principal(), now);
        Rows.entities(unit).persist(row);
        office.tell(
                unit,
                caller,
                "receivable.enter",
                KIND,
                row.id,
                Map.of("number", row.number, "period", row.period, "amount", row.amount.toPlainString()));
        return row;
    }

    @Override
    public Receivable find(Caller caller, UUID id) {
        requireAny(caller, Permissions.CASH_VIEW, Permissions.CASH_COLLECT);
        return store.call(caller.tenant(), unit -> whole(unit, caller, seen(unit, caller, id)));
    }

    @Override
    public Page<Receivable> page(
            Caller caller, @Nullable YearMonth period, @Nullable State state, @Nullable String cursor, int limit) {
        requireAny(caller, Permissions.CASH_VIEW, Permissions.CASH_COLLECT);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<ReceivableRow> rows = ReceivableRows.page(
                    unit,
                    period == null ? null : period.toString(),
                    state == null ? null : state.name(),
                    after,
                    limit + 1);
            List<ReceivableRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<ReceivableRow> shown = read.stream()
                    .filter(row -> reach.sees(row.administrator, row.orgUnit))
                    .toList();
            ReceivableRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    views(caller, shown), last == null ? null : new TimedPlace(last.enteredAt, last.id).cursor());
        });
    }

    @Override
    public Receivable collect(Caller caller, UUID receivable, UUID id, NewCollected money) {
        requireAny(caller, Permissions.CASH_COLLECT, Permissions.CASH_RECONCILE);
        return store.call(caller.tenant(), unit -> {
            ReceivableRow row = seen(unit, caller, receivable);
            Optional<CollectedRow> there = ReceivableRows.collected(unit, id);
            if (there.isPresent()) {
                return whole(unit, caller, row);
            }
            check.money(caller, money);
            requireOwed(row, money.amount());
            if (money.receipt() != null) {
                requireLeft(unit, money.receipt(), money.amount());
            }
            CollectedRow collected = new CollectedRow(id, row.id, money, caller.principal(), office.now());
            row.receive(collected.amount);
            Rows.entities(unit).persist(collected);
            return told(unit, caller, "receivable.collect", row, collected);
        });
    }

    private static void requireOwed(ReceivableRow row, BigDecimal amount) {
        requireNotWithdrawn(row);
        BigDecimal owed = row.amount.subtract(row.received);
        if (amount.compareTo(owed) > 0) {
            throw new Refused(List.of(Fault.of(
                    "amount",
                    "cash.more-than-owed",
                    "amount：超过尚欠的 " + owed.toPlainString() + " 元，请核对后填写。",
                    "amount: Only " + owed.toPlainString() + " CNY of it is owed; correct the amount.")));
        }
    }

    private static void requireNotWithdrawn(ReceivableRow row) {
        if (row.state() == State.WITHDRAWN) {
            throw new Conflict("cash.receivable-withdrawn", new Text("这笔应收已撤销。", "The bill was withdrawn already."));
        }
    }

    /** A receipt of the counter pays no more than was paid for it. */
    private static void requireLeft(UnitOfWork unit, UUID receipt, BigDecimal amount) {
        ReceiptRow paid = Rows.receipt(unit, receipt).orElseThrow(() -> BillCheck.noReceipt());
        if (paid.state() != Receipt.State.ISSUED) {
            throw new Refused(
                    "cash.receipt-not-valid",
                    new Text("该收据已作废或已申请作废，不能入账。", "The receipt is void, or somebody asked for it; nothing came in."));
        }
        BigDecimal left = RefundRules.left(unit, paid);
        if (amount.compareTo(left) > 0) {
            throw new Refused(List.of(Fault.of(
                    "amount",
                    "cash.more-than-paid",
                    "amount：超过该收据可入账的 " + left.toPlainString() + " 元，请核对后填写。",
                    "amount: Only " + left.toPlainString() + " CNY of the receipt are left; correct the amount.")));
        }
        RefundRows.claim(unit, paid);
    }

    @Override
    public Receivable reverse(Caller caller, UUID receivable, UUID id, String reason) {
        caller.require(Permissions.CASH_APPROVE);
        new Input().text("reason", reason, LONGEST_REASON).check();
        return store.call(caller.tenant(), unit -> {
            ReceivableRow row = seen(unit, caller, receivable);
            CollectedRow collected = ReceivableRows.collected(unit, id)
                    .filter(found -> found.receivable.equals(row.id))
                    .orElseThrow(() -> Input.notFound("collected", id));
            if (collected.reversedBy != null) {
                return whole(unit, caller, row);
            }
            if (collected.notedBy.equals(caller.principal())) {
                throw new Refused(
                        "cash.own-collected",
                        new Text("登记人不能冲销自己登记的入账，请由他人办理。", "Who noted it cannot reverse it; somebody else has to."));
            }
            collected.reverse(caller.principal(), reason);
            row.receive(collected.amount.negate());
            return told(unit, caller, "receivable.reverse", row, collected);
        });
    }

    @Override
    public Receivable withdraw(Caller caller, UUID receivable, String reason, @Nullable Long version) {
        caller.require(Permissions.CASH_RECONCILE);
        new Input().text("reason", reason, LONGEST_REASON).check();
        return store.call(caller.tenant(), unit -> {
            ReceivableRow row = seen(unit, caller, receivable);
            if (row.state() == State.WITHDRAWN) {
                return whole(unit, caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            if (row.received.signum() > 0) {
                throw new Refused(
                        "cash.receivable-collected",
                        new Text("这笔应收已有入账，请先冲销。", "Money came in of this bill; reverse that first."));
            }
            row.withdraw(reason);
            Rows.entities(unit).flush();
            office.tell(
                    unit, caller, "receivable.withdraw", KIND, row.id, Map.of("number", row.number, "reason", reason));
            return whole(unit, caller, row);
        });
    }

    private Receivable told(UnitOfWork unit, Caller caller, String action, ReceivableRow row, CollectedRow collected) {
        Rows.entities(unit).flush();
        office.tell(
                unit,
                caller,
                action,
                KIND,
                row.id,
                Map.of(
                        "number", row.number,
                        "collected", collected.id.toString(),
                        "amount", collected.amount.toPlainString(),
                        "received", row.received.toPlainString()));
        return whole(unit, caller, row);
    }

    private ReceivableRow seen(UnitOfWork unit, Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return ReceivableRows.find(unit, id)
                .filter(row -> reach.sees(row.administrator, row.orgUnit))
                .orElseThrow(() -> Input.notFound(KIND, id));
    }

    private Receivable whole(UnitOfWork unit, Caller caller, ReceivableRow row) {
        return row.view(names(caller, List.of(row)), ReceivableRows.of(unit, row.id));
    }

    private List<Receivable> views(Caller caller, Collection<ReceivableRow> rows) {
        Map<String, String> names = names(caller, rows);
        return rows.stream().map(row -> row.view(names, List.of())).toList();
    }

    private Map<String, String> names(Caller caller, Collection<ReceivableRow> rows) {
        return office.names(
                caller,
                rows.stream()
                        .map(row -> row.administrator)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
