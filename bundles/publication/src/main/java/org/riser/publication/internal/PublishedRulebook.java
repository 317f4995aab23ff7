package org.riser.publication.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Review;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/**
 * The rulebook with everything that is published: a tenant's editions are put in before its first decision, and again when
 * somebody publishes, here or on another node. Thread-safe.
 */
@Component(service = {Rulebook.class, PublishedRulebook.class})
public final class PublishedRulebook implements Rulebook {
    static final String TOPIC = "rules";

    private final RuleLayers layers;
    private final Rulebook rulebook;
    private final Store store;
    private final Supplier<List<Tenant>> tenants;
    private final Notices.Subscription subscription;
    private final ConcurrentMap<TenantId, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();

    @Activate
    public PublishedRulebook(
            @Reference RuleLayers layers,
            @Reference Store store,
            @Reference Tenants tenants,
            @Reference Notices notices,
            @Reference(target = "(unit=publication)") UnitReady ready) {
        this(layers, store, tenants::all, notices);
    }

    PublishedRulebook(RuleLayers layers, Store store, Supplier<List<Tenant>> tenants, Notices notices) {
        this.layers = layers;
        this.rulebook = layers.rulebook();
        this.store = store;
        this.tenants = tenants;
        this.subscription = notices.subscribe(TOPIC, this::follow);
    }

    @Deactivate
    public void close() {
        subscription.close();
    }

    @Override
    public Decision<ClockRule> clocks(TenantId tenant, Instant at, Facts facts) {
        return of(tenant).clocks(tenant, at, facts);
    }

    @Override
    public GateDecision gates(TenantId tenant, Instant at, Facts facts) {
        return of(tenant).gates(tenant, at, facts);
    }

    @Override
    public Decision<Outcome> evaluate(TenantId tenant, String pack, TableKind table, Instant at, Facts facts) {
        return of(tenant).evaluate(tenant, pack, table, at, facts);
    }

    @Override
    public List<PackInfo> packs(TenantId tenant) {
        return of(tenant).packs(tenant);
    }

    @Override
    public TableView table(TenantId tenant, String pack, TableKind table) {
        return of(tenant).table(tenant, pack, table);
    }

    @Override
    public TableView table(TenantId tenant, String pack, TableKind table, Instant at) {
        return of(tenant).table(tenant, pack, table, at);
    }

    @Override
    public boolean isRuled(TenantId tenant, String pack, TableKind table, Instant at, String key) {
        return of(tenant).isRuled(tenant, pack, table, at, key);
    }

    @Override
    public List<CarriedClause> clauseMap(TenantId tenant, String pack) {
        return of(tenant).clauseMap(tenant, pack);
    }

    @Override
    public Set<String> configured(TenantId tenant, String pack) {
        return rulebook.configured(tenant, pack);
    }

    /** A pack with edits in place of what the tenant has published for it, see {@link RuleLayers#review}. */
    Review review(TenantId tenant, String pack, List<RowEdit> edits, Instant at) {
        of(tenant);
        return layers.review(tenant, pack, edits, at);
    }

    /** Takes over what a tenant has published; its companies follow if it is a group. */
    void follow(TenantId changed) {
        followers(changed).forEach(this::putIn);
    }

    /** Whose rules a tenant's change: its own, and those of its companies. */
    List<TenantId> followers(TenantId changed) {
        Stream<TenantId> companies = tenants.get().stream()
                .filter(tenant -> changed.equals(tenant.parent()))
                .map(Tenant::id);
        return Stream.concat(Stream.of(changed), companies).toList();
    }

    private void follow(Notice notice) {
        follow(notice.tenant());
    }

    /** The decisions of a tenant, whose editions are in by now. */
    Rulebook of(TenantId tenant) {
        if (!known.containsKey(tenant)) {
            putIn(tenant);
        }
        return rulebook;
    }

    /** Nothing is locked while the database is read: whoever waits for it may hold a connection that the reader needs. */
    private void putIn(TenantId tenant) {
        long read = reads.incrementAndGet();
        Map<String, List<RuleEdition>> editions = store.call(tenant, Editions::of);
        take(tenant, new Known(read, editions.keySet()), editions);
    }

    /** Of two reads the one that began later knows at least as much. */
    private synchronized void take(TenantId tenant, Known found, Map<String, List<RuleEdition>> editions) {
        Known before = known.getOrDefault(tenant, Known.NOTHING);
        if (before.read() > found.read()) {
            return;
        }
        before.packs().stream()
                .filter(pack -> !editions.containsKey(pack))
                .forEach(pack -> layers.put(tenant, pack, List.of()));
        editions.forEach((pack, its) -> layers.put(tenant, pack, its));
        known.put(tenant, found);
    }

    /**
     * What was put in for a tenant.
     *
     * @param read number of the read that found it
     * @param packs those with editions
     */
    private record Known(long read, Set<String> packs) {
        private static final Known NOTHING = new Known(0, Set.of());

        Known {
            packs = Set.copyOf(packs);
        }
    }
}
