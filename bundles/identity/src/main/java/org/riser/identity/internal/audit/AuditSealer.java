package org.riser.identity.internal.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.identity.internal.Rounds;
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
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rounds rounds;

    @Activate
    public AuditSealer(
            @Reference Store store, @Reference Clock clock, @Reference(target = "(unit=identity)") UnitReady ready) {
        rounds = new Rounds(
                "riser-audit-sealer",
                PAUSE,
                () -> {
                    sealAll(store, clock);
                    return true;
                },
                failure -> LOG.warn("audit entries wait to be sealed", failure));
    }

    @Deactivate
    public void close() {
        rounds.close();
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
