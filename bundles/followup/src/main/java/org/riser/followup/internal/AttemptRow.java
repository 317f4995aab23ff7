package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
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
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewAttempt;

/** Somebody dialled; never changes. */
@Entity
@Table(name = "RS_FOLLOWUP_ATTEMPT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class AttemptRow {
    private static final TypeReference<Text> TEXT = new TypeReference<>() {};

    /** Of the command, so that a repetition of it is seen. */
    @Id
    UUID id;

    @Column(name = "CASE_ID")
    UUID call;

    @Column(name = "ATTEMPT_NUMBER")
    int number;

    @Column(name = "DIALLED_AT")
    Instant at;

    @Column(name = "DIALLED_BY")
    String by;

    @Column(name = "DIALLER_NAME")
    String byName;

    /** The rule row of the part of the day. */
    @Nullable
    String band;

    @Column(name = "BAND_NAME")
    @Nullable
    String bandName;

    String outcome;

    @Column(name = "CALL_BACK_AT")
    @Nullable
    Instant callBackAt;

    @Nullable
    String note;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AttemptRow() {}

    AttemptRow(UUID id, UUID call, int number, NewAttempt wanted, @Nullable Band band, Caller by, Instant at) {
        this.id = id;
        this.call = call;
        this.number = number;
        this.at = at;
        this.by = by.principal();
        this.byName = by.displayName();
        this.band = band == null ? null : band.row();
        this.bandName = band == null ? null : Json.write(band.name());
        this.outcome = wanted.outcome().name();
        this.callBackAt = wanted.callBackAt();
        this.note = wanted.note();
    }

    FollowUpCall.Outcome outcome() {
        return FollowUpCall.Outcome.valueOf(outcome);
    }

    FollowUpCall.Attempt view() {
        return new FollowUpCall.Attempt(
                number,
                at,
                by,
                byName,
                bandName == null ? null : Json.read(bandName, TEXT),
                outcome(),
                callBackAt,
                note);
    }
}
