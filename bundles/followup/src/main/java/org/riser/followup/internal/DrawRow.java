package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.followup.NewSample;
import org.riser.followup.SampleDraw;

/** How far a draw that runs aside has come. */
@Entity
@Table(name = "RS_FOLLOWUP_DRAW")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DrawRow {
    private static final TypeReference<Text> TEXT = new TypeReference<>() {};

    /** Longer than any draw is silent. */
    private static final Duration SILENT = Duration.ofMinutes(15);

    @Id
    UUID id;

    String module;

    @Column(name = "CALL_DAY")
    LocalDate day;

    /** As in {@link SampleRow#month}. */
    @Column(name = "TOPPED_UP")
    String month;

    @Column(name = "DRAW_STATE")
    String state = SampleDraw.State.JUDGING.name();

    @Column(name = "SEEN")
    long seen;

    @Column(name = "EXPECTED")
    long expected;

    /** See {@link Text}. */
    @Nullable
    String refusal;

    @Column(name = "STARTED_AT")
    Instant startedAt;

    @Column(name = "HEARD_AT")
    Instant heardAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DrawRow() {}

    DrawRow(UUID id, NewSample wanted, long expected, Instant now) {
        this.id = id;
        this.module = wanted.module();
        this.day = wanted.day();
        this.month = SampleRow.monthText(wanted.month());
        this.expected = expected;
        this.startedAt = now;
        this.heardAt = now;
    }

    SampleDraw.State state(Instant now) {
        SampleDraw.State told = SampleDraw.State.valueOf(state);
        boolean runs = told == SampleDraw.State.JUDGING || told == SampleDraw.State.DRAWING;
        return runs && heardAt.plus(SILENT).isBefore(now) ? SampleDraw.State.INTERRUPTED : told;
    }

    void again(Instant now) {
        state = SampleDraw.State.JUDGING.name();
        seen = 0;
        refusal = null;
        startedAt = now;
        heardAt = now;
    }

    void heard(SampleDraw.State told, long judged, Instant now) {
        state = told.name();
        seen = judged;
        heardAt = now;
    }

    void refused(Text why, Instant now) {
        refusal = Json.write(why);
        heard(SampleDraw.State.REFUSED, seen, now);
    }

    SampleDraw view(Instant now) {
        return new SampleDraw(
                id,
                module,
                day,
                SampleRow.month(month),
                state(now),
                seen,
                expected,
                refusal == null ? null : Json.read(refusal, TEXT),
                startedAt);
    }
}
