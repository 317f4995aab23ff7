package org.riser.store.testkit.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Part of a paper. */
@Entity
@Table(name = "RS_LINE")
@Multitenant
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class Line {
    @Id
    @Column(name = "ID")
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "PAPER_ID", referencedColumnName = "ID")
    public Paper paper;

    @Column(name = "WORDS")
    public String words;

    protected Line() {}

    Line(UUID id, Paper paper, String words) {
        this.id = id;
        this.paper = paper;
        this.words = words;
    }
}
