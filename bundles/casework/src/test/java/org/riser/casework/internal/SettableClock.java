package org.riser.casework.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. It begins on a Monday at nine in the morning, Shanghai time. */
final class SettableClock extends Clock {
    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);

    void advance(Duration time) {
        now.getAndUpdate(instant -> instant.plus(time));
    }

    void set(Instant time) {
        now.set(time);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("everything is in UTC");
    }
}
