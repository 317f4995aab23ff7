package org.riser.jobs.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wakes the timer thread at the earliest time that anybody asked for. Thread-safe. */
@Component(service = Alarm.class)
public final class Alarm {
    private final Clock clock;
    private Instant set = Instant.MAX;

    @Activate
    public Alarm(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Rings at that time, or earlier if it is set to an earlier one. */
    public synchronized void ringAt(Instant time) {
        if (time.isBefore(set)) {
            set = time;
            notifyAll();
        }
    }

    public void ringNow() {
        ringAt(Instant.MIN);
    }

    /** Waits until the alarm rings, and unsets it. */
    synchronized void sleep() throws InterruptedException {
        for (Instant now = clock.instant(); now.isBefore(set); now = clock.instant()) {
            wait(millisUntil(now));
        }
        set = Instant.MAX;
    }

    /** At least one millisecond, since zero would wait for ever. */
    private long millisUntil(Instant now) {
        Instant latest = now.plus(Duration.ofHours(1));
        return 1 + Duration.between(now, set.isBefore(latest) ? set : latest).toMillis();
    }
}
