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
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.NewCollected;
import org.riser.cash.Receivable;

/** Money that came in of a bill. */
@Entity
@Table(name = "RS_CASH_COLLECTED")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CollectedRow {
    @Id
    UUID id;

    @Column(name = "RECEIVABLE_ID")
    UUID receivable;

    BigDecimal amount;

    @Column(name = "RECEIVED_ON")
    LocalDate receivedOn;

    /** Of the day, since months are added up. */
    @Column(name = "RECEIVED_MONTH")
    String receivedMonth;

    @Column(name = "RECEIPT_ID")
    @Nullable
    UUID receipt;

    @Nullable
    String reference;

    @Column(name = "NOTED_BY")
    String notedBy;

    @Column(name = "NOTED_AT")
    Instant notedAt;

    @Column(name = "REVERSED_BY")
    @Nullable
    String reversedBy;

    @Nullable
    String reversal;

    /** 1 unless it was reversed. */
    @Column(name = "IS_VALID")
    int valid = 1;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CollectedRow() {}

    CollectedRow(UUID id, UUID receivable, NewCollected money, String notedBy, Instant notedAt) {
        this.id = id;
        this.receivable = receivable;
        this.amount = money.amount().setScale(Bill.SCALE);
        this.receivedOn = money.receivedOn();
        this.receivedMonth = YearMonth.from(money.receivedOn()).toString();
        this.receipt = money.receipt();
        this.reference = money.reference();
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    void reverse(String by, String why) {
        valid = 0;
        reversedBy = by;
        reversal = why;
    }

    Receivable.Collected view() {
        return new Receivable.Collected(
                id, amount, receivedOn, receipt, reference, notedBy, notedAt, reversedBy, reversal);
    }
}
