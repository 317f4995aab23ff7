package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.TakeOvers;
import org.riser.cash.TillCount;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Takes over in the database. */
@Component
public final class StoredTakeOvers implements TakeOvers {
    private static final int LONGEST = 500;

    private final Store store;
    private final CashOffice office;
    private final Vault vault;
    private final CountRules counts;

    @Activate
    public StoredTakeOvers(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference Vault vault,
            @Reference CountRules counts,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.vault = vault;
        this.counts = counts;
    }

    @Override
    public TillCount takeOver(Caller caller, UUID id, UUID till, BigDecimal counted, String reason) {
        caller.require(Permissions.CASH_APPROVE);
        Input input = new Input().text("reason", reason, LONGEST);
        PaymentRules.amount(input, "counted", counted);
        input.check();
        Reach reach = office.reach(caller);
        return store.call(caller.tenant(), unit -> {
            TillRow held = StoredTills.row(unit, caller, reach, till);
            Optional<CountRow> there = Rows.count(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            CustodyRow gone = Vault.custody(unit, requireGone(caller, held), held.module);
            requireNothingOnItsWay(unit, gone);
            Instant now = office.now();
            CountRow row = new CountRow(
                    id, held, gone, counted.setScale(Bill.SCALE, RoundingMode.UNNECESSARY), caller.principal(), now);
            row.report = reason;
            row.holder = caller.principal();
            counts.judge(unit, caller, held, gone, row, now);
            Rows.entities(unit).persist(row);
            CustodyRow taker = Vault.custody(unit, caller.principal(), held.module);
            if (taker.till == null) {
                taker.module = held.module;
                taker.orgUnit = held.orgUnit;
            }
            vault.move(unit, gone, taker, row.counted.min(gone.held), id);
            held.custodian = null;
            held.openedAt = null;
            gone.till = null;
            Rows.entities(unit).flush();
            office.tell(
                    unit,
                    caller,
                    "till.take-over",
                    "till",
                    held.id,
                    Map.of(
                            "custodian",
                            row.custodian,
                            "system",
                            row.system.toPlainString(),
                            "counted",
                            row.counted.toPlainString(),
                            "reason",
                            reason));
            return view(caller, row);
        });
    }

    /** The custodian, if nobody can ask them any more. */
    private String requireGone(Caller caller, TillRow till) {
        String custodian = till.custodian;
        if (custodian == null) {
            throw new Refused(
                    "cash.till-closed", new Text("收款台未开台，没有可清点的现金。", "The till is closed; there is nothing to count."));
        }
        if (custodian.equals(caller.principal()) || !office.isGone(caller, custodian)) {
            throw new Refused(
                    "cash.custodian-there",
                    new Text(
                            "保管人在职，应由本人清点、上交并关台，不能接管。",
                            "The custodian is still there; they have to be counted, hand over and close it themselves."));
        }
        return custodian;
    }

    private static void requireNothingOnItsWay(UnitOfWork unit, CustodyRow gone) {
        if (Rows.onItsWay(unit, gone.custodian).signum() > 0) {
            throw new Refused(
                    "cash.hand-over-pending",
                    new Text(
                            "保管人有上交中的现金，请财务先接收或退回。",
                            "Cash of theirs is on its way; finance has to receive or refuse it first."));
        }
    }

    private TillCount view(Caller caller, CountRow row) {
        return row.view(office.names(caller, List.of(row.custodian)));
    }
}
