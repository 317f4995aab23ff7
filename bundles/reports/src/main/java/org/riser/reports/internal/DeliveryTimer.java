package org.riser.reports.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Takes up a letter whose time has come. */
@Component
public final class DeliveryTimer implements TimerHandler {
    private final Post post;

    @Activate
    public DeliveryTimer(@Reference Post post, @Reference(target = "(unit=reports)") UnitReady ready) {
        this.post = post;
    }

    @Override
    public String kind() {
        return Post.DELIVERY;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        post.attempt(unit, timer);
    }
}
