package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.NewPayment;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;

/** A receipt: what was paid never changes, whether it is valid may. */
@Entity
@Table(name = "RS_CASH_RECEIPT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ReceiptRow {
    @Id
    UUID id;

    @Column(name = "TILL_ID")
    UUID till;

    @Column(name = "SERIAL_NO")
    long serial;

    @Column(name = "NUMBER_TEXT")
    String number;

    String custodian;

    /** See {@link Lines}. */
    String lines;

    String tender;
    BigDecimal due;
    BigDecimal received;

    @Column(name = "CHANGE_GIVEN")
    BigDecimal change;

    /** Ids in order, with spaces between. */
    String steps;

    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    @Column(name = "TAKEN_AT")
    Instant takenAt;

    @Column(name = "RECEIPT_STATE")
    String state = Receipt.State.ISSUED.name();

    @Column(name = "VOID_REASON")
    @Nullable
    String voidReason;

    @Column(name = "VOID_ASKED_BY")
    @Nullable
    String voidAskedBy;

    @Column(name = "VOID_DECIDED_BY")
    @Nullable
    String voidDecidedBy;

    @Column(name = "VOID_DECIDED_AT")
    @Nullable
    Instant voidDecidedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReceiptRow() {}

    /** Takes the till's next number. */
    ReceiptRow(UUID id, TillRow till, String custodian, NewPayment payment, Bill bill, Instant now) {
        this.id = id;
        this.till = till.id;
        this.serial = till.nextSerial();
        this.number = till.name + "-" + String.format("%08d", serial);
        this.custodian = custodian;
        this.lines = Lines.write(bill.lines());
        this.tender = payment.tender().name();
        this.due = bill.due();
        this.received = bill.received();
        this.change = bill.change();
        this.steps = String.join(" ", payment.steps());
        this.caseId = payment.caseId();
        this.takenAt = now;
    }

    Receipt.State state() {
        return Receipt.State.valueOf(state);
    }

    boolean isCash() {
        return tender.equals(Tender.CASH.name());
    }

    Receipt view(Map<String, String> names) {
        return new Receipt(
                id,
                till,
                number,
                serial,
                custodian,
                names.getOrDefault(custodian, custodian),
                Lines.read(lines),
                Tender.valueOf(tender),
                due,
                received,
                change,
                steps.isEmpty() ? List.of() : List.of(steps.split(" ")),
                caseId,
                takenAt,
                state(),
                voidReason,
                voidAskedBy,
                voidDecidedBy,
                voidDecidedAt,
                version);
    }
}
