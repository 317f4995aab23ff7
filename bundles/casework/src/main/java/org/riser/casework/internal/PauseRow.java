package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.casework.PauseView;

/** A pause of a case; the events say the same, this row makes it findable by its id. */
@Entity
@Table(name = "RS_CASE_PAUSE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PauseRow {
    @Id
    UUID id;

    @Column(name = "CASE_ID")
    UUID caseId;

    String reason;

    @Nullable
    String evidence;

    @Column(name = "PAUSED_AT")
    Instant from;

    @Column(name = "RESUMED_AT")
    @Nullable
    Instant until;

    String actor;

    @Column(name = "PAUSE_STATE")
    String state;

    /** The roles that have to agree, joined by commas. */
    String approval;

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PauseRow() {}

    /** @param approval the roles of which another person has to agree; none lets it begin at once */
    PauseRow(
            UUID id,
            UUID caseId,
            String reason,
            @Nullable String evidence,
            Instant from,
            String actor,
            Collection<String> approval) {
        this.id = id;
        this.caseId = caseId;
        this.reason = reason;
        this.evidence = evidence;
        this.from = from;
        this.actor = actor;
        this.approval = String.join(",", approval);
        this.state = (approval.isEmpty() ? PauseView.State.LASTING : PauseView.State.ASKED).name();
    }

    PauseView.State state() {
        return PauseView.State.valueOf(state);
    }

    List<String> approval() {
        return approval.isEmpty() ? List.of() : List.of(approval.split(","));
    }

    void grant(String by) {
        state = PauseView.State.LASTING.name();
        decidedBy = by;
    }

    void refuse(String by, Instant at) {
        state = PauseView.State.REFUSED.name();
        decidedBy = by;
        until = at;
    }

    /** It is over, or nobody wants it any more. */
    void end(Instant at) {
        state = (state() == PauseView.State.ASKED ? PauseView.State.WITHDRAWN : PauseView.State.OVER).name();
        until = at;
    }

    PauseView view() {
        return new PauseView(id, reason, evidence, from, until, actor, state(), approval, decidedBy);
    }
}
