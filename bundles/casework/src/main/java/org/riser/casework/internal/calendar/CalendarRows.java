package org.riser.casework.internal.calendar;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riser.store.UnitOfWork;
import org.riser.worktime.calendar.CalendarVersion;

/** Reads and writes the editions of calendars. Every call belongs to the unit of work and the tenant it is given. */
final class CalendarRows {
    static final String UNIT = "casework";

    private CalendarRows() {}

    /** The number of the latest edition of each calendar. */
    static Map<String, Long> numbers(UnitOfWork unit) {
        Map<String, Long> numbers = new TreeMap<>();
        unit.entities(UNIT)
                .createQuery("select c.calendar, max(c.number) from CalendarRow c group by c.calendar", Object[].class)
                .getResultList()
                .forEach(row -> numbers.put((String) row[0], (Long) row[1]));
        return numbers;
    }

    static Optional<CalendarRow> find(UnitOfWork unit, CalendarVersion version) {
        CalendarRow.Key key = new CalendarRow.Key(version.calendar(), version.number());
        return Optional.ofNullable(unit.entities(UNIT).find(CalendarRow.class, key));
    }

    static Optional<CalendarRow> latest(UnitOfWork unit, String calendar) {
        return latest(unit.entities(UNIT), calendar);
    }

    /** The group's own, read from below. */
    static Optional<CalendarRow> latestOfGroup(UnitOfWork unit, String calendar) {
        return unit.groupEntities(UNIT).flatMap(group -> latest(group, calendar));
    }

    private static Optional<CalendarRow> latest(EntityManager entities, String calendar) {
        return entities.createQuery(
                        "select c from CalendarRow c where c.calendar = :calendar order by c.number desc",
                        CalendarRow.class)
                .setParameter("calendar", calendar)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
