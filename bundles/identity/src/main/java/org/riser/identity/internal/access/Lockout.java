package org.riser.identity.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a user name or an address must wait after so many failures in a row: not at all at first, then each time twice
 * as long.
 */
record Lockout(int userFailures, int addressFailures, Duration first, Duration longest) {
    static Lockout of(PasswordConfig config) {
        return new Lockout(
                config.userFailures(),
                config.addressFailures(),
                Duration.ofSeconds(config.firstWaitSeconds()),
                Duration.ofSeconds(config.longestWaitSeconds()));
    }

    Optional<Instant> userLockedUntil(int failures, Instant now) {
        return lockedUntil(failures, userFailures, now);
    }

    Optional<Instant> addressLockedUntil(int failures, Instant now) {
        return lockedUntil(failures, addressFailures, now);
    }

    private Optional<Instant> lockedUntil(int failures, int allowed, Instant now) {
        if (failures < allowed) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - allowed, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return Optional.of(now.plus(wait.compareTo(longest) > 0 ? longest : wait));
    }
}
