package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receivable;
import org.riser.cash.Receivable.State;

/** A bill, and the sum of what came in of it. */
@Entity
@Table(name = "RS_CASH_RECEIVABLE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ReceivableRow {
    private static final String STAFF = "staff:";

    @Id
    UUID id;

    @Column(name = "NUMBER_TEXT")
    String number;

    String module;
    String item;
    String place;
    String account;

    /** As principal. */
    @Nullable
    String administrator;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    String period;

    @Column(name = "DUE_ON")
    LocalDate dueOn;

    BigDecimal amount;
    BigDecimal received;

    @Column(name = "RECEIVABLE_STATE")
    String state;

    @Nullable
    String reason;

    @Column(name = "ENTERED_BY")
    String enteredBy;

    @Column(name = "ENTERED_AT")
    Instant enteredAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReceivableRow() {}

    ReceivableRow(UUID id, NewReceivable bill, String enteredBy, Instant enteredAt) {
        this.id = id;
        this.number = bill.number();
        this.module = bill.module();
        this.item = bill.item();
        this.place = bill.place();
        this.account = bill.account();
        this.administrator = principal(bill.administrator());
        this.orgUnit = bill.orgUnit() == null ? null : bill.orgUnit().toString();
        this.period = bill.period().toString();
        this.dueOn = bill.dueOn();
        this.amount = bill.amount().setScale(Bill.SCALE);
        this.received = BigDecimal.ZERO.setScale(Bill.SCALE);
        this.state = State.OPEN.name();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    private static @Nullable String principal(@Nullable UUID staff) {
        return staff == null ? null : STAFF + staff;
    }

    State state() {
        return State.valueOf(state);
    }

    /** Whether it says what a bill says. */
    boolean isAs(NewReceivable bill) {
        return new NewReceivable(number, module, item, place, account, staff(), unit(), month(), dueOn, amount)
                .equals(new NewReceivable(
                        bill.number(),
                        bill.module(),
                        bill.item(),
                        bill.place(),
                        bill.account(),
                        bill.administrator(),
                        bill.orgUnit(),
                        bill.period(),
                        bill.dueOn(),
                        bill.amount().setScale(Bill.SCALE)));
    }

    private @Nullable UUID staff() {
        return administrator == null ? null : UUID.fromString(administrator.substring(STAFF.length()));
    }

    private @Nullable UUID unit() {
        return orgUnit == null ? null : UUID.fromString(orgUnit);
    }

    private YearMonth month() {
        return YearMonth.parse(period);
    }

    /** @param change below 0 for what did not come in after all */
    void receive(BigDecimal change) {
        received = received.add(change);
        state = (received.compareTo(amount) < 0 ? State.OPEN : State.PAID).name();
    }

    void withdraw(String why) {
        state = State.WITHDRAWN.name();
        reason = why;
    }

    Receivable view(Map<String, String> names, List<CollectedRow> collected) {
        return new Receivable(
                id,
                number,
                module,
                item,
                place,
                account,
                staff(),
                administrator == null ? null : names.getOrDefault(administrator, administrator),
                unit(),
                month(),
                dueOn,
                amount,
                received,
                state(),
                reason,
                enteredAt,
                collected.stream().map(CollectedRow::view).toList(),
                version);
    }
}
