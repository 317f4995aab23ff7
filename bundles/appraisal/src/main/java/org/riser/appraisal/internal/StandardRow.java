package org.riser.appraisal.internal;

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
import org.riser.api.security.Caller;

/** What people are appraised by in a year. */
@Entity
@Table(name = "RS_APPRAISAL_STANDARD")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class StandardRow {
    @Id
    UUID id;

    @Column(name = "FOR_YEAR")
    int year;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StandardRow() {}

    StandardRow(UUID id, int year, Caller caller, Instant now) {
        this.id = id;
        this.year = year;
        this.doneBy = caller.principal();
        this.doerName = caller.displayName();
        this.doneAt = now;
    }

    void setBy(Caller caller, Instant now) {
        doneBy = caller.principal();
        doerName = caller.displayName();
        doneAt = now;
    }
}
