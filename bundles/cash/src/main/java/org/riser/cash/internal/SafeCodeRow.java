package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.cash.SafeCode;

/** That a safe has a new code; what it is stands nowhere. */
@Entity
@Table(name = "RS_CASH_SAFE_CODE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SafeCodeRow {
    @Id
    UUID id;

    String safe;
    String module;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "CHANGED_BY")
    String changedBy;

    @Column(name = "CHANGED_AT")
    Instant changedAt;

    @Column(name = "DUE_AT")
    @Nullable
    Instant dueAt;

    /** 1 until it is changed again. */
    @Column(name = "IS_CURRENT")
    int current = 1;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SafeCodeRow() {}

    SafeCodeRow(UUID id, String safe, String module, @Nullable UUID orgUnit, String changedBy, Instant changedAt) {
        this.id = id;
        this.safe = safe;
        this.module = module;
        this.orgUnit = orgUnit == null ? null : orgUnit.toString();
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    boolean isOverdue(Instant now) {
        return current == 1 && dueAt != null && !now.isBefore(dueAt);
    }

    SafeCode view(Map<String, String> names, Instant now) {
        return new SafeCode(
                id,
                safe,
                module,
                orgUnit == null ? null : UUID.fromString(orgUnit),
                changedBy,
                names.getOrDefault(changedBy, changedBy),
                changedAt,
                dueAt,
                current == 1,
                isOverdue(now));
    }
}
