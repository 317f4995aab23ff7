package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.casework.PauseView;

/** A pause of a case; the events say the same, this row makes it findable by its id. */
@Entity
@Table(name = "RS_CASE_PAUSE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PauseRow {
    @Id
    UUID id;

    @Column(name = "CASE_ID")
    UUID caseId;

    String reason;

    @Nullable
    String evidence;

    @Column(name = "PAUSED_AT")
    Instant from;

    @Column(name = "RESUMED_AT")
    @Nullable
    Instant until;

    String actor;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PauseRow() {}

    PauseRow(UUID id, UUID caseId, String reason, @Nullable String evidence, Instant from, String actor) {
        this.id = id;
        this.caseId = caseId;
        this.reason = reason;
        this.evidence = evidence;
        this.from = from;
        this.actor = actor;
    }

    void end(Instant at) {
        until = at;
    }

    PauseView view() {
        return new PauseView(id, reason, evidence, from, until, actor);
    }
}
