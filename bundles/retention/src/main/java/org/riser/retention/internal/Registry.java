package org.riser.retention.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Audit;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.retention.Retention;
import org.riser.store.UnitOfWork;

/** What holds and purges need of the house: the day of the calendar, the audit, the time. Thread-safe. */
@Component(service = Registry.class)
public final class Registry {
    private static final String CALENDAR = "default";

    final Kinds kinds;
    final Periods periods;
    private final CalendarDirectory calendars;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public Registry(
            @Reference Kinds kinds,
            @Reference Periods periods,
            @Reference CalendarDirectory calendars,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.kinds = kinds;
        this.periods = periods;
        this.calendars = calendars;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(TenantId tenant) {
        return LocalDate.ofInstant(now(), zone(tenant));
    }

    ZoneId zone(TenantId tenant) {
        return calendars.calendar(Caller.system(tenant, "retention"), CALENDAR).zone();
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, String kind, UUID subject, Map<String, ?> difference) {
        audit.record(unit, caller, action, kind, subject.toString(), difference);
        notices.publish(unit, new Notice(caller.tenant(), Retention.TOPIC, subject.toString(), "{}"));
    }
}
