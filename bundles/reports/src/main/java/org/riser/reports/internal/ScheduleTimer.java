package org.riser.reports.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Turns a schedule whose time has come into a letter. */
@Component
public final class ScheduleTimer implements TimerHandler {
    private final Post post;

    @Activate
    public ScheduleTimer(@Reference Post post, @Reference(target = "(unit=reports)") UnitReady ready) {
        this.post = post;
    }

    @Override
    public String kind() {
        return Post.SCHEDULE;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        post.due(unit, timer);
    }
}
