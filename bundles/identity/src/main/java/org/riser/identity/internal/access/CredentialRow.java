package org.riser.identity.internal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The password of one member of staff, as a hash. */
@Entity(name = "Credential")
@Table(name = "RS_CREDENTIAL")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class CredentialRow {
    @Id
    @Column(name = "STAFF_ID")
    private UUID staff;

    private String hash;

    @Column(name = "MUST_CHANGE")
    private boolean mustChange;

    private boolean demo;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Version
    private long version;

    protected CredentialRow() {}

    CredentialRow(UUID staff, String hash, Instant now) {
        this.staff = staff;
        this.hash = hash;
        this.changedAt = now;
    }

    void set(String newHash, boolean mustBeChanged, boolean isDemo, Instant now) {
        hash = newHash;
        mustChange = mustBeChanged;
        demo = isDemo;
        changedAt = now;
    }

    void rehash(String newHash) {
        hash = newHash;
    }

    String hash() {
        return hash;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean isDemo() {
        return demo;
    }
}
