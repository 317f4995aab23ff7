package org.riser.inspection.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;

/** A round. */
@Entity
@Table(name = "RS_INSPECTION_ROUND")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class RoundRow {
    @Id
    UUID id;

    String module;
    String kind;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Nullable
    String place;

    /** Picks the edition of the tables. */
    @Column(name = "CHECKED_AT")
    Instant checkedAt;

    @Column(name = "CHECK_DAY")
    LocalDate day;

    LocalDate period;
    String checker;

    @Column(name = "CHECKER_NAME")
    String checkerName;

    @Nullable
    String leader;

    @Column(name = "CONTACT_ID")
    @Nullable
    UUID contact;

    String employees;
    String answers;

    @Nullable
    String verdict;

    @Nullable
    BigDecimal score;

    @Column(name = "ROUND_STATE")
    String state;

    @Column(name = "STARTED_AT")
    Instant startedAt;

    @Column(name = "SUBMITTED_AT")
    @Nullable
    Instant submittedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RoundRow() {}

    RoundRow(UUID id, NewRound round, Caller caller, Moment moment, LocalDate period) {
        this.id = id;
        this.module = round.module();
        this.kind = round.kind().name();
        this.orgUnit = round.orgUnit() == null ? null : round.orgUnit().toString();
        this.place = round.place();
        this.checkedAt = moment.at();
        this.day = moment.day();
        this.period = period;
        this.checker = caller.principal();
        this.checkerName = caller.displayName();
        this.leader = round.leader();
        this.contact = round.contact();
        this.employees = Json.names(round.employees());
        this.answers = Json.answers(List.of());
        this.state = Round.State.DRAFT.name();
        this.startedAt = moment.now();
    }

    /**
     * When a round takes place.
     *
     * @param at an instant of its day
     */
    record Moment(LocalDate day, Instant at, Instant now) {}

    RoundKind kind() {
        return RoundKind.valueOf(kind);
    }

    boolean isDraft() {
        return state.equals(Round.State.DRAFT.name());
    }

    List<String> employees() {
        return Json.names(employees);
    }

    List<CheckAnswer> answers() {
        return Json.answers(answers);
    }

    void submit(Verdict judged, Instant now) {
        verdict = Json.faults(judged.faults());
        score = judged.score();
        state = Round.State.SUBMITTED.name();
        submittedAt = now;
    }
}
