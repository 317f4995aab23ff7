package org.riser.identity.internal.access;

import java.time.Clock;
import java.time.Duration;

/** Credentials with the least costly hashes that are allowed: five failures of a name, eight from an address. */
public final class TestPasswords {
    private TestPasswords() {}

    public static Credentials credentials(Clock clock) {
        return new Credentials(
                clock,
                new PasswordHasher(new Argon2(8192, 1, 1), 2),
                new PasswordPolicy(10),
                new Lockout(5, 8, Duration.ofMinutes(1), Duration.ofHours(1)));
    }
}
