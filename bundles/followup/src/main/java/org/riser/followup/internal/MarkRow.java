package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** When a customer was followed up last, so that they are not called again shortly (FUP-42). */
@Entity
@Table(name = "RS_FOLLOWUP_MARK")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class MarkRow {
    @Id
    @Column(name = "CUSTOMER_ID")
    UUID customer;

    @Column(name = "CALLED_ON")
    LocalDate calledOn;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MarkRow() {}

    MarkRow(UUID customer, LocalDate calledOn) {
        this.customer = customer;
        this.calledOn = calledOn;
    }
}
