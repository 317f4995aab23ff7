package org.riser.casework.internal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.casework.internal.ClockRow;
import org.riser.casework.internal.ClockWakeUp;
import org.riser.casework.internal.Json;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;
import org.riser.worktime.calendar.CalendarVersion;

/**
 * Wakes the open clocks that may have to follow another edition of their calendar, a portion in each transaction, so that
 * a crash costs one portion at most. Each clock then decides by itself whether a changed day concerns it.
 */
@Component(service = {OpenClocks.class, TimerHandler.class})
public final class OpenClocks implements TimerHandler {
    private static final String KIND = "calendar.clocks";
    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String CONCERNED =
            " from ClockRow c where c.endedAt is null and c.calendar = :calendar and c.dueAt > :from";

    private final Timers timers;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public OpenClocks(@Reference Timers timers, @Reference Clock clock) {
        this.timers = timers;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** How many open clocks of the calendar are due after the moment. */
    long count(UnitOfWork unit, String calendar, Instant from) {
        return unit.entities(CalendarRows.UNIT)
                .createQuery("select count(c)" + CONCERNED, Long.class)
                .setParameter("calendar", calendar)
                .setParameter("from", from)
                .getSingleResult();
    }

    /** Wakes those that are due after the moment, soon. */
    void wake(UnitOfWork unit, CalendarVersion version, Instant from) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("calendar", version.calendar());
        job.put("from", from.toString());
        job.put("after", BEFORE_ALL.toString());
        schedule(unit, job);
    }

    /** Lets the subsidiaries, if there are any, take over the calendar of their group, soon. */
    void tellSubsidiaries(UnitOfWork unit) {
        UUID id = ids.next();
        timers.schedule(unit, new Timer(id, SubsidiaryCalendars.KIND, null, id, clock.instant(), "{}"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        Map<String, Object> job = Json.read(timer.payload());
        List<ClockRow> portion = unit.entities(CalendarRows.UNIT)
                .createQuery("select c" + CONCERNED + " and c.id > :after order by c.id", ClockRow.class)
                .setParameter("calendar", Json.text(job, "calendar"))
                .setParameter("from", Instant.parse(Json.text(job, "from")))
                .setParameter("after", UUID.fromString(Json.text(job, "after")))
                .setMaxResults(PORTION)
                .getResultList();
        portion.forEach(open -> timers.schedule(unit, ClockWakeUp.timer(open, clock.instant())));
        if (portion.size() == PORTION) {
            job.put("after", portion.get(PORTION - 1).id().toString());
            schedule(unit, job);
        }
    }

    private void schedule(UnitOfWork unit, Map<String, Object> job) {
        UUID id = ids.next();
        timers.schedule(unit, new Timer(id, KIND, null, id, clock.instant(), Json.write(job)));
    }
}
