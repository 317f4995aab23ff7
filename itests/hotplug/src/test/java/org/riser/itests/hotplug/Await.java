package org.riser.itests.hotplug;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in another process. */
final class Await {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /** Asks again and again until it is so, and tells how long that took. */
    static Duration until(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                throw new AssertionError("within " + atMost + " not so: " + what);
            }
            LockSupport.parkNanos(BETWEEN);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
