package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.AppraisalStep;

/** Who took a step of a sheet; written once. */
@Entity
@Table(name = "RS_APPRAISAL_STEP")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class StepRow {
    static final String SCORED = "scored";
    static final String SEEN = "seen";
    static final String CONFIRMED = "confirmed";
    static final String REOPENED = "reopened";
    static final String APPEALED = "appealed";
    static final String RULED = "ruled";

    @Id
    UUID id;

    @Column(name = "SHEET_ID")
    UUID sheet;

    @Column(name = "STEP_KIND")
    String kind;

    @Column(name = "DONE_BY")
    String doneBy;

    @Column(name = "DOER_NAME")
    String doerName;

    @Column(name = "DONE_AT")
    Instant doneAt;

    String words;

    @Nullable
    String evidence;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StepRow() {}

    StepRow(UUID id, UUID sheet, String kind, Caller caller, Instant now, String words, @Nullable String evidence) {
        this.id = id;
        this.sheet = sheet;
        this.kind = kind;
        this.doneBy = caller.principal();
        this.doerName = caller.displayName();
        this.doneAt = now;
        this.words = words;
        this.evidence = evidence;
    }

    AppraisalStep view() {
        return new AppraisalStep(doneBy, doerName, doneAt, words, evidence);
    }
}
