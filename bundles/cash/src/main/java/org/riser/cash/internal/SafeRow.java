package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.cash.SafeDeposit;

/** Cash that lies in a safe; written once. */
@Entity
@Table(name = "RS_CASH_SAFE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SafeRow {
    @Id
    UUID id;

    String custodian;
    BigDecimal amount;
    String safe;
    String reason;

    @Column(name = "PLACED_AT")
    Instant placedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SafeRow() {}

    SafeRow(UUID id, CustodyRow custody, String safe, String reason, Instant now) {
        this.id = id;
        this.custodian = custody.custodian;
        this.amount = custody.held;
        this.safe = safe;
        this.reason = reason;
        this.placedAt = now;
    }

    SafeDeposit view() {
        return new SafeDeposit(id, custodian, amount, safe, reason, placedAt);
    }
}
