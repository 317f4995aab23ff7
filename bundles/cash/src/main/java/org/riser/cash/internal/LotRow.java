package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** The cash of one receipt, or what a count found too much; the oldest leaves custody first. */
@Entity
@Table(name = "RS_CASH_LOT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class LotRow {
    /** That of the receipt or the count. */
    @Id
    UUID id;

    String custodian;

    @Column(name = "TAKEN_AT")
    Instant takenAt;

    @Column(name = "DUE_AT")
    @Nullable
    Instant dueAt;

    BigDecimal amount;
    BigDecimal remaining;

    /** 1 while something is left: in the index, since a custodian's closed lots only grow in number. */
    @Column(name = "IS_OPEN")
    int open = 1;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LotRow() {}

    LotRow(UUID id, String custodian, BigDecimal amount, Instant takenAt, @Nullable Instant dueAt) {
        this.id = id;
        this.custodian = custodian;
        this.takenAt = takenAt;
        this.dueAt = dueAt;
        this.amount = amount;
        this.remaining = amount;
    }

    /** Takes out what there is of an amount. */
    BigDecimal take(BigDecimal wanted) {
        BigDecimal taken = remaining.min(wanted);
        remaining = remaining.subtract(taken);
        open = remaining.signum() > 0 ? 1 : 0;
        return taken;
    }
}
