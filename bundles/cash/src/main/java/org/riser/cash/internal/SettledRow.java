package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That a case has its settlement; its key is what two settlements of it at once meet at. */
@Entity
@Table(name = "RS_CASH_SETTLED")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SettledRow {
    @Id
    @Column(name = "CASE_ID")
    UUID caseId;

    @Column(name = "REFUND_ID")
    UUID refund;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SettledRow() {}

    SettledRow(UUID caseId, UUID refund) {
        this.caseId = caseId;
        this.refund = refund;
    }
}
