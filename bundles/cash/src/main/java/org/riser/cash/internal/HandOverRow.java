package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.HandOver;

/** Cash on its way to finance. */
@Entity
@Table(name = "RS_CASH_HAND_OVER")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class HandOverRow {
    @Id
    UUID id;

    String custodian;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    BigDecimal amount;

    @Column(name = "DECLARED_AT")
    Instant declaredAt;

    @Column(name = "HAND_OVER_STATE")
    String state = HandOver.State.DECLARED.name();

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @Column(name = "DECIDED_AT")
    @Nullable
    Instant decidedAt;

    @Nullable
    String reason;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HandOverRow() {}

    HandOverRow(UUID id, CustodyRow custody, BigDecimal amount, Instant now) {
        this.id = id;
        this.custodian = custody.custodian;
        this.orgUnit = custody.orgUnit;
        this.amount = amount;
        this.declaredAt = now;
    }

    HandOver.State state() {
        return HandOver.State.valueOf(state);
    }

    void decide(HandOver.State next, String by, Instant at, @Nullable String why) {
        state = next.name();
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }

    HandOver view(Map<String, String> names) {
        return new HandOver(
                id,
                custodian,
                names.getOrDefault(custodian, custodian),
                amount,
                declaredAt,
                state(),
                decidedBy,
                decidedAt,
                reason,
                version);
    }
}
