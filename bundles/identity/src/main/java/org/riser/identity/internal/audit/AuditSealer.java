package org.riser.identity.internal.audit;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what has been written to every tenant's audit trail, once a second. */
@Component(
        immediate = true,
        service = {})
public final class AuditSealer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long PAUSE_SECONDS = 1;

    private final Store store;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> passes;
    private boolean failing;

    @Activate
    public AuditSealer(
            @Reference Store store, @Reference Clock clock, @Reference(target = "(unit=identity)") UnitReady ready) {
        this.store = store;
        this.clock = clock;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, "riser-audit-sealer");
            named.setDaemon(true);
            return named;
        });
        passes = thread.scheduleWithFixedDelay(this::pass, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        passes.cancel(true);
        thread.shutdownNow();
    }

    // A border: whatever goes wrong, the next second tries again, and an outage is logged once.
    private void pass() {
        try {
            sealAll(store, clock);
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("audit entries wait to be sealed", failure);
            }
            failing = true;
        }
    }

    /** Seals everything that is committed by now, in all tenants. */
    static void sealAll(Store store, Clock clock) {
        List<TenantId> tenants = store.system(SystemScope.MAINTENANCE, AuditTable::unsealedTenants);
        for (TenantId tenant : tenants) {
            seal(new Chain(store, tenant), clock);
        }
    }

    private static void seal(Chain chain, Clock clock) {
        try {
            int sealed = Chain.BLOCK_SIZE;
            while (sealed == Chain.BLOCK_SIZE) {
                sealed = chain.sealNext(clock.instant());
            }
        } catch (Conflict anotherNode) {
            LOG.debug("another node sealed the block", anotherNode);
        }
    }
}
