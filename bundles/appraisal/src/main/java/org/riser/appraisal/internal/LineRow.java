package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalStep;
import org.riser.conduct.Penalty;

/** What was taken from or given to somebody; its points change by a restatement only. */
@Entity
@Table(name = "RS_APPRAISAL_LINE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class LineRow {
    @Id
    UUID id;

    @Column(name = "SHEET_ID")
    UUID sheet;

    @Column(name = "LINE_KIND")
    String kind;

    @Nullable
    String item;

    BigDecimal points;
    String reason;

    @Column(name = "PENALTY_ID")
    @Nullable
    UUID penalty;

    @Column(name = "FINDING_ID")
    @Nullable
    UUID finding;

    @Column(name = "BECAUSE_ZH")
    @Nullable
    String becauseZh;

    @Column(name = "BECAUSE_EN")
    @Nullable
    String becauseEn;

    @Nullable
    String award;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @Column(name = "WITHDRAWN_BY")
    @Nullable
    String withdrawnBy;

    @Column(name = "WITHDRAWER_NAME")
    @Nullable
    String withdrawerName;

    @Column(name = "WITHDRAWN_AT")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "WITHDRAWN_WHY")
    @Nullable
    String withdrawnWhy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LineRow() {}

    @SuppressWarnings("NullAway.Init") // by() says who
    LineRow(UUID id, UUID sheet, AppraisalLine.Kind kind, BigDecimal points, String reason) {
        this.id = id;
        this.sheet = sheet;
        this.kind = kind.name();
        this.points = points;
        this.reason = reason;
    }

    AppraisalLine.Kind kind() {
        return AppraisalLine.Kind.valueOf(kind);
    }

    LineRow by(Caller caller, Instant now) {
        doneBy = caller.principal();
        doerName = caller.displayName();
        doneAt = now;
        return this;
    }

    LineRow from(Penalty cause) {
        penalty = cause.id();
        finding = cause.finding();
        becauseZh = cause.because().zh();
        becauseEn = cause.because().en();
        return this;
    }

    void withdraw(Caller caller, Instant now, String why) {
        withdrawnBy = caller.principal();
        withdrawerName = caller.displayName();
        withdrawnAt = now;
        withdrawnWhy = why;
    }

    boolean holds() {
        return withdrawnAt == null;
    }

    /** @param countedNow what its penalty counts now, if that is another */
    AppraisalLine view(@Nullable BigDecimal countedNow) {
        return new AppraisalLine(
                id,
                kind(),
                item,
                points.setScale(2),
                reason,
                penalty,
                finding,
                becauseZh == null || becauseEn == null ? null : new Text(becauseZh, becauseEn),
                countedNow,
                award,
                doneBy,
                doerName,
                doneAt,
                withdrawnAt == null
                        ? null
                        : new AppraisalStep(
                                Objects.requireNonNull(withdrawnBy),
                                Objects.requireNonNull(withdrawerName),
                                withdrawnAt,
                                Objects.requireNonNullElse(withdrawnWhy, ""),
                                null));
    }
}
