package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;

/** A sample: what was drawn never changes, what became of it does. */
@Entity
@Table(name = "RS_FOLLOWUP_SAMPLE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SampleRow {
    private static final TypeReference<List<Sample.Group>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<Sample.Left> LEFT = new TypeReference<>() {};

    @Id
    UUID id;

    String module;

    /** Of the calls. */
    @Column(name = "CALL_DAY")
    LocalDate day;

    /** The month that is topped up, as {@code 2024-03}; {@code -} for the sample of a day. */
    @Column(name = "TOPPED_UP")
    String month;

    @Column(name = "DONE_FROM")
    LocalDate from;

    @Column(name = "DONE_TO")
    LocalDate to;

    @Column(name = "SAMPLE_STATE")
    String state = Sample.State.DRAFT.name();

    String seed;
    int population;
    int drawn;
    int struck;

    /** See {@link Sample.Left}. */
    @Column(name = "LEFT_OUT")
    String left;

    /** See {@link Sample.Group}. */
    @Column(name = "GROUPS_DRAWN")
    String groups;

    @Column(name = "DRAWN_BY")
    String drawnBy;

    @Column(name = "DRAWER_NAME")
    String drawerName;

    @Column(name = "DRAWN_AT")
    Instant drawnAt;

    @Column(name = "REVIEWED_BY")
    @Nullable
    String reviewedBy;

    @Column(name = "REVIEWER_NAME")
    @Nullable
    String reviewerName;

    @Column(name = "REVIEWED_AT")
    @Nullable
    Instant reviewedAt;

    @Column(name = "RELEASED_BY")
    @Nullable
    String releasedBy;

    @Column(name = "RELEASER_NAME")
    @Nullable
    String releaserName;

    @Column(name = "RELEASED_AT")
    @Nullable
    Instant releasedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SampleRow() {}

    SampleRow(UUID id, NewSample wanted, Days days, String seed, Caller by, Instant at) {
        this.id = id;
        this.module = wanted.module();
        this.day = wanted.day();
        this.month = monthText(wanted.month());
        this.from = days.from();
        this.to = days.to();
        this.seed = seed;
        this.drawnBy = by.principal();
        this.drawerName = by.displayName();
        this.drawnAt = at;
        this.left = Json.write(new Sample.Left(0, 0, 0, List.of()));
        this.groups = "[]";
    }

    static String monthText(@Nullable YearMonth month) {
        return month == null ? "-" : month.toString();
    }

    /** Null for the sample of a day. */
    static @Nullable YearMonth month(String text) {
        return text.equals("-") ? null : YearMonth.parse(text);
    }

    void filled(int jobs, int taken, Sample.Left leftOut, List<Sample.Group> by) {
        population = jobs;
        drawn = taken;
        left = Json.write(leftOut);
        groups = Json.write(by);
    }

    boolean isTopUp() {
        return !month.equals("-");
    }

    Sample.State state() {
        return Sample.State.valueOf(state);
    }

    void reviewed(Caller by, Instant at) {
        state = Sample.State.REVIEWED.name();
        reviewedBy = by.principal();
        reviewerName = by.displayName();
        reviewedAt = at;
    }

    void released(Caller by, Instant at) {
        state = Sample.State.RELEASED.name();
        releasedBy = by.principal();
        releaserName = by.displayName();
        releasedAt = at;
    }

    /** When it was released; of one that is not, when it was drawn. */
    Instant releasedAt() {
        return releasedAt == null ? drawnAt : releasedAt;
    }

    List<Sample.Group> groups() {
        return Json.read(groups, GROUPS);
    }

    Sample view() {
        return new Sample(
                id,
                module,
                day,
                isTopUp() ? YearMonth.parse(month) : null,
                from,
                to,
                state(),
                seed,
                population,
                drawn,
                struck,
                Json.read(left, LEFT),
                groups(),
                new Sample.Step(drawnBy, drawerName, drawnAt),
                step(reviewedBy, reviewerName, reviewedAt),
                step(releasedBy, releaserName, releasedAt),
                version);
    }

    private static Sample.@Nullable Step step(@Nullable String by, @Nullable String name, @Nullable Instant at) {
        return by == null || name == null || at == null ? null : new Sample.Step(by, name, at);
    }
}
