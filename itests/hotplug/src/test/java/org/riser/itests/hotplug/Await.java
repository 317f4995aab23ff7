package org.riser.itests.hotplug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.riser.itests.Poll;

/** Waits for what happens in another process, and tells how long it took. */
final class Await {
    private Await() {}

    static Duration until(String what, Duration atMost, Condition condition) {
        long begun = System.nanoTime();
        Poll.until(atMost, () -> ask(condition), () -> "within " + atMost + " not so: " + what);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Optional<Boolean> ask(Condition condition) {
        try {
            return Optional.of(condition.holds()).filter(Boolean::booleanValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asked again and again. */
    interface Condition {
        boolean holds() throws IOException;
    }
}
