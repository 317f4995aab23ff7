package org.riser.inspection.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Audit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.inspection.Rounds;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** What rounds need of the house: people, units, the calendar's zone, the audit, the time. Thread-safe. */
@Component(service = House.class)
public final class House {
    private static final String CALENDAR = "default";
    private static final String EMPLOYEE = "staff:";

    final OrgUnits orgUnits;
    private final StaffDirectory staff;
    private final CalendarDirectory calendars;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public House(
            @Reference OrgUnits orgUnits,
            @Reference StaffDirectory staff,
            @Reference CalendarDirectory calendars,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.orgUnits = orgUnits;
        this.staff = staff;
        this.calendars = calendars;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return ids.next();
    }

    ZoneId zone(Caller caller) {
        return calendars.calendar(caller, CALENDAR).zone();
    }

    Map<String, String> names(Caller caller, Collection<String> principals) {
        return staff.names(caller, principals);
    }

    /** Somebody who works for the tenant, whoever asks. */
    Optional<Staff> employee(Caller caller, String principal) {
        if (!principal.startsWith(EMPLOYEE)) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(principal.substring(EMPLOYEE.length()));
            return staff.find(Caller.system(caller.tenant(), "inspection"), id);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, UUID round, Map<String, ?> difference) {
        audit.record(unit, caller, action, "inspection", round.toString(), difference);
        notices.publish(unit, new Notice(caller.tenant(), Rounds.TOPIC, round.toString(), "{}"));
    }
}
