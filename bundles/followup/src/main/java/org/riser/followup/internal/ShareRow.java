package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.followup.EmployeeShare;

/** How one employee fared in a draw: a line of its fairness report, and what later draws of the month begin with. */
@Entity
@Table(name = "RS_FOLLOWUP_SHARE")
@IdClass(ShareRow.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ShareRow {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @Column(name = "SAMPLE_ID")
    UUID sample;

    @Id
    String business;

    @Id
    @Column(name = "DONE_MONTH")
    String month;

    @Id
    String employee;

    String module;
    int jobs;
    int drawn;

    /** Drawn in the month so far, this sample included. */
    @Column(name = "MONTH_DRAWN")
    int monthDrawn;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ShareRow() {}

    ShareRow(UUID sample, ProcessMonth process, String employee, int jobs, int drawn, int monthDrawn) {
        this.sample = sample;
        this.module = process.module();
        this.business = process.business();
        this.month = process.month().toString();
        this.employee = employee;
        this.jobs = jobs;
        this.drawn = drawn;
        this.monthDrawn = monthDrawn;
    }

    ProcessMonth process() {
        return new ProcessMonth(module, business, YearMonth.parse(month));
    }

    int before() {
        return monthDrawn - drawn;
    }

    EmployeeShare view(Map<String, String> names, BigDecimal mean) {
        boolean known = !employee.equals(JobRow.NOBODY);
        return new EmployeeShare(
                business,
                YearMonth.parse(month),
                known ? employee : null,
                known ? names.getOrDefault(employee, employee) : null,
                jobs,
                drawn,
                BigDecimal.valueOf(drawn).multiply(HUNDRED).divide(BigDecimal.valueOf(jobs), 1, RoundingMode.HALF_UP),
                monthDrawn,
                BigDecimal.valueOf(monthDrawn).subtract(mean).setScale(1, RoundingMode.HALF_UP),
                drawn == jobs);
    }

    /** The part of the primary key beside the tenant. */
    record Key(UUID sample, String business, String month, String employee) implements Serializable {}
}
