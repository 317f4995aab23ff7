package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.internal.layer.LayeredPack;
import org.riser.rulebook.internal.pack.Catalogue;

/**
 * Everything that decides, at one moment. Immutable.
 *
 * @param packs as they came
 * @param bases the same, to be merged with edits
 * @param clauses of the platform and of all packs
 * @param layers what tenants set, of those that set something
 */
record InForce(Snapshot packs, Map<String, LayeredPack.Base> bases, Catalogue clauses, Map<TenantId, Layers> layers) {
    static InForce nothing() {
        return new InForce(Snapshot.empty(), Map.of(), Catalogue.shipped(), Map.of());
    }

    Layers of(TenantId tenant) {
        return layers.getOrDefault(tenant, Layers.none());
    }

    Snapshot packs(TenantId tenant, Instant at) {
        return of(tenant).at(at).orElse(packs);
    }

    /** With these editions of a tenant's pack in place of those before. */
    InForce with(TenantId tenant, String pack, List<RuleEdition> editions) {
        return with(tenant, of(tenant).with(pack, editions, bases, packs));
    }

    /** The same, without a trace in what the tenant's live packs remember. */
    InForce preview(TenantId tenant, String pack, List<RuleEdition> editions) {
        return with(tenant, of(tenant).preview(pack, editions, bases, packs));
    }

    private InForce with(TenantId tenant, Layers changed) {
        Map<TenantId, Layers> all = new HashMap<>(layers);
        if (changed.isEmpty()) {
            all.remove(tenant);
        } else {
            all.put(tenant, changed);
        }
        return new InForce(packs, bases, clauses, Map.copyOf(all));
    }

    /** With other packs; what tenants set goes over them. */
    InForce over(Snapshot newPacks, Map<String, LayeredPack.Base> newBases) {
        Map<TenantId, Layers> over = new HashMap<>();
        layers.forEach((tenant, its) -> over.put(tenant, its.over(newBases, newPacks)));
        Catalogue all = Catalogue.shipped();
        for (LayeredPack.Base base : newBases.values()) {
            all = all.plus(base.pack().clauses());
        }
        return new InForce(newPacks, Map.copyOf(newBases), all, Map.copyOf(over));
    }
}
