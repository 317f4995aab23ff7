package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpIssue.Proposed;

/** Something a customer said that is looked into. */
@Entity
@Table(name = "RS_FOLLOWUP_ISSUE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class IssueRow {
    private static final TypeReference<Text> TEXT = new TypeReference<>() {};
    private static final TypeReference<Note> NOTE = new TypeReference<>() {};
    private static final TypeReference<Proposed> PROPOSED = new TypeReference<>() {};

    /** Time-ordered, so that the last opened is the greatest. */
    @Id
    UUID id;

    @Column(name = "CASE_ID")
    UUID caseId;

    @Column(name = "CASE_NUMBER")
    String number;

    String module;
    String business;

    @Column(name = "ISSUE_KIND")
    String kind;

    /** The question's id; {@code charge} for a charge. */
    String item;

    @Column(name = "ITEM_NAME")
    String name;

    @Nullable
    String clause;

    /** {@code fair poor}; null for a charge. */
    @Column(name = "GRADE")
    @Nullable
    String answer;

    @Nullable
    BigDecimal told;

    @Nullable
    BigDecimal booked;

    String employee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "DONE_AT")
    Instant doneAt;

    @Column(name = "ISSUE_STATE")
    String state = FollowUpIssue.State.OPEN.name();

    /** See {@link Note}, as the three that follow. */
    String opened;

    @Nullable
    String verified;

    @Nullable
    String explanation;

    @Nullable
    String judged;

    /** See {@link Proposed}. */
    @Column(name = "COUNTED")
    @Nullable
    String proposed;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected IssueRow() {}

    IssueRow(
            UUID id,
            CallRow call,
            FollowUpIssue.Kind kind,
            String item,
            Text name,
            @Nullable String clause,
            Note opened) {
        this.id = id;
        this.caseId = call.id;
        this.number = call.number;
        this.module = call.module;
        this.business = call.business;
        this.kind = kind.name();
        this.item = item;
        this.name = Json.write(name);
        this.clause = clause;
        this.employee = call.employee;
        this.orgUnit = call.orgUnit;
        this.doneAt = call.doneAt;
        this.opened = Json.write(opened);
    }

    FollowUpIssue.State state() {
        return FollowUpIssue.State.valueOf(state);
    }

    void become(FollowUpIssue.State next) {
        state = next.name();
    }

    /** What was said does not count, whatever was made of it. */
    void discard() {
        become(FollowUpIssue.State.VOID);
        proposed = null;
    }

    FollowUpIssue view(Map<String, String> names) {
        boolean known = !employee.equals(JobRow.NOBODY);
        return new FollowUpIssue(
                id,
                caseId,
                number,
                module,
                business,
                FollowUpIssue.Kind.valueOf(kind),
                item,
                Json.read(name, TEXT),
                clause,
                answer,
                told,
                booked,
                known ? employee : null,
                known ? names.getOrDefault(employee, employee) : null,
                orgUnit,
                doneAt,
                state(),
                note(opened),
                noteIfAny(verified),
                noteIfAny(explanation),
                noteIfAny(judged),
                proposed == null ? null : Json.read(proposed, PROPOSED),
                version);
    }

    static Note note(String json) {
        return Json.read(json, NOTE);
    }

    private static @Nullable Note noteIfAny(@Nullable String json) {
        return json == null ? null : note(json);
    }
}
