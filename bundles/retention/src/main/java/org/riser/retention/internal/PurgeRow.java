package org.riser.retention.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.retention.Purge;

/** A purge without its records. */
@Entity
@Table(name = "RS_RETENTION_PURGE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PurgeRow {
    @Id
    UUID id;

    String kind;

    @Column(name = "PURGE_STATE")
    String state = Purge.State.ASKED.name();

    String reason;

    @Column(name = "ASKED_BY")
    String askedBy;

    @Column(name = "ASKER_NAME")
    String askerName;

    @Column(name = "ASKED_AT")
    Instant askedAt;

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @Column(name = "DECIDER_NAME")
    @Nullable
    String deciderName;

    @Column(name = "DECIDED_AT")
    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PurgeRow() {}

    PurgeRow(UUID id, String kind, String reason, Caller by, Instant at) {
        this.id = id;
        this.kind = kind;
        this.reason = reason;
        this.askedBy = by.principal();
        this.askerName = by.displayName();
        this.askedAt = at;
    }

    Purge.State state() {
        return Purge.State.valueOf(state);
    }

    void decide(Purge.State to, Caller by, @Nullable String why, Instant at) {
        state = to.name();
        decidedBy = by.principal();
        deciderName = by.displayName();
        decidedAt = at;
        decision = why;
    }

    Purge view(List<RemovedRow> records) {
        return new Purge(
                id,
                kind,
                state(),
                reason,
                records.stream().map(RemovedRow::view).toList(),
                askedBy,
                askerName,
                askedAt,
                decidedBy,
                deciderName,
                decidedAt,
                decision,
                version);
    }
}
