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
import org.riser.casework.Attachments.Attachment;

/** What is known of a stored file; its bytes are in {@link AttachmentContentRow}, so that lists never read them. */
@Entity
@Table(name = "RS_ATTACHMENT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class AttachmentRow {
    @Id
    UUID id;

    @Column(name = "FILE_NAME")
    String fileName;

    @Column(name = "MEDIA_TYPE")
    String mediaType;

    @Column(name = "SIZE_BYTES")
    int bytes;

    String sha256;

    @Column(name = "ADDED_AT")
    Instant addedAt;

    @Column(name = "ADDED_BY")
    String addedBy;

    /** The case whose people may read it; null until a case names it. */
    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    /** What another bundle keeps, whose people may read it; null for files of cases. */
    @Column(name = "HOLDER_KIND")
    @Nullable
    String holderKind;

    @Column(name = "HOLDER_ID")
    @Nullable
    UUID holder;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AttachmentRow() {}

    AttachmentRow(Attachment attachment, Instant addedAt, String addedBy) {
        this.id = attachment.id();
        this.fileName = attachment.fileName();
        this.mediaType = attachment.mediaType();
        this.bytes = attachment.bytes();
        this.sha256 = attachment.sha256();
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    Attachment view() {
        return new Attachment(id, fileName, mediaType, bytes, sha256);
    }
}
