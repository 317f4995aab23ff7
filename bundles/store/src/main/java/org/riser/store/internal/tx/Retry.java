package org.riser.store.internal.tx;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When work that met a deadlock, a row that changed since it was read, or a key that somebody else took meanwhile (the
 * next event of a case, a command sent twice) runs again: up to five times, after a random pause that doubles each time. Read anew, the work judges anew: a caller who named the version they saw is refused
 * then, everyone else (above all the person whose step a clock crossed) notices nothing.
 */
final class Retry {
    private static final int ATTEMPTS = 6;
    private static final Set<SqlFault> AGAIN = EnumSet.of(SqlFault.TRY_AGAIN, SqlFault.CHANGED, SqlFault.DUPLICATE);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final Consumer<Duration> pause;

    Retry(Consumer<Duration> pause) {
        this.pause = pause;
    }

    static Retry onThisThread() {
        return new Retry(duration -> LockSupport.parkNanos(duration.toNanos()));
    }

    /**
     * Pauses and says true when another attempt makes sense.
     *
     * @param before what the attempt before met; null after the first one
     */
    boolean again(int attempt, RuntimeException failure, @Nullable RuntimeException before) {
        if (attempt >= ATTEMPTS
                || !AGAIN.contains(SqlFault.of(failure))
                || meetsTheSameRow(failure, before)
                || Thread.currentThread().isInterrupted()) {
            return false;
        }
        long limit = FIRST_PAUSE.toNanos() << attempt;
        pause.accept(Duration.ofNanos(ThreadLocalRandom.current().nextLong(limit / 2, limit)));
        return true;
    }

    /**
     * A key that is taken again, though the work has meanwhile seen the row that has it, will always be taken. PostgreSQL
     * names the key; Derby only the index, which tells as much of one that is no primary key: nobody counts up in those.
     */
    private static boolean meetsTheSameRow(RuntimeException failure, @Nullable RuntimeException before) {
        Optional<String> taken = before == null ? Optional.empty() : SqlFault.takenKey(before);
        return taken.filter(key -> key.contains("=(") || !key.contains("'PK_"))
                .filter(key -> SqlFault.takenKey(failure).equals(taken))
                .isPresent();
    }
}
