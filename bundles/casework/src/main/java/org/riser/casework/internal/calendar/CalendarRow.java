package org.riser.casework.internal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.casework.CalendarEdition;
import org.riser.worktime.calendar.CalendarVersion;

/** A published edition of a calendar; written once. */
@Entity
@IdClass(CalendarRow.Key.class)
@Table(name = "RS_CALENDAR")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CalendarRow {
    /** The note of an edition that nobody wrote; readers say it in their language. */
    static final String FROM_ABOVE = "";

    /** Which edition of which calendar. */
    record Key(String calendar, long number) implements Serializable {}

    @Id
    String calendar;

    @Id
    @Column(name = "EDITION")
    long number;

    /** See {@link CalendarContent}. */
    String content;

    @Column(name = "PUBLISHED_AT")
    Instant publishedAt;

    @Column(name = "PUBLISHED_BY")
    String publishedBy;

    String note;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CalendarRow() {}

    CalendarRow(CalendarVersion version, CalendarContent content, Instant at, String by, String note) {
        this.calendar = version.calendar();
        this.number = version.number();
        this.content = content.write();
        this.publishedAt = at;
        this.publishedBy = by;
        this.note = note;
    }

    CalendarVersion version() {
        return new CalendarVersion(calendar, number);
    }

    CalendarContent content() {
        return CalendarContent.read(content);
    }

    CalendarEdition edition() {
        CalendarContent says = content();
        return new CalendarEdition(
                calendar,
                number,
                says.zone(),
                says.all().hours(),
                !says.own().hours().isBlank(),
                says.all().sources(),
                publishedAt,
                publishedBy,
                note);
    }
}
