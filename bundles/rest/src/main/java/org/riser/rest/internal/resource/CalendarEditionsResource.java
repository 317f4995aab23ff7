package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.casework.CalendarBook;
import org.riser.casework.CalendarChange;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.CalendarDraft;
import org.riser.casework.CalendarEdition;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.text.Messages;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.Frame;
import org.riser.worktime.calendar.WorkCalendar;

/** What the working calendars say, and how they are published. */
@Component(service = Resource.class)
public final class CalendarEditionsResource implements Resource {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2198;

    private final CalendarBook book;
    private final CalendarDirectory calendars;
    private final Clock clock;

    @Activate
    public CalendarEditionsResource(
            @Reference CalendarBook book, @Reference CalendarDirectory calendars, @Reference Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One day: whether it is worked, when, and why it is no usual day. */
    public record CalendarDay(
            LocalDate date,
            boolean working,
            List<String> hours,
            @Nullable Text name) {}

    /** An edition to be checked or published. */
    public record EditionInput(
            long number,
            @Nullable String hours,
            @Nullable List<String> schedules,
            @Nullable String note) {}

    @GET
    @Path("calendars/{calendar}")
    @Allow(Allow.CALLER)
    public CalendarEdition getCalendar(@Context Call call, @PathParam("calendar") String id) {
        return book.editions(call.caller()).stream()
                .filter(edition -> edition.calendar().equals(id))
                .findFirst()
                .orElseThrow(Missing::thing);
    }

    @GET
    @Path("calendars/{calendar}/days")
    @Allow(Allow.CALLER)
    public Listing<CalendarDay> listCalendarDays(
            @Context Call call, @PathParam("calendar") String id, @QueryParam("year") @Nullable Integer asked) {
        WorkCalendar calendar = calendars.calendar(call.caller(), id);
        int year = asked == null ? calendar.dateOf(clock.instant()).getYear() : asked;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(
                    "calendar.out-of-range", Messages.text("calendar.out-of-range", "" + FIRST_YEAR, "" + LAST_YEAR));
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return Listing.of(first.datesUntil(first.plusYears(1))
                .map(date -> day(calendar, date))
                .toList());
    }

    @POST
    @Path("calendars/{calendar}:check")
    @KeepsNoAnswer
    @Allow(Permissions.CALENDAR_MANAGE)
    public CalendarChange checkCalendar(@Context Call call, @PathParam("calendar") String id, EditionInput body) {
        return book.check(call.caller(), draft(id, body));
    }

    @POST
    @Path("calendars/{calendar}/editions")
    @Status(201)
    @Allow(Permissions.CALENDAR_MANAGE)
    public CalendarEdition publishCalendar(@Context Call call, @PathParam("calendar") String id, EditionInput body) {
        return book.publish(call.caller(), draft(id, body));
    }

    private static CalendarDraft draft(String id, EditionInput body) {
        return new CalendarDraft(
                id,
                body.number(),
                Optional.ofNullable(body.hours()).orElse(""),
                Optional.ofNullable(body.schedules()).orElse(List.of()),
                Optional.ofNullable(body.note()).orElse(""));
    }

    private static CalendarDay day(WorkCalendar calendar, LocalDate date) {
        List<Frame> frames = calendar.frames(date);
        Text name = calendar.dated(date).map(CalendarEditionsResource::name).orElse(null);
        List<String> hours =
                frames.stream().map(frame -> frame.from() + "-" + frame.to()).toList();
        return new CalendarDay(date, !frames.isEmpty(), hours, name);
    }

    private static Text name(DatedDay day) {
        return new Text(day.nameZh(), day.nameEn());
    }
}
