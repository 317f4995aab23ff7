package org.riser.casework.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkCalendars;

/** The calendars that tenants count by: office hours with the days off and make-up days of the State Council. */
@Component(service = {TenantCalendars.class, CalendarDirectory.class})
public final class TenantCalendars implements CalendarDirectory {
    private static final String DEFAULT = "default";

    private final WorkCalendar office = new WorkCalendar(WorkCalendars.office(new CalendarVersion(DEFAULT, 1)));

    @Activate
    public TenantCalendars() {}

    WorkCalendar of(TenantId tenant) {
        return office;
    }

    @Override
    public WorkCalendar calendar(Caller caller, String id) {
        if (!id.equals(DEFAULT)) {
            throw new NotFound(
                    "calendar.unknown", new Text("没有日历 “" + id + "”。", "There is no calendar “" + id + "”."));
        }
        return of(caller.tenant());
    }

    @Override
    public List<String> ids(Caller caller) {
        return List.of(DEFAULT);
    }
}
