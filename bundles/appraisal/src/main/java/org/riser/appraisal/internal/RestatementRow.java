package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.api.security.Caller;

/** What was changed after it counted; written once. */
@Entity
@Table(name = "RS_APPRAISAL_RESTATEMENT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class RestatementRow {
    @Id
    UUID id;

    String period;
    String reason;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RestatementRow() {}

    RestatementRow(UUID id, String period, String reason, Caller caller, Instant now) {
        this.id = id;
        this.period = period;
        this.reason = reason;
        this.doneBy = caller.principal();
        this.doerName = caller.displayName();
        this.doneAt = now;
    }
}
