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
import org.riser.cash.TillCount;

/** A count: what was found never changes, a difference may be settled. */
@Entity
@Table(name = "RS_CASH_COUNT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CountRow {
    @Id
    UUID id;

    @Column(name = "TILL_ID")
    UUID till;

    String custodian;

    @Column(name = "SYSTEM_TOTAL")
    BigDecimal system;

    BigDecimal counted;
    String reconciler;

    @Column(name = "COUNTED_AT")
    Instant countedAt;

    @Nullable
    String report;

    @Column(name = "SETTLED_BY")
    @Nullable
    String settledBy;

    @Column(name = "SETTLED_AT")
    @Nullable
    Instant settledAt;

    @Nullable
    String settlement;

    /** Who took the cash over from a custodian that is gone; null when nobody did. */
    @Nullable
    String holder;

    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CountRow() {}

    CountRow(UUID id, TillRow till, CustodyRow custody, BigDecimal counted, String reconciler, Instant now) {
        this.id = id;
        this.till = till.id;
        this.custodian = custody.custodian;
        this.system = custody.held;
        this.counted = counted;
        this.reconciler = reconciler;
        this.countedAt = now;
    }

    BigDecimal difference() {
        return counted.subtract(system);
    }

    void settle(String by, Instant at, String why) {
        settledBy = by;
        settledAt = at;
        settlement = why;
    }

    TillCount view(Map<String, String> names) {
        return new TillCount(
                id,
                till,
                custodian,
                names.getOrDefault(custodian, custodian),
                system,
                counted,
                difference(),
                reconciler,
                countedAt,
                report,
                settledBy,
                settledAt,
                settlement,
                caseId,
                holder,
                version);
    }
}
