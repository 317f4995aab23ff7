package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpMention;
import org.riser.followup.NewMention;

/** Praise or criticism of an employee. */
@Entity
@Table(name = "RS_FOLLOWUP_MENTION")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class MentionRow {
    /** Of the command, so that a repetition of it is seen. */
    @Id
    UUID id;

    String module;

    @Column(name = "MENTION_KIND")
    String kind;

    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    @Column(name = "CASE_NUMBER")
    @Nullable
    String number;

    @Column(name = "CUSTOMER_ID")
    @Nullable
    UUID customer;

    String employee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "HAPPENED_AT")
    Instant at;

    @Column(name = "RECORDED_AT")
    Instant recordedAt;

    @Column(name = "MENTION_STATE")
    String state = FollowUpMention.State.RECORDED.name();

    /** See {@link Note}, as the one that follows. */
    String recorded;

    @Nullable
    String established;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MentionRow() {}

    /** @param job it is about; null when about none */
    MentionRow(UUID id, NewMention wanted, @Nullable JobRow job, String employee, Note recorded) {
        this.id = id;
        this.module = wanted.module();
        this.kind = wanted.kind().name();
        this.caseId = job == null ? null : job.caseId;
        this.number = job == null ? null : job.number;
        this.customer = job == null ? null : job.customer;
        this.employee = employee;
        this.orgUnit = job == null ? null : job.orgUnit;
        this.at = job == null ? recorded.at() : job.doneAt;
        this.recordedAt = recorded.at();
        this.recorded = Json.write(recorded);
    }

    FollowUpMention.Kind kind() {
        return FollowUpMention.Kind.valueOf(kind);
    }

    FollowUpMention.State state() {
        return FollowUpMention.State.valueOf(state);
    }

    Note recorded() {
        return IssueRow.note(recorded);
    }

    FollowUpMention view(Map<String, String> names) {
        return new FollowUpMention(
                id,
                module,
                kind(),
                caseId,
                number,
                customer,
                employee,
                names.getOrDefault(employee, employee),
                orgUnit,
                at,
                state(),
                recorded(),
                established == null ? null : IssueRow.note(established),
                version);
    }
}
