package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** What somebody holds; its version is what two changes of it at once meet at. */
@Entity
@Table(name = "RS_CASH_CUSTODY")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CustodyRow {
    @Id
    String custodian;

    /** Whose cash table judges it: that of the till opened last. */
    String module;

    /** The till they hold; null while they hold none. */
    @Column(name = "TILL_ID")
    @Nullable
    UUID till;

    /** The hall of the till opened last. */
    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    BigDecimal held;

    /** 1 when somebody counted it since cash came in last. */
    @Column(name = "IS_COUNTED")
    int counted;

    /** 1 when it was put into a safe, for a reason, since it changed last. */
    @Column(name = "IS_SAFE")
    int inSafe;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CustodyRow() {}

    CustodyRow(String custodian, String module) {
        this.custodian = custodian;
        this.module = module;
        this.held = new BigDecimal("0.00");
    }

    /** Whoever counted it, or put it into a safe, did so with another amount. */
    void change(BigDecimal by) {
        held = held.add(by);
        counted = 0;
        inSafe = 0;
    }
}
