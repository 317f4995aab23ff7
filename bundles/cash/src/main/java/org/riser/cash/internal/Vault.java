package org.riser.cash.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.cash.Custody;
import org.riser.cash.Holding;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;

/** Puts cash into somebody's custody and takes it out again, and keeps the clock that runs on it. Thread-safe. */
@Component(service = Vault.class)
public final class Vault {
    static final String OVERDUE = "cash.overdue";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The end is exclusive for the rows: a moment after it they hold. */
    private static final Duration AFTER = Duration.ofMillis(1);

    final CashRules rules;
    private final Timers timers;

    @Activate
    public Vault(@Reference CashRules rules, @Reference Timers timers) {
        this.rules = rules;
        this.timers = timers;
    }

    /** Somebody's custody, begun if they never had one. */
    static CustodyRow custody(UnitOfWork unit, String custodian, String module) {
        return Rows.custody(unit, custodian).orElseGet(() -> {
            CustodyRow row = new CustodyRow(custodian, module);
            Rows.entities(unit).persist(row);
            return row;
        });
    }

    /** @throws Refused if what is held already lets no more in, with the rows that say so */
    void requireOpen(UnitOfWork unit, TenantId tenant, CustodyRow custody, Instant now) {
        List<Holding.Block> blocks =
                rules.blocks(tenant, custody.module, custody.held, dueAt(unit, custody.custodian), now);
        if (!blocks.isEmpty()) {
            throw new Refused(blocks.stream()
                    .map(block -> new Fault(
                            "tender",
                            "cash.holding",
                            new Text(
                                    block.message().zh() + "（" + block.because().zh() + "）",
                                    block.message().en() + " ("
                                            + block.because().en() + ")"),
                            block.clause()))
                    .toList());
        }
    }

    void put(UnitOfWork unit, Caller caller, CustodyRow custody, ReceiptRow receipt) {
        if (receipt.due.signum() == 0) {
            return;
        }
        add(unit, caller, custody, receipt.id, receipt.due, receipt.takenAt);
    }

    private void add(UnitOfWork unit, Caller caller, CustodyRow custody, UUID id, BigDecimal amount, Instant at) {
        Rows.entities(unit)
                .persist(new LotRow(id, custody.custodian, amount, at, rules.dueAt(caller, custody.module, at)));
        custody.change(amount);
        wind(unit, custody);
    }

    /**
     * Takes an amount out, the oldest first.
     *
     * @throws Conflict if less is held
     */
    void takeOut(UnitOfWork unit, CustodyRow custody, BigDecimal amount) {
        if (custody.held.compareTo(amount) < 0) {
            throw new Conflict(
                    "cash.less-held",
                    new Text("保管的现金已少于该金额，请先清点核对。", "Less than that is held by now; count the cash first."));
        }
        BigDecimal left = amount;
        for (LotRow lot : Rows.lots(unit, custody.custodian)) {
            left = left.subtract(lot.take(left));
        }
        int counted = custody.counted;
        custody.change(amount.negate());
        // What was counted and is less by a known amount needs no second count.
        custody.counted = counted;
        wind(unit, custody);
    }

    /**
     * Takes out what goes back to a customer.
     *
     * @throws Refused if less is held that is not on its way to finance
     */
    void payOut(UnitOfWork unit, CustodyRow custody, BigDecimal amount) {
        BigDecimal free = custody.held.subtract(Rows.onItsWay(unit, custody.custodian));
        if (amount.compareTo(free) > 0) {
            throw new Refused(
                    "cash.not-enough",
                    new Text(
                            "保管的现金只有 " + free.toPlainString() + " 元可付，不足退款金额，请由其他收款台支付。",
                            "Only " + free.toPlainString()
                                    + " CNY are held and not on their way to finance; pay it at another till."));
        }
        takeOut(unit, custody, amount);
    }

    /** Gives cash from one custody into another, the oldest first; its clock goes on. */
    void move(UnitOfWork unit, CustodyRow from, CustodyRow to, BigDecimal amount, UUID cause) {
        BigDecimal left = amount;
        for (LotRow lot : Rows.lots(unit, from.custodian)) {
            BigDecimal taken = lot.take(left);
            left = left.subtract(taken);
            if (taken.signum() > 0) {
                UUID id = UUID.nameUUIDFromBytes((cause + "/" + lot.id).getBytes(StandardCharsets.UTF_8));
                Rows.entities(unit).persist(new LotRow(id, to.custodian, taken, lot.takenAt, lot.dueAt));
            }
        }
        from.change(amount.negate());
        to.change(amount);
        // It was counted in the giving.
        to.counted = 1;
        wind(unit, from);
        wind(unit, to);
    }

    /** Makes what is held what was counted. */
    void adjust(UnitOfWork unit, Caller caller, CustodyRow custody, UUID count, BigDecimal difference, Instant at) {
        if (difference.signum() < 0) {
            takeOut(unit, custody, difference.negate());
        } else {
            int counted = custody.counted;
            add(unit, caller, custody, count, difference, at);
            custody.counted = counted;
        }
    }

    /** Takes the cash of one receipt out again; false when it is not all there any more. */
    boolean takeBack(UnitOfWork unit, ReceiptRow receipt) {
        if (receipt.due.signum() == 0) {
            return true;
        }
        Optional<LotRow> lot = Rows.lot(unit, receipt.id);
        Optional<CustodyRow> custody = Rows.custody(unit, receipt.custodian);
        if (lot.isEmpty() || custody.isEmpty() || lot.get().remaining.compareTo(receipt.due) < 0) {
            return false;
        }
        lot.get().take(receipt.due);
        custody.get().change(receipt.due.negate());
        wind(unit, custody.get());
        return true;
    }

    /** When the first of what somebody holds must have been handed over; null when nothing must. */
    static @Nullable Instant dueAt(UnitOfWork unit, String custodian) {
        return Rows.first(unit, custodian, "dueAt");
    }

    /** Sets the clock to what is due first. */
    private void wind(UnitOfWork unit, CustodyRow custody) {
        Rows.entities(unit).flush();
        Instant due = dueAt(unit, custody.custodian);
        UUID subject = Custody.id(custody.custodian);
        if (due == null) {
            timers.cancel(unit, subject, OVERDUE);
        } else {
            timers.schedule(
                    unit,
                    new Timer(
                            subject,
                            OVERDUE,
                            null,
                            subject,
                            due.plus(AFTER),
                            payload(Map.of("custodian", custody.custodian))));
        }
    }

    static String payload(Map<String, String> of) {
        try {
            return MAPPER.writeValueAsString(of);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    /** Whose clock a timer is. */
    static String custodian(String payload) {
        return read(payload, "custodian");
    }

    static String read(String payload, String what) {
        try {
            return MAPPER.readTree(payload).path(what).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the payload of a timer is not JSON", e);
        }
    }

    Holding view(UnitOfWork unit, TenantId tenant, CustodyRow custody, Map<String, String> names, Instant now) {
        Instant due = dueAt(unit, custody.custodian);
        return new Holding(
                custody.custodian,
                names.getOrDefault(custody.custodian, custody.custodian),
                custody.held,
                Rows.first(unit, custody.custodian, "takenAt"),
                due,
                rules.dry().blocks(tenant, custody.module, custody.held, due, now));
    }

    static Holding nothing(String custodian, Map<String, String> names) {
        return new Holding(
                custodian,
                names.getOrDefault(custodian, custodian),
                BigDecimal.ZERO.setScale(Bill.SCALE),
                null,
                null,
                List.of());
    }
}
