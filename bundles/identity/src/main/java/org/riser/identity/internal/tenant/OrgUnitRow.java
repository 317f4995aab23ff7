package org.riser.identity.internal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.identity.OrgUnit;

/** A hall or team as it is stored. */
@Entity(name = "OrgUnit")
@Table(name = "RS_ORG_UNIT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class OrgUnitRow {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrgUnit.Kind kind;

    @Column(name = "PARENT_ID")
    private @Nullable UUID parent;

    private boolean active = true;

    @Version
    private long version;

    protected OrgUnitRow() {}

    OrgUnitRow(UUID id, OrgUnit.Kind kind, String name, @Nullable UUID parent) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.parent = parent;
    }

    void set(String newName, @Nullable UUID newParent, boolean nowActive) {
        name = newName;
        parent = newParent;
        active = nowActive;
    }

    OrgUnit view() {
        return new OrgUnit(id, name, kind, parent, active, version);
    }
}
