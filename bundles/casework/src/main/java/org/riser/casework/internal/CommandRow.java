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

/** Remembers a command that was carried out, so that a retry answers instead of doing it twice. */
@Entity
@Table(name = "RS_CASE_COMMAND")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CommandRow {
    @Id
    UUID id;

    @Column(name = "SUBJECT_ID")
    UUID subject;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CommandRow() {}

    CommandRow(UUID id, UUID subject, Instant doneAt) {
        this.id = id;
        this.subject = subject;
        this.doneAt = doneAt;
    }
}
