package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.riser.api.error.Fault;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.HandOver;
import org.riser.cash.HandOver.State;
import org.riser.cash.HandOvers;
import org.riser.cash.SafeDeposit;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Hand-overs in the database. */
@Component
public final class StoredHandOvers implements HandOvers {
    private static final int LONGEST = 500;
    private static final int LONGEST_SAFE = 40;
    private static final String KIND = "hand-over";

    private final Store store;
    private final CashOffice office;
    private final Vault vault;

    @Activate
    public StoredHandOvers(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference Vault vault,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.vault = vault;
    }

    @Override
    public HandOver declare(Caller caller, UUID id, BigDecimal amount) {
        Input input = new Input();
        PaymentRules.amount(input, "amount", amount);
        if (amount.signum() == 0) {
            input.fault("amount", "cash.nothing", "应大于 0。", "must be above 0.");
        }
        input.check();
        BigDecimal handed = amount.setScale(Bill.SCALE, RoundingMode.UNNECESSARY);
        return store.call(caller.tenant(), unit -> {
            Optional<HandOverRow> there = Rows.handOver(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            CustodyRow custody = held(unit, caller);
            BigDecimal free = custody.held.subtract(Rows.onItsWay(unit, custody.custodian));
            if (handed.compareTo(free) > 0) {
                throw new Refused(List.of(Fault.of(
                        "amount",
                        "cash.more-than-held",
                        "amount：超过可上交的现金 " + free.toPlainString() + " 元，请核对后填写。",
                        "amount: Only " + free.toPlainString() + " CNY can be handed over; correct the amount.")));
            }
            HandOverRow row = new HandOverRow(id, custody, handed, office.now());
            Rows.entities(unit).persist(row);
            // Two declarations at once must not add up to more than is held.
            Rows.touch(unit, custody);
            return told(unit, caller, "hand-over.declare", row);
        });
    }

    @Override
    public HandOver receive(Caller caller, UUID id, @Nullable Long version) {
        return decide(caller, id, State.RECEIVED, null, version);
    }

    @Override
    public HandOver refuse(Caller caller, UUID id, String reason, @Nullable Long version) {
        new Input().text("reason", reason, LONGEST).check();
        return decide(caller, id, State.REFUSED, reason, version);
    }

    private HandOver decide(Caller caller, UUID id, State to, @Nullable String reason, @Nullable Long version) {
        caller.require(Permissions.CASH_RECEIVE);
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            HandOverRow row = row(unit, caller, reach, id);
            if (row.state() == to && caller.principal().equals(row.decidedBy)) {
                return view(caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            if (row.state() != State.DECLARED) {
                throw new Conflict(
                        "cash.hand-over-decided",
                        new Text("该上交已处理，请刷新后查看。", "This hand-over is decided already; load it again."));
            }
            if (row.custodian.equals(caller.principal())) {
                throw new Refused(
                        "cash.own-hand-over",
                        new Text("不能接收本人上交的现金，请由他人接收。", "Nobody receives their own cash; somebody else has to."));
            }
            if (to == State.RECEIVED) {
                vault.takeOut(unit, Rows.custody(unit, row.custodian).orElseThrow(), row.amount);
            }
            row.decide(to, caller.principal(), office.now(), reason);
            return told(unit, caller, to == State.RECEIVED ? "hand-over.receive" : "hand-over.refuse", row);
        });
    }

    @Override
    public HandOver find(Caller caller, UUID id) {
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, reach, id)));
    }

    @Override
    public Page<HandOver> page(Caller caller, @Nullable State state, @Nullable String cursor, int limit) {
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        String whose = seesOthers(caller) ? null : caller.principal();
        return store.call(caller.tenant(), unit -> {
            List<HandOverRow> rows = Rows.handOvers(unit, whose, state, after, limit + 1);
            List<HandOverRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<HandOverRow> shown = read.stream()
                    .filter(row -> reach.sees(row.custodian, row.orgUnit))
                    .toList();
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.custodian).distinct().toList());
            HandOverRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    last == null ? null : new TimedPlace(last.declaredAt, last.id).cursor());
        });
    }

    @Override
    public SafeDeposit keep(Caller caller, UUID id, String safe, String reason) {
        new Input()
                .text("safe", safe, LONGEST_SAFE)
                .text("reason", reason, LONGEST)
                .check();
        return store.call(caller.tenant(), unit -> {
            Optional<SafeRow> there = Rows.safe(unit, id);
            if (there.isPresent()) {
                return there.get().view();
            }
            CustodyRow custody = held(unit, caller);
            SafeRow row = new SafeRow(id, custody, safe, reason, office.now());
            Rows.entities(unit).persist(row);
            custody.inSafe = 1;
            Rows.entities(unit).flush();
            office.tell(
                    unit,
                    caller,
                    "cash.keep",
                    "safe-deposit",
                    id,
                    Map.of("amount", row.amount.toPlainString(), "safe", safe, "reason", reason));
            return row.view();
        });
    }

    /** @throws Refused if the caller holds nothing */
    private static CustodyRow held(UnitOfWork unit, Caller caller) {
        return Rows.custody(unit, caller.principal())
                .filter(custody -> custody.held.signum() > 0)
                .orElseThrow(() -> new Refused("cash.nothing-held", new Text("您没有保管现金。", "You hold no cash.")));
    }

    private HandOver told(UnitOfWork unit, Caller caller, String action, HandOverRow row) {
        Rows.entities(unit).flush();
        office.tell(
                unit,
                caller,
                action,
                KIND,
                row.id,
                Map.of("custodian", row.custodian, "amount", row.amount.toPlainString(), "state", row.state));
        return view(caller, row);
    }

    private static boolean seesOthers(Caller caller) {
        return caller.may(Permissions.CASH_VIEW) || caller.may(Permissions.CASH_RECEIVE);
    }

    private static HandOverRow row(UnitOfWork unit, Caller caller, Reach reach, UUID id) {
        return Rows.handOver(unit, id)
                .filter(found -> found.custodian.equals(caller.principal())
                        || (seesOthers(caller) && reach.sees(found.custodian, found.orgUnit)))
                .orElseThrow(
                        () -> new NotFound("cash.no-hand-over", new Text("没有这笔上交记录。", "There is no such hand-over.")));
    }

    private HandOver view(Caller caller, HandOverRow row) {
        return row.view(office.names(caller, List.of(row.custodian)));
    }
}
