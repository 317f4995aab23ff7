package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.followup.NewMeasure;
import org.riser.followup.Sample;

/** Something that is to be done on account of a summary, whose month is repeated for lists. */
@Entity
@Table(name = "RS_FOLLOWUP_MEASURE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class MeasureRow {
    /** Of the command, so that a repetition of it is seen. */
    @Id
    UUID id;

    @Column(name = "SUMMARY_ID")
    UUID summary;

    String module;

    @Column(name = "SUMMARY_MONTH")
    String month;

    @Column(name = "MEASURE_TEXT")
    String text;

    @Column(name = "OWNER_PRINCIPAL")
    String owner;

    @Column(name = "DUE_ON")
    LocalDate due;

    @Column(name = "MEASURE_STATE")
    String state = Measure.State.OPEN.name();

    @Column(name = "AGREED_BY")
    String agreedBy;

    @Column(name = "AGREER_NAME")
    String agreerName;

    @Column(name = "AGREED_AT")
    Instant agreedAt;

    /** See {@link Note}, as the one that follows. */
    @Nullable
    String done;

    @Nullable
    String verified;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MeasureRow() {}

    MeasureRow(UUID id, SummaryRow summary, NewMeasure wanted, Caller by, Instant at) {
        this.id = id;
        this.summary = summary.id;
        this.module = summary.module;
        this.month = summary.month;
        this.text = wanted.text().strip();
        this.owner = wanted.owner();
        this.due = wanted.due();
        this.agreedBy = by.principal();
        this.agreerName = by.displayName();
        this.agreedAt = at;
    }

    Measure.State state() {
        return Measure.State.valueOf(state);
    }

    void become(Measure.State next) {
        state = next.name();
    }

    Measure view(Map<String, String> names) {
        return new Measure(
                id,
                summary,
                module,
                YearMonth.parse(month),
                text,
                owner,
                names.getOrDefault(owner, owner),
                due,
                state(),
                new Sample.Step(agreedBy, agreerName, agreedAt),
                done == null ? null : IssueRow.note(done),
                verified == null ? null : IssueRow.note(verified),
                version);
    }
}
