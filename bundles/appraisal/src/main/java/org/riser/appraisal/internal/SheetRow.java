package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Period;

/** The sheet of an employee and period. */
@Entity
@Table(name = "RS_APPRAISAL_SHEET")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SheetRow {
    @Id
    UUID id;

    @Column(name = "STANDARD_ID")
    UUID standard;

    String employee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    String period;

    @Column(name = "SHEET_STATE")
    String state = Appraisal.State.OPEN.name();

    /** Who opened it, or opened it again: the one who answers for it. */
    String assessor;

    @Column(name = "ASSESSOR_NAME")
    String assessorName;

    @Column(name = "OPENED_AT")
    Instant openedAt;

    @Nullable
    BigDecimal total;

    @Column(name = "EXPLAIN_BY")
    @Nullable
    Instant explainBy;

    @Column(name = "APPEAL_BY")
    @Nullable
    Instant appealBy;

    /** When its period was locked: from then on it is kept (PRO-RET-01, PRO-RET-02). */
    @Column(name = "CLOSED_AT")
    @Nullable
    Instant closedAt;

    /**
     * From which day its time of keeping counts: of a month that of the year's sheet, which is made of it, if there is one.
     */
    @Column(name = "KEPT_FROM")
    @Nullable
    LocalDate keptFrom;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SheetRow() {}

    SheetRow(UUID id, StandardRow standard, String employee, Period period, Caller caller, Instant now) {
        this.id = id;
        this.standard = standard.id;
        this.employee = employee;
        this.period = period.toString();
        this.assessor = caller.principal();
        this.assessorName = caller.displayName();
        this.openedAt = now;
    }

    Appraisal.State state() {
        return Appraisal.State.valueOf(state);
    }

    Period period() {
        return Period.of(period);
    }

    /** Whether what stands in it goes into the year. */
    boolean counts() {
        return switch (state()) {
            case OPEN, SCORED, SEEN -> false;
            case CONFIRMED, APPEALED, RULED, FILED -> true;
        };
    }

    AppraisalSummary summary(Map<String, String> names) {
        return new AppraisalSummary(
                id, employee, names.getOrDefault(employee, employee), orgUnit, period, state(), total);
    }
}
