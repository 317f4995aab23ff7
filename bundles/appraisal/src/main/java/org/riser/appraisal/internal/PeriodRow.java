package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.PeriodLock;

/** A period with sheets, and who locked it. */
@Entity
@Table(name = "RS_APPRAISAL_PERIOD")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PeriodRow {
    @Id
    String period;

    @Column(name = "LOCKED_BY")
    @Nullable
    String lockedBy;

    @Column(name = "LOCKER_NAME")
    @Nullable
    String lockerName;

    @Column(name = "LOCKED_AT")
    @Nullable
    Instant lockedAt;

    @Nullable
    String reason;

    int sheets;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PeriodRow() {}

    PeriodRow(String period) {
        this.period = period;
    }

    void lock(Caller caller, Instant now, String why, int filed) {
        lockedBy = caller.principal();
        lockerName = caller.displayName();
        lockedAt = now;
        reason = why;
        sheets = filed;
    }

    PeriodLock view() {
        return new PeriodLock(
                period,
                Objects.requireNonNull(reason),
                Objects.requireNonNull(lockedBy),
                Objects.requireNonNull(lockerName),
                Objects.requireNonNull(lockedAt),
                sheets);
    }
}
