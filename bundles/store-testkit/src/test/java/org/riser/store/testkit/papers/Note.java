package org.riser.store.testkit.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Of another unit than the paper it is about, as a plug-in's entity is. */
@Entity
@Table(name = "RS_NOTE")
@Multitenant
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class Note {
    @Id
    @Column(name = "ID")
    public UUID id;

    @Column(name = "PAPER_ID")
    public UUID paperId;

    @Column(name = "WORDS")
    public String words;

    protected Note() {}

    public Note(UUID id, UUID paperId, String words) {
        this.id = id;
        this.paperId = paperId;
        this.words = words;
    }
}
