package org.riser.casework.internal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarBook;
import org.riser.casework.CalendarChange;
import org.riser.casework.CalendarDraft;
import org.riser.casework.CalendarEdition;
import org.riser.identity.Audit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.WorkCalendar;

/** Publishes calendars: the edition, those of the calendars below it, and word to the open clocks, in one transaction. */
@Component(service = {PublishedCalendars.class, CalendarBook.class})
public final class PublishedCalendars implements CalendarBook {
    private static final String TOPIC = "calendar";

    private final Store store;
    private final TenantCalendars calendars;
    private final OpenClocks openClocks;
    private final OrgUnits orgUnits;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public PublishedCalendars(
            @Reference Store store,
            @Reference TenantCalendars calendars,
            @Reference OpenClocks openClocks,
            @Reference OrgUnits orgUnits,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.openClocks = openClocks;
        this.orgUnits = orgUnits;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<CalendarEdition> editions(Caller caller) {
        return store.call(caller.tenant(), unit -> {
            List<CalendarEdition> editions = new ArrayList<>();
            editions.add(calendars.own(unit).edition());
            for (String id : CalendarRows.numbers(unit).keySet()) {
                if (!id.equals(TenantCalendars.DEFAULT)) {
                    CalendarRows.latest(unit, id).map(CalendarRow::edition).ifPresent(editions::add);
                }
            }
            return editions;
        });
    }

    @Override
    public CalendarChange check(Caller caller, CalendarDraft draft) {
        caller.require(Permissions.CALENDAR_MANAGE);
        CalendarContent.Part said = Drafts.read(draft);
        return store.call(caller.tenant(), unit -> {
            Optional<CalendarRow> latest = latest(unit, caller, draft);
            CalendarContent content = calendars.above(unit, draft.calendar()).below(own(latest, said));
            WorkCalendar next = Drafts.ready(content, next(draft.calendar(), latest), today(content));
            List<LocalDate> dates = changed(calendars.latest(unit, draft.calendar()), next);
            long clocks = dates.isEmpty() ? 0 : openClocks.count(unit, draft.calendar(), next.startOf(dates.get(0)));
            return new CalendarChange(dates, clocks, warnings(content));
        });
    }

    @Override
    public CalendarEdition publish(Caller caller, CalendarDraft draft) {
        caller.require(Permissions.CALENDAR_MANAGE);
        CalendarContent.Part said = Drafts.read(draft);
        return store.call(caller.tenant(), unit -> {
            Optional<CalendarRow> latest = latest(unit, caller, draft);
            long number = latest.map(row -> row.number).orElse(0L);
            CalendarContent content = calendars.above(unit, draft.calendar()).below(own(latest, said));
            if (number == draft.number() + 1 && isThere(latest, content)) {
                return latest.orElseThrow().edition();
            }
            if (number != draft.number()) {
                throw new Conflict(
                        "calendar.changed",
                        new Text(
                                "日历已由他人发布第 " + number + " 版，请打开最新一版再修改。",
                                "Somebody published edition " + number + " meanwhile; open it and change that one."));
            }
            CalendarRow row = append(unit, caller, draft.calendar(), latest, content, draft.note());
            if (draft.calendar().equals(TenantCalendars.DEFAULT)) {
                tellBelow(unit, caller);
            }
            return row.edition();
        });
    }

    /** Takes over what the group's calendar says now, if that changes anything; twice does no harm. */
    public void inherit(UnitOfWork unit) {
        Caller platform = Caller.system(unit.tenant().orElseThrow(), TOPIC);
        if (inherit(unit, platform, TenantCalendars.DEFAULT, calendars.own(unit))) {
            tellBelow(unit, platform);
        }
    }

    /** Halls follow in the same transaction; subsidiaries in transactions of their own, soon after. */
    private void tellBelow(UnitOfWork unit, Caller caller) {
        for (String id : CalendarRows.numbers(unit).keySet()) {
            if (!id.equals(TenantCalendars.DEFAULT)) {
                CalendarRows.latest(unit, id).ifPresent(hall -> inherit(unit, caller, id, hall));
            }
        }
        openClocks.tellSubsidiaries(unit);
    }

    private boolean inherit(UnitOfWork unit, Caller caller, String calendar, CalendarRow latest) {
        CalendarContent was = latest.content();
        CalendarContent content = calendars.above(unit, calendar).below(was.own());
        if (content.equals(was)) {
            return false;
        }
        append(unit, caller, calendar, Optional.of(latest), content, CalendarRow.FROM_ABOVE);
        return true;
    }

    private CalendarRow append(
            UnitOfWork unit,
            Caller caller,
            String calendar,
            Optional<CalendarRow> latest,
            CalendarContent content,
            String note) {
        CalendarVersion version = next(calendar, latest);
        WorkCalendar next = Drafts.ready(content, version, today(content));
        // A hall's first edition takes the place of the tenant's, whose clocks go on with that one.
        List<LocalDate> dates = latest.map(row -> changed(calendars.latest(unit, calendar), next))
                .orElse(List.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CalendarRow row = new CalendarRow(version, content, now, caller.principal(), note);
        unit.entities(CalendarRows.UNIT).persist(row);
        unit.entities(CalendarRows.UNIT).flush();
        audit.record(
                unit,
                caller,
                "calendar.publish",
                "calendar",
                calendar,
                Map.of("number", version.number(), "dates", dates.size(), "note", note));
        if (!dates.isEmpty()) {
            openClocks.wake(unit, version, next.startOf(dates.get(0)));
        }
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, calendar, "{}"));
        return row;
    }

    private Optional<CalendarRow> latest(UnitOfWork unit, Caller caller, CalendarDraft draft) {
        if (draft.calendar().equals(TenantCalendars.DEFAULT)) {
            return Optional.of(calendars.own(unit));
        }
        UUID hall = hall(draft.calendar());
        if (orgUnits.find(caller, hall).isEmpty()) {
            throw TenantCalendars.unknown(draft.calendar());
        }
        return CalendarRows.latest(unit, draft.calendar());
    }

    private static UUID hall(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw TenantCalendars.unknown(id);
        }
    }

    private static CalendarContent.Part own(Optional<CalendarRow> latest, CalendarContent.Part said) {
        return latest.map(row -> row.content().own())
                .orElse(CalendarContent.Part.NONE)
                .withYearsOf(said);
    }

    private static boolean isThere(Optional<CalendarRow> latest, CalendarContent content) {
        return latest.map(CalendarRow::content).filter(content::equals).isPresent();
    }

    private static CalendarVersion next(String calendar, Optional<CalendarRow> latest) {
        return new CalendarVersion(calendar, latest.map(row -> row.number).orElse(0L) + 1);
    }

    private LocalDate today(CalendarContent content) {
        return LocalDate.ofInstant(clock.instant(), content.zone());
    }

    /** Days that have passed keep the edition they passed under. */
    private List<LocalDate> changed(WorkCalendar was, WorkCalendar next) {
        LocalDate today = next.dateOf(clock.instant());
        return was.changedDates(next, today, LocalDate.of(today.getYear() + 2, 12, 31));
    }

    private List<Text> warnings(CalendarContent content) {
        int year = today(content).getYear();
        return content.all().sources().containsKey(year + 1)
                ? List.of()
                : List.of(new Text(
                        (year + 1) + " 年的放假安排尚未录入，跨年的到期时间为暂定。",
                        "The holidays of " + (year + 1) + " are not known yet; due times that reach into it are"
                                + " provisional."));
    }
}
