package org.riser.itests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Poll {

    private static final long PAUSE_NANOS = Duration.ofMillis(40).toNanos();

    private Poll() {}

    /**
     * Asks until there is an answer.
     *
     * @param failure says what was waited for, and what was there instead
     * @throws AssertionError if there is none in time
     */
    public static <T> T until(Duration patience, Supplier<Optional<T>> question, Supplier<String> failure) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(failure.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
