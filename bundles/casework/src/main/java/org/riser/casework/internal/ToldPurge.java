package org.riser.casework.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;

/** Purges, once a day and whether anybody reads or not, what was told of clocks more than a week ago. */
@Component
public final class ToldPurge implements TimerHandler {
    private final CaseParts parts;
    private final Moments moments;

    @Activate
    public ToldPurge(@Reference CaseParts parts, @Reference Clock clock) {
        this.parts = parts;
        this.moments = new Moments(clock);
    }

    @Override
    public String kind() {
        return ClockTold.PURGE;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        parts.clockTold().purge(unit, timer.tenant(), moments.now());
    }
}
