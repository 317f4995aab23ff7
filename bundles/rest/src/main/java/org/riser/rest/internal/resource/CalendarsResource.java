package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.casework.CalendarDirectory;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.text.Messages;
import org.riser.worktime.Basis;
import org.riser.worktime.Due;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WorktimeException;
import org.riser.worktime.calendar.WorkCalendar;

/** The working calendars, and when a limit runs out by them. */
@Component(service = Resource.class)
public final class CalendarsResource implements Resource {
    private final CalendarDirectory calendars;

    @Activate
    public CalendarsResource(@Reference CalendarDirectory calendars) {
        this.calendars = calendars;
    }

    /** A calendar and the version that counts now. */
    public record CalendarJson(String id, String version, String zone) {}

    /** When a limit runs out. */
    public record DueJson(
            Instant dueAt, boolean inclusive, List<LocalDate> counted, Set<Integer> missingYears, String version) {}

    @GET
    @Path("calendars")
    @Allow(Allow.CALLER)
    public Listing<CalendarJson> listCalendars(@Context Call call) {
        return Listing.of(calendars.ids(call.caller()).stream()
                .map(id -> json(id, calendars.calendar(call.caller(), id)))
                .toList());
    }

    @GET
    @Path("calendars/{calendar}/due")
    @Allow(Allow.CALLER)
    public DueJson computeDue(
            @Context Call call,
            @PathParam("calendar") String id,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("amount") @Nullable Long amount,
            @QueryParam("unit") @Nullable Unit unit,
            @QueryParam("clock") @Nullable Basis clock) {
        if (from == null || amount == null || unit == null) {
            throw new InvalidInput(missing(from, amount, unit));
        }
        WorkCalendar calendar = calendars.calendar(call.caller(), id);
        try {
            Due due =
                    DueTimes.due(calendar, from, new TimeLimit.Span(amount, unit, clock == null ? Basis.WALL : clock));
            return new DueJson(
                    due.at(),
                    due.inclusive(),
                    due.counted(),
                    due.missingYears(),
                    calendar.version().toString());
        } catch (WorktimeException e) {
            String parameter = e.code().startsWith("limit.") ? "amount" : "from";
            throw new InvalidInput(List.of(new Fault(parameter, e.code(), new Text(e.zh(), e.en()), null)));
        }
    }

    private static List<Fault> missing(@Nullable Instant from, @Nullable Long amount, @Nullable Unit unit) {
        List<Fault> faults = new ArrayList<>();
        if (from == null) {
            faults.add(required("from"));
        }
        if (amount == null) {
            faults.add(required("amount"));
        }
        if (unit == null) {
            faults.add(required("unit"));
        }
        return faults;
    }

    private static Fault required(String name) {
        return new Fault(name, "parameter.required", Messages.text("parameter.required", name), null);
    }

    private static CalendarJson json(String id, WorkCalendar calendar) {
        return new CalendarJson(
                id, calendar.version().toString(), calendar.zone().getId());
    }
}
