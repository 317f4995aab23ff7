package org.riser.reports.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.reports.NewSchedule;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportSchedule;

/** A schedule. */
@Entity
@Table(name = "RS_REPORT_SCHEDULE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ScheduleRow {
    @Id
    UUID id;

    @Column(name = "SCHEDULE_NAME")
    String name;

    String rhythm;

    @Column(name = "DAY_NO")
    int day;

    @Column(name = "SEND_AT")
    String at;

    @Column(name = "REPORT_IDS")
    String reports;

    String recipients;

    @Column(name = "LANGUAGE_ID")
    String language;

    @Column(name = "IS_ACTIVE")
    int active;

    @Column(name = "OWNER_PRINCIPAL")
    String owner;

    @Column(name = "OWNER_NAME")
    String ownerName;

    @Column(name = "MADE_AT")
    Instant madeAt;

    @Column(name = "NEXT_AT")
    @Nullable
    Instant next;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScheduleRow() {}

    ScheduleRow(UUID id, NewSchedule wanted, Caller by, Instant at) {
        this.id = id;
        this.madeAt = at;
        set(wanted, by);
    }

    final void set(NewSchedule wanted, Caller by) {
        name = wanted.name();
        rhythm = wanted.rhythm().name();
        day = wanted.day();
        at = wanted.at().toString();
        reports = Lines.write(wanted.reports());
        recipients = Lines.write(wanted.recipients());
        language = wanted.language();
        active = wanted.active() ? 1 : 0;
        owner = by.principal();
        ownerName = by.displayName();
    }

    NewSchedule settings() {
        return new NewSchedule(
                name,
                NewSchedule.Rhythm.valueOf(rhythm),
                day,
                LocalTime.parse(at),
                Lines.read(reports),
                Lines.read(recipients),
                language,
                active == 1);
    }

    ReportSchedule view(@Nullable ReportDelivery last) {
        return new ReportSchedule(id, settings(), owner, ownerName, next, last, version);
    }
}
