package org.riser.casework.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The bytes of a stored file. */
@Entity
@Table(name = "RS_ATTACHMENT_CONTENT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class AttachmentContentRow {
    @Id
    UUID id;

    byte[] content;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AttachmentContentRow() {}

    AttachmentContentRow(UUID id, byte[] content) {
        this.id = id;
        this.content = content.clone();
    }
}
