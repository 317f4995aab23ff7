package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The last draw of a module. Each draw changes it, so that two at once cannot take the same jobs: one begins again. */
@Entity
@Table(name = "RS_FOLLOWUP_DRAWING")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DrawingRow {
    @Id
    String module;

    @Column(name = "SAMPLE_ID")
    UUID sample;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DrawingRow() {}

    DrawingRow(String module, UUID sample) {
        this.module = module;
        this.sample = sample;
    }
}
