package org.riser.followup.internal;

import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.FinishedCases;
import org.riser.identity.StaffDirectory;
import org.riser.rulebook.Rulebook;

/** Finished work, the rules it is sampled by, and who did it. */
@Component(service = Work.class)
public final class Work {
    final FinishedCases cases;
    final Rulebook rulebook;
    final StaffDirectory staff;
    private final CalendarDirectory calendars;

    @Activate
    public Work(
            @Reference FinishedCases cases,
            @Reference Rulebook rulebook,
            @Reference StaffDirectory staff,
            @Reference CalendarDirectory calendars) {
        this.cases = cases;
        this.rulebook = rulebook;
        this.staff = staff;
        this.calendars = calendars;
    }

    /** In whose days the company counts. */
    ZoneId zone(Caller caller) {
        return calendars.calendar(caller, "default").zone();
    }
}
