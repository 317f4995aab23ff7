package org.riser.identity.internal.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.riser.api.TenantId;
import org.riser.api.error.Unavailable;
import org.riser.identity.Tenant;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All tenants in memory, read again when they are older than five seconds. Thread-safe. */
final class TenantMap {
    private static final Logger LOG = LoggerFactory.getLogger(TenantMap.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Store store;
    private final Clock clock;
    private final AtomicLong reads = new AtomicLong();
    private volatile Known known = new Known(0, Instant.MIN, Map.of());

    /** What the read of that number found. */
    private record Known(long read, Instant at, Map<TenantId, Tenant> tenants) {}

    TenantMap(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<Tenant> all() {
        refresh();
        return List.copyOf(known.tenants().values());
    }

    Optional<Tenant> find(TenantId id) {
        refresh();
        return known(id);
    }

    /** What memory says, without a look at the database. */
    Optional<Tenant> known(TenantId id) {
        return Optional.ofNullable(known.tenants().get(id));
    }

    /** Reads all tenants again; what was known before stays when the database is away. */
    void read() {
        long number = reads.incrementAndGet();
        Map<TenantId, Tenant> found = new LinkedHashMap<>();
        for (Tenant tenant : store.system(SystemScope.SIGN_IN, TenantTable::all)) {
            found.put(tenant.id(), tenant);
        }
        take(new Known(number, clock.instant(), found));
    }

    /** A read that began earlier may know less, also when it ends later. */
    private synchronized void take(Known found) {
        if (found.read() > known.read()) {
            known = found;
        }
    }

    private void refresh() {
        if (known.at().isAfter(clock.instant().minus(FRESH))) {
            return;
        }
        try {
            read();
        } catch (Unavailable away) {
            if (known.tenants().isEmpty()) {
                throw away;
            }
            LOG.debug("the tenants stay as they were read before", away);
        }
    }
}
