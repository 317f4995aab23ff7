package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.api.security.Caller;

/** One entry of a case's timeline. Written once. */
@Entity
@Table(name = "RS_CASE_EVENT")
@IdClass(EventRow.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class EventRow {
    @Id
    @Column(name = "CASE_ID")
    UUID caseId;

    @Id
    @Column(name = "SEQ")
    long sequence;

    @Column(name = "EVENT_TYPE")
    String type;

    @Column(name = "HAPPENED_AT")
    Instant at;

    @Column(name = "RECORDED_AT")
    Instant recordedAt;

    String actor;

    @Column(name = "ACTOR_NAME")
    String actorName;

    @Column(name = "DETAIL")
    String data;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EventRow() {}

    EventRow(UUID caseId, long sequence, String type, Instant at, Instant recordedAt, Caller caller, String data) {
        this.caseId = caseId;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.recordedAt = recordedAt;
        this.actor = caller.principal();
        this.actorName = caller.displayName();
        this.data = data;
    }

    boolean isBy(Caller caller) {
        return actor.equals(caller.principal());
    }

    /** The part of the primary key beside the tenant. */
    record Key(UUID caseId, long sequence) implements Serializable {}
}
