package org.riser.followup.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;

/**
 * Plans the next daily draw of a module. Who drew a module's day once need not do so again: from then on it is drawn each day
 * at the hour that the row of the measure {@code daily-draw} says, in the company's time; without such a row it is not.
 */
@Component(service = DailyPlan.class)
public final class DailyPlan {
    /** Of the timers; each has an id of its module's own, so that there is one. */
    static final String KIND = "followup.daily";

    private final Work work;
    private final Timers timers;

    @Activate
    public DailyPlan(@Reference Work work, @Reference Timers timers) {
        this.work = work;
        this.timers = timers;
    }

    /** The day after a day is drawn by itself, if the rules say when. */
    void next(UnitOfWork unit, Caller caller, String module, LocalDate drawn, Instant now) {
        Optional<Integer> hour = hour(caller, module, now);
        if (hour.isEmpty()) {
            timers.cancel(unit, id(module), KIND);
            return;
        }
        at(
                unit,
                module,
                drawn.plusDays(1)
                        .atTime(hour.get(), 0)
                        .atZone(work.zone(caller))
                        .toInstant());
    }

    void at(UnitOfWork unit, String module, Instant due) {
        timers.schedule(unit, new Timer(id(module), KIND, module, id(module), due, "{}"));
    }

    private Optional<Integer> hour(Caller caller, String module, Instant now) {
        return Measures.value(work, caller, module, "daily-draw", now).map(BigDecimal::intValue);
    }

    private static UUID id(String module) {
        return UUID.nameUUIDFromBytes((KIND + "/" + module).getBytes(StandardCharsets.UTF_8));
    }
}
