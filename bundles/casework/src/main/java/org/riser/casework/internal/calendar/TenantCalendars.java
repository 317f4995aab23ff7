package org.riser.casework.internal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;

/**
 * The calendars that tenants count by, ready to count with. A tenant that has none yet begins with its group's, or with the
 * one that Riser comes with. Thread-safe.
 */
@Component(service = {TenantCalendars.class, CalendarDirectory.class})
public final class TenantCalendars implements CalendarDirectory {
    /** The id of the tenant's own. */
    public static final String DEFAULT = "default";

    private final Store store;
    private final OrgUnits orgUnits;
    private final Clock clock;
    private final Map<Edition, WorkCalendar> ready = new ConcurrentHashMap<>();

    private record Edition(TenantId tenant, CalendarVersion version) {}

    @Activate
    public TenantCalendars(
            @Reference Store store,
            @Reference OrgUnits orgUnits,
            @Reference Clock clock,
            @Reference(target = "(unit=casework)") UnitReady unitReady) {
        this.store = store;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    /** The latest edition of the calendar that counts for a hall or team: its own, that of the one above, the tenant's. */
    public WorkCalendar current(UnitOfWork unit, @Nullable String orgUnit) {
        Map<String, Long> numbers = numbers(unit);
        String id = DEFAULT;
        if (numbers.size() > 1) {
            id = upwards(tenant(unit), orgUnit).stream()
                    .filter(numbers::containsKey)
                    .findFirst()
                    .orElse(DEFAULT);
        }
        return edition(unit, new CalendarVersion(id, numbers.getOrDefault(id, 1L)));
    }

    /** The latest edition of one calendar; of the tenant's own if there is no such calendar any more. */
    public WorkCalendar latest(UnitOfWork unit, String calendar) {
        Map<String, Long> numbers = numbers(unit);
        String id = numbers.containsKey(calendar) ? calendar : DEFAULT;
        return edition(unit, new CalendarVersion(id, numbers.getOrDefault(id, 1L)));
    }

    /** Every edition there ever was of the tenant's calendars. */
    public Calendars editions(UnitOfWork unit) {
        return version -> edition(unit, version);
    }

    @Override
    public WorkCalendar calendar(Caller caller, String id) {
        return store.call(caller.tenant(), unit -> {
            Long number = numbers(unit).get(id);
            if (number == null) {
                throw unknown(id);
            }
            return edition(unit, new CalendarVersion(id, number));
        });
    }

    @Override
    public List<String> ids(Caller caller) {
        return store.call(caller.tenant(), unit -> {
            List<String> ids = new ArrayList<>(numbers(unit).keySet());
            ids.remove(DEFAULT);
            ids.add(0, DEFAULT);
            return ids;
        });
    }

    static NotFound unknown(String id) {
        return new NotFound("calendar.unknown", new Text("没有日历“" + id + "”。", "There is no calendar “" + id + "”."));
    }

    /** What a calendar without a word of its own says here: the hall's above it, the group's, or what Riser comes with. */
    CalendarContent above(UnitOfWork unit, String calendar) {
        Optional<CalendarRow> above =
                calendar.equals(DEFAULT) ? CalendarRows.latestOfGroup(unit, DEFAULT) : Optional.of(own(unit));
        return above.map(CalendarRow::content).orElseGet(CalendarContent::shipped);
    }

    /** The latest edition of the tenant's own calendar, which is written when it is first asked for. */
    CalendarRow own(UnitOfWork unit) {
        return CalendarRows.latest(unit, DEFAULT).orElseGet(() -> begin(unit));
    }

    private Map<String, Long> numbers(UnitOfWork unit) {
        Map<String, Long> numbers = CalendarRows.numbers(unit);
        if (!numbers.containsKey(DEFAULT)) {
            numbers.put(DEFAULT, begin(unit).number);
        }
        return numbers;
    }

    /** Two who begin at once write the same key: one of them is run again and finds the other's. */
    private CalendarRow begin(UnitOfWork unit) {
        CalendarContent content = above(unit, DEFAULT).below(CalendarContent.Part.NONE);
        String by = Caller.system(tenant(unit), "calendar").principal();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CalendarRow first = new CalendarRow(new CalendarVersion(DEFAULT, 1), content, now, by, CalendarRow.FROM_ABOVE);
        unit.entities(CalendarRows.UNIT).persist(first);
        unit.entities(CalendarRows.UNIT).flush();
        return first;
    }

    private WorkCalendar edition(UnitOfWork unit, CalendarVersion version) {
        Edition edition = new Edition(tenant(unit), version);
        WorkCalendar known = ready.get(edition);
        if (known != null) {
            return known;
        }
        CalendarRow row = CalendarRows.find(unit, version).orElseThrow(() -> unknown(version.toString()));
        WorkCalendar calendar = new WorkCalendar(row.content().definition(version));
        // Not before the commit: another tenant of that id, or another edition of that number, may come to stand there.
        unit.afterCommit(() -> ready.putIfAbsent(edition, calendar));
        return calendar;
    }

    /** The unit and those above it, as calendars are named after them. */
    private List<String> upwards(TenantId tenant, @Nullable String orgUnit) {
        Caller platform = Caller.system(tenant, "calendar");
        List<String> ids = new ArrayList<>();
        UUID next = orgUnit == null ? null : UUID.fromString(orgUnit);
        while (next != null && !ids.contains(next.toString())) {
            ids.add(next.toString());
            next = orgUnits.find(platform, next).map(OrgUnit::parent).orElse(null);
        }
        return ids;
    }

    private static TenantId tenant(UnitOfWork unit) {
        return unit.tenant().orElseThrow();
    }
}
