package org.riser.appraisal.internal;

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
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.Level;

/** What people are appraised by in a year. */
@Entity
@Table(name = "RS_APPRAISAL_STANDARD")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class StandardRow {
    /** Of everybody whose level has none of its own. */
    static final String EVERYBODY = "ALL";

    @Id
    UUID id;

    @Column(name = "FOR_YEAR")
    int year;

    @Column(name = "FOR_LEVEL")
    String level;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StandardRow() {}

    StandardRow(UUID id, int year, @Nullable Level level, Caller caller, Instant now) {
        this.id = id;
        this.year = year;
        this.level = level == null ? EVERYBODY : level.name();
        this.doneBy = caller.principal();
        this.doerName = caller.displayName();
        this.doneAt = now;
    }

    @Nullable
    Level level() {
        return level.equals(EVERYBODY) ? null : Level.valueOf(level);
    }

    void setBy(Caller caller, Instant now) {
        doneBy = caller.principal();
        doerName = caller.displayName();
        doneAt = now;
    }
}
