package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That there was a sample whose time is over: nothing of what it held, but nobody takes it for one that never was. */
@Entity
@Table(name = "RS_FOLLOWUP_REMOVED")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class RemovedRow {
    @Id
    @Column(name = "SAMPLE_ID")
    UUID sample;

    String module;

    @Column(name = "CALL_DAY")
    LocalDate day;

    /** The last day on which one of its customers was called; that of the sample if none was. */
    @Column(name = "LAST_CALLED")
    LocalDate lastCalled;

    @Column(name = "DONE_FROM")
    LocalDate from;

    @Column(name = "DONE_TO")
    LocalDate to;

    @Column(name = "REMOVED_AT")
    Instant removedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RemovedRow() {}

    RemovedRow(SampleRow sample, LocalDate lastCalled, Instant removedAt) {
        this.sample = sample.id;
        this.module = sample.module;
        this.day = sample.day;
        this.lastCalled = lastCalled;
        this.from = sample.from;
        this.to = sample.to;
        this.removedAt = removedAt;
    }
}
