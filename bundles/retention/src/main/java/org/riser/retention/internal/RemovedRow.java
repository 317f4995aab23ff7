package org.riser.retention.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.retention.KeptRecord;
import org.riser.retention.Purge;
import org.riser.retention.RetainedRecord;

/** A record that a purge names. */
@Entity
@IdClass(RemovedRow.Key.class)
@Table(name = "RS_RETENTION_REMOVED")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class RemovedRow {
    @Id
    @Column(name = "PURGE_ID")
    UUID purge;

    @Id
    @Column(name = "POSITION_NO")
    int position;

    @Column(name = "RECORD_ID")
    UUID record;

    @Column(name = "TITLE_ZH")
    String titleZh;

    @Column(name = "TITLE_EN")
    String titleEn;

    @Column(name = "CLOSED_ON")
    LocalDate closedOn;

    @Column(name = "KEPT_UNTIL")
    LocalDate keptUntil;

    @Column(name = "ROW_ID")
    String row;

    String clause;

    /** 1 while the purge is not decided. */
    @Column(name = "IS_OPEN")
    int open = 1;

    @Nullable
    String digest;

    /** Which purge, and which of its records. */
    record Key(UUID purge, int position) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RemovedRow() {}

    RemovedRow(UUID purge, int position, KeptRecord kept, RetainedRecord.Period period) {
        this.purge = purge;
        this.position = position;
        this.record = kept.id();
        this.titleZh = kept.title().zh();
        this.titleEn = kept.title().en();
        this.closedOn = kept.closedOn();
        this.keptUntil = period.keepUntil();
        this.row = period.row();
        this.clause = period.clause();
    }

    /** By what holds on the day of the removal. */
    void removed(RetainedRecord.Period period, String sha256) {
        keptUntil = period.keepUntil();
        row = period.row();
        clause = period.clause();
        digest = sha256;
        open = 0;
    }

    Purge.Entry view() {
        return new Purge.Entry(record, new Text(titleZh, titleEn), closedOn, keptUntil, row, clause, digest);
    }
}
