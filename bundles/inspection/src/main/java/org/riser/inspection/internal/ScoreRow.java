package org.riser.inspection.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** What a submitted round came to for one employee; written once. */
@Entity
@Table(name = "RS_INSPECTION_SCORE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ScoreRow {
    @Id
    UUID id;

    @Column(name = "ROUND_ID")
    UUID round;

    String employee;

    /** Of the round. */
    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    String module;
    String kind;

    @Column(name = "CHECK_DAY")
    LocalDate day;

    BigDecimal deducted;
    BigDecimal score;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScoreRow() {}

    ScoreRow(UUID id, RoundRow round, Verdict.Sum sum) {
        this.id = id;
        this.round = round.id;
        this.employee = sum.employee();
        this.orgUnit = round.orgUnit;
        this.module = round.module;
        this.kind = round.kind;
        this.day = round.day;
        this.deducted = sum.deducted();
        this.score = sum.score();
    }
}
