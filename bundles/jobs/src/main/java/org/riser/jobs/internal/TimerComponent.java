package org.riser.jobs.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.jobs.TimerHandler;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Starts the timer thread and keeps the registry of handlers, which bundles change on their own threads. */
@Component(
        service = {},
        immediate = true)
public final class TimerComponent {
    private static final Duration OTHER_NODES = Duration.ofSeconds(1);
    private static final Duration ALONE = Duration.ofMinutes(1);

    private final TimerRound round;
    private final Alarm alarm;
    private final TimerThread thread;

    @Activate
    public TimerComponent(
            @Reference Store store,
            @Reference Clock clock,
            @Reference Alarm alarm,
            @Reference(target = "(unit=jobs)") UnitReady ready) {
        this.alarm = alarm;
        boolean isShared = store.dialect().equals("postgresql");
        round = new TimerRound(store, clock);
        thread = new TimerThread(round, alarm, clock, isShared ? OTHER_NODES : ALONE);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(TimerHandler handler) {
        round.add(handler);
        alarm.ringNow();
    }

    void unbind(TimerHandler handler) {
        round.remove(handler);
    }

    @Deactivate
    public void close() {
        thread.close();
    }
}
