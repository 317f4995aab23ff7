package org.riser.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes time-ordered ids (UUID version 7, RFC 9562): unique across nodes without a round trip, and ascending within one
 * node even inside a millisecond. Thread-safe.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private long last;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, greater than every id this object gave before. */
    public UUID next() {
        return new UUID(nextHigh(), 0x8000000000000000L | (RANDOM.nextLong() >>> 2));
    }

    /** The instant an id was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** 48 bits of time and a 12-bit counter run as one number, so a burst borrows from the next millisecond. */
    private synchronized long nextHigh() {
        last = Math.max(clock.millis() << COUNTER_BITS, last + 1);
        long millis = last >>> COUNTER_BITS;
        return (millis << 16) | 0x7000L | (last & 0xFFFL);
    }
}
