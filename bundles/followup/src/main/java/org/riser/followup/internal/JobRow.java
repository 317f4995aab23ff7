package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.followup.SampledJob;
import org.riser.followup.internal.draw.Job;

/** A job of a sample's population, drawn or not; kept so that the sample can be drawn again. */
@Entity
@Table(name = "RS_FOLLOWUP_JOB")
@IdClass(JobRow.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class JobRow {
    /** Stands for an employee whom nobody knows, so that an index can do without nulls. */
    static final String NOBODY = "";

    @Id
    @Column(name = "SAMPLE_ID")
    UUID sample;

    @Id
    @Column(name = "CASE_ID")
    UUID caseId;

    @Column(name = "CASE_NUMBER")
    String number;

    String module;
    String business;

    /** In which it ended, as {@code 2024-03}. */
    @Column(name = "DONE_MONTH")
    String month;

    @Column(name = "ROW_ID")
    String row;

    @Column(name = "CUSTOMER_ID")
    UUID customer;

    String employee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "DONE_AT")
    Instant doneAt;

    /** In the order of the calls, from 1; 0 when it was not drawn. */
    @Column(name = "CALL_PLACE")
    int place;

    @Nullable
    String struck;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected JobRow() {}

    JobRow(UUID sample, Candidate candidate) {
        this.sample = sample;
        this.caseId = candidate.id();
        this.number = candidate.number();
        this.module = candidate.module();
        this.business = candidate.business();
        this.month = candidate.month().toString();
        this.row = candidate.row();
        this.customer = candidate.customer();
        this.employee = candidate.employee();
        this.orgUnit = candidate.orgUnit();
        this.doneAt = candidate.doneAt();
    }

    ProcessMonth process() {
        return new ProcessMonth(module, business, YearMonth.parse(month));
    }

    Job job() {
        return new Job(caseId, employee, doneAt);
    }

    SampledJob view(Map<String, String> names) {
        boolean known = !employee.equals(NOBODY);
        return new SampledJob(
                caseId,
                number,
                business,
                row,
                customer,
                known ? employee : null,
                known ? names.getOrDefault(employee, employee) : null,
                orgUnit,
                doneAt,
                place,
                struck);
    }

    /** The part of the primary key beside the tenant. */
    record Key(UUID sample, UUID caseId) implements Serializable {}
}
