package org.riser.identity.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;

/** Remembers for five seconds whom a token stands for, by its digest; the least recently used go first. Thread-safe. */
final class TokenCache {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    TokenCache(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Caller> get(String digest) {
        Instant now = clock.instant();
        return Optional.ofNullable(entries.get(digest))
                .filter(entry -> now.isBefore(entry.goodUntil()))
                .map(Entry::caller);
    }

    /** @param expiresAt the token is not remembered beyond its end */
    synchronized void put(String digest, UUID token, Caller caller, @Nullable Instant expiresAt) {
        Instant goodUntil = clock.instant().plus(FRESH);
        entries.put(
                digest,
                new Entry(token, caller, expiresAt != null && expiresAt.isBefore(goodUntil) ? expiresAt : goodUntil));
    }

    synchronized void forget(UUID token) {
        entries.values().removeIf(entry -> entry.token().equals(token));
    }

    private record Entry(UUID token, Caller caller, Instant goodUntil) {}
}
