package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpCall;

/** A job of a released sample on its way to a customer who was asked. Its job's columns are repeated, for lists. */
@Entity
@Table(name = "RS_FOLLOWUP_CALL")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CallRow {
    @Id
    @Column(name = "CASE_ID")
    UUID id;

    @Column(name = "SAMPLE_ID")
    UUID sample;

    @Column(name = "CASE_NUMBER")
    String number;

    String module;
    String business;

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

    @Column(name = "CALL_PLACE")
    int place;

    @Column(name = "CALL_STATE")
    String state = FollowUpCall.State.QUEUED.name();

    @Column(name = "DUE_AT")
    Instant dueAt;

    @Column(name = "HELD_BY")
    @Nullable
    String heldBy;

    @Column(name = "HOLDER_NAME")
    @Nullable
    String holderName;

    @Column(name = "HELD_UNTIL")
    @Nullable
    Instant heldUntil;

    @Column(name = "TOLD")
    @Nullable
    BigDecimal told;

    @Column(name = "BOOKED")
    @Nullable
    BigDecimal booked;

    @Column(name = "VOID_REASON")
    @Nullable
    String voidReason;

    @Column(name = "VOIDED_BY")
    @Nullable
    String voidedBy;

    @Column(name = "VOIDER_NAME")
    @Nullable
    String voiderName;

    @Column(name = "VOIDED_AT")
    @Nullable
    Instant voidedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CallRow() {}

    CallRow(JobRow job, Instant dueAt) {
        this.id = job.caseId;
        this.sample = job.sample;
        this.number = job.number;
        this.module = job.module;
        this.business = job.business;
        this.row = job.row;
        this.customer = job.customer;
        this.employee = job.employee;
        this.orgUnit = job.orgUnit;
        this.doneAt = job.doneAt;
        this.place = job.place;
        this.dueAt = dueAt;
    }

    FollowUpCall.State state() {
        return FollowUpCall.State.valueOf(state);
    }

    void become(FollowUpCall.State next, Instant due) {
        state = next.name();
        dueAt = due;
        letGo();
    }

    void hold(Caller by, Instant until) {
        heldBy = by.principal();
        holderName = by.displayName();
        heldUntil = until;
    }

    void letGo() {
        heldBy = null;
        holderName = null;
        heldUntil = null;
    }

    FollowUpCall.@Nullable Held held(Instant now) {
        return heldBy == null || holderName == null || heldUntil == null || !heldUntil.isAfter(now)
                ? null
                : new FollowUpCall.Held(heldBy, holderName, heldUntil);
    }

    void voided(Caller by, String reason, Instant at) {
        voidReason = reason;
        voidedBy = by.principal();
        voiderName = by.displayName();
        voidedAt = at;
    }

    FollowUpCall view(List<AttemptRow> attempts, Map<String, Object> answers, Map<String, String> names, Instant now) {
        boolean known = !employee.equals(JobRow.NOBODY);
        return new FollowUpCall(
                id,
                sample,
                number,
                module,
                business,
                row,
                customer,
                known ? employee : null,
                known ? names.getOrDefault(employee, employee) : null,
                orgUnit,
                doneAt,
                state(),
                dueAt,
                attempts.stream().map(AttemptRow::view).toList(),
                result(answers),
                held(now),
                voided(),
                version);
    }

    private FollowUpCall.@Nullable Result result(Map<String, Object> answers) {
        return booked == null ? null : new FollowUpCall.Result(dueAt, answers, told, booked);
    }

    private FollowUpCall.@Nullable Voided voided() {
        return voidReason == null || voidedBy == null || voiderName == null || voidedAt == null
                ? null
                : new FollowUpCall.Voided(voidReason, voidedBy, voiderName, voidedAt);
    }
}
