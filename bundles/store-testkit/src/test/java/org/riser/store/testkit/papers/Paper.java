package org.riser.store.testkit.papers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** An entity with a column of every type that Riser has. */
@Entity
@Table(name = "RS_PAPER")
@Multitenant
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class Paper {
    @Id
    @Column(name = "ID")
    public UUID id;

    @Version
    @Column(name = "VERSION")
    public long version;

    @Column(name = "TITLE")
    public String title;

    @Column(name = "MADE_AT")
    public Instant madeAt;

    @Column(name = "DETAILS")
    public String details;

    @Column(name = "BODY")
    public String body;

    @Column(name = "SCAN")
    public byte[] scan;

    @Column(name = "SIGNED")
    public boolean signed;

    @Column(name = "FEE")
    public BigDecimal fee;

    @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL)
    public List<Line> lines = new ArrayList<>();

    protected Paper() {}

    public Paper(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    public void line(UUID lineId, String words) {
        lines.add(new Line(lineId, this, words));
    }
}
