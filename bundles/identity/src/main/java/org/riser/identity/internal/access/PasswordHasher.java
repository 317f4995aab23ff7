package org.riser.identity.internal.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;

/** Lets only a few of the costly computations run at a time, so that a storm of sign-ins cannot eat memory and cores. */
final class PasswordHasher {
    private static final long PATIENCE_SECONDS = 2;

    private final Argon2 argon2;
    private final Semaphore places;
    private final String nobodysHash;

    PasswordHasher(Argon2 argon2, int concurrent) {
        this.argon2 = argon2;
        this.places = new Semaphore(Math.max(1, concurrent));
        this.nobodysHash = argon2.hash("nobody".toCharArray());
    }

    String hash(char[] password) {
        return alone(() -> argon2.hash(password));
    }

    boolean matches(String hash, char[] password) {
        return alone(() -> Argon2.matches(hash, password));
    }

    /** Costs what {@link #matches} costs, for a user name that does not exist. */
    void pretend(char[] password) {
        alone(() -> Argon2.matches(nobodysHash, password));
    }

    boolean isOutdated(String hash) {
        return argon2.isOutdated(hash);
    }

    private <T> T alone(Supplier<T> computation) {
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!admitted) {
                throw busy(null);
            }
            return computation.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy(stopped);
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    private static Unavailable busy(@Nullable Throwable cause) {
        return new Unavailable(
                "sign-in.busy",
                new Text("登录人数过多，请稍候再试。", "Too many people sign in right now; try again in a moment."),
                cause);
    }
}
