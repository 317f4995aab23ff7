package org.riser.retention.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordHold;

/** A hold. */
@Entity
@Table(name = "RS_RETENTION_HOLD")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class HoldRow {
    @Id
    UUID id;

    String kind;

    @Column(name = "RECORD_ID")
    UUID record;

    @Column(name = "TITLE_ZH")
    String titleZh;

    @Column(name = "TITLE_EN")
    String titleEn;

    String reason;

    @Column(name = "HELD_BY")
    String heldBy;

    @Column(name = "HOLDER_NAME")
    String holderName;

    @Column(name = "HELD_AT")
    Instant heldAt;

    @Column(name = "LIFTED_BY")
    @Nullable
    String liftedBy;

    @Column(name = "LIFTED_AT")
    @Nullable
    Instant liftedAt;

    @Column(name = "LIFT_REASON")
    @Nullable
    String liftReason;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HoldRow() {}

    HoldRow(UUID id, String kind, KeptRecord held, String reason, Caller by, Instant at) {
        this.id = id;
        this.kind = kind;
        this.record = held.id();
        this.titleZh = held.title().zh();
        this.titleEn = held.title().en();
        this.reason = reason;
        this.heldBy = by.principal();
        this.holderName = by.displayName();
        this.heldAt = at;
    }

    void lift(Caller by, String why, Instant at) {
        liftedBy = by.principal();
        liftReason = why;
        liftedAt = at;
    }

    RecordHold view() {
        return new RecordHold(
                id,
                kind,
                record,
                new Text(titleZh, titleEn),
                reason,
                heldBy,
                holderName,
                heldAt,
                liftedBy,
                liftedAt,
                liftReason,
                version);
    }
}
