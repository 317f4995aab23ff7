package org.riser.reports.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A domain that letters may go to. */
@Entity
@Table(name = "RS_REPORT_DOMAIN")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DomainRow {
    @Id
    @Column(name = "DOMAIN_NAME")
    String domain;

    @Column(name = "ALLOWED_AT")
    Instant at;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DomainRow() {}

    DomainRow(String domain, Instant at) {
        this.domain = domain;
        this.at = at;
    }
}
