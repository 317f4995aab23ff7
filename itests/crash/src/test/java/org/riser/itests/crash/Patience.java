package org.riser.itests.crash;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what must come, with an end. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Patience() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + LONGEST.toSeconds() + " s in vain until " + what);
            }
            pause();
        }
    }

    /** A moment, so that who asks again does not take the machine from who works. */
    static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
}
