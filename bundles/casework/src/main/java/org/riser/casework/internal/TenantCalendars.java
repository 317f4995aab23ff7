package org.riser.casework.internal;

import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.worktime.calendar.CalendarDefinition;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Frame;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkHours;

/**
 * The calendars that tenants count by: office hours from the configuration, days off and make-up days from the yearly
 * schedules of the State Council.
 */
@Component(
        service = {TenantCalendars.class, CalendarDirectory.class},
        configurationPid = "org.riser.calendar")
@Designate(ocd = TenantCalendars.Config.class)
public final class TenantCalendars implements CalendarDirectory {
    private static final String DEFAULT = "default";

    private final WorkCalendar standard;

    /** Office hours of a working day. */
    @ObjectClassDefinition(name = "Riser calendar")
    public @interface Config {
        @AttributeDefinition(description = "Time zone in which days begin and end")
        String zone() default "Asia/Shanghai";

        @AttributeDefinition(description = "Working hours of a working day, for example 08:30-12:00")
        String[] hours() default {"08:30-12:00", "13:30-17:30"};
    }

    @Activate
    public TenantCalendars(Config config) {
        this(ZoneId.of(config.zone()), List.of(config.hours()));
    }

    TenantCalendars(ZoneId zone, List<String> hours) {
        Frame[] frames = hours.stream().map(Frame::of).toArray(Frame[]::new);
        CalendarDefinition definition =
                CalendarDefinition.of(new CalendarVersion(DEFAULT, 1), zone, WorkHours.weekdays(frames));
        standard = new WorkCalendar(definition.with(List.of()));
    }

    WorkCalendar of(TenantId tenant) {
        return standard;
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
