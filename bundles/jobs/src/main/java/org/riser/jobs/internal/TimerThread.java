package org.riser.jobs.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.riser.api.error.RiserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a round whenever the alarm rings, which it sets to the next due time; looks for timers of other nodes as well. */
public final class TimerThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimerThread.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final TimerRound round;
    private final Alarm alarm;
    private final Clock clock;
    private final Duration look;
    private final Thread thread;
    private volatile boolean closed;

    /** @param look how long a timer may go unnoticed that another node planned before it died */
    public TimerThread(TimerRound round, Alarm alarm, Clock clock, Duration look) {
        this.look = look;
        this.round = round;
        this.alarm = alarm;
        this.clock = clock;
        thread = new Thread(this::run, "riser-timers");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                alarm.ringAt(nextRound());
                alarm.sleep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant nextRound() {
        try {
            Optional<Instant> next = round.run();
            Instant latest = clock.instant().plus(look);
            return next.filter(latest::isAfter).orElse(latest);
        } catch (RiserException | IllegalStateException e) {
            LOG.warn("Timers wait: {}", e.getMessage());
            return clock.instant().plus(PAUSE_AFTER_FAILURE);
        } catch (RuntimeException e) {
            // The thread must outlive whatever a handler or a driver throws.
            LOG.error("A round of timers failed; the next one tries again.", e);
            return clock.instant().plus(PAUSE_AFTER_FAILURE);
        }
    }

    /** Lets the round under way finish. Not by an interrupt: Derby takes one for a broken disk. */
    @Override
    public void close() {
        closed = true;
        alarm.ringNow();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
