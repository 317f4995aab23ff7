package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingRecord;

/** The outcome of a training; written once. */
@Entity
@Table(name = "RS_APPRAISAL_TRAINING")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class TrainingRow {
    @Id
    UUID id;

    String employee;

    /** Where the employee worked then. */
    @Nullable
    @Column(name = "ORG_UNIT")
    String orgUnit;

    @Column(name = "TRAINING_KIND")
    String kind;

    @Column(name = "HELD_ON")
    LocalDate heldOn;

    @Nullable
    BigDecimal theory;

    @Nullable
    BigDecimal skill;

    BigDecimal score;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TrainingRow() {}

    TrainingRow(UUID id, NewTraining training, @Nullable UUID orgUnit, BigDecimal score, Caller caller, Instant now) {
        this.id = id;
        this.employee = training.employee();
        this.orgUnit = orgUnit == null ? null : orgUnit.toString();
        this.kind = training.kind().name();
        this.heldOn = training.heldOn();
        this.theory = training.theory();
        this.skill = training.skill();
        this.score = score;
        this.doneBy = caller.principal();
        this.doerName = caller.displayName();
        this.doneAt = now;
    }

    TrainingRecord view(Map<String, String> names) {
        return new TrainingRecord(
                id,
                employee,
                names.getOrDefault(employee, employee),
                TrainingRecord.Kind.valueOf(kind),
                heldOn,
                scaled(theory),
                scaled(skill),
                score.setScale(2, RoundingMode.UNNECESSARY),
                doneBy,
                doerName,
                doneAt);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.UNNECESSARY);
    }
}
