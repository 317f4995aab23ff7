package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.NewTill;
import org.riser.cash.Till;

/** A till. Its version is what two clerks who open it at once, and two payments at once, meet at. */
@Entity
@Table(name = "RS_CASH_TILL")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class TillRow {
    @Id
    UUID id;

    String name;
    String module;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Nullable
    String custodian;

    @Column(name = "OPENED_AT")
    @Nullable
    Instant openedAt;

    @Column(name = "LAST_SERIAL")
    long lastSerial;

    @Column(name = "LAST_REFUND")
    long lastRefund;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TillRow() {}

    TillRow(UUID id, NewTill till) {
        this.id = id;
        this.name = till.name();
        this.module = till.module();
        this.orgUnit = till.orgUnit() == null ? null : till.orgUnit().toString();
    }

    /** The next number, taken in the transaction that writes its receipt: neither is there without the other. */
    long nextSerial() {
        return ++lastSerial;
    }

    /** The same for the documents of refunds. */
    long nextRefund() {
        return ++lastRefund;
    }

    Till view(Map<String, String> names) {
        return new Till(
                id,
                name,
                module,
                orgUnit == null ? null : UUID.fromString(orgUnit),
                custodian,
                custodian == null ? null : names.getOrDefault(custodian, custodian),
                openedAt,
                lastSerial,
                version);
    }
}
