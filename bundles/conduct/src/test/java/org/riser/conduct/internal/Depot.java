package org.riser.conduct.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.Cases;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableTimers;
import org.riser.jobs.internal.TimerRound;
import org.riser.modules.testkit.TestModules;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.publication.internal.CountedUses;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.publication.internal.StoredGaps;
import org.riser.rulebook.RuleLayers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company that looks after lifts and after how its people work, with real rules, calendars, audit and tables below. */
final class Depot {
    static final String PACK = "lift";
    static final UUID WANG_ID = UUID.fromString("0192aaaa-0000-7000-8000-000000000001");
    static final String WANG = "staff:" + WANG_ID;
    /** Where Wang works; nobody else has a unit. */
    static final UUID UNIT = UUID.fromString("0192aaaa-0000-7000-8000-000000000002");

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", PACK));
    private static final UnitReady READY = () -> "a test has all units";

    final TestStore store;
    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final Caller leader;
    final Caller manager;
    final Caller director;
    final Caller wang;
    final StoredFindings findings;
    final StoredPenalties penalties;
    final StoredHearings hearings;
    final StoredNews news;
    final CountedUses uses;
    final StoredGaps gaps;
    final TimerRound timers;
    private final AuditTrail audit;

    Depot(TestStore store) {
        this(store, store.newTenant());
    }

    Depot(TestStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        leader = caller("leader", "conduct.find");
        manager = caller("manager", "conduct.find", "conduct.view", "conduct.confirm", "conduct.rule", "audit.view");
        director = caller("director", "conduct.view", "conduct.rule");
        wang = caller("wang");
        audit = new AuditTrail(store, clock);
        PublishedRulebook rulebook =
                new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), new Silent(), READY);
        TenantCalendars calendars = new TenantCalendars(store, new OrgUnitService(store, audit, clock), clock, READY);
        org.riser.publication.internal.StoredNews ruleNews =
                new org.riser.publication.internal.StoredNews(store, new Silent(), clock, READY);
        uses = new CountedUses(store, clock, READY);
        gaps = new StoredGaps(store, rulebook, ruleNews, audit, new Silent(), clock);
        CarriedDecisions decisions = new CarriedDecisions(rulebook, uses, gaps);
        Office office = new Office(decisions, cases(), staff(), calendars, audit, new Silent(), clock);
        news = new StoredNews(store, new Silent(), staff(), clock, READY);
        Silence silence = new Silence(new TableTimers(new Alarm(clock)), office, news);
        timers = new TimerRound(store, clock);
        timers.add(silence);
        findings = new StoredFindings(store, office, news, silence, READY);
        hearings = new StoredHearings(office, news, silence, READY);
        penalties = new StoredPenalties(store, office, news, silence, READY);
        clock.set(at("2024-03-04T09:00"));
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller caller(String name, String... permissions) {
        String principal = name.equals("wang") ? WANG : "staff:" + name;
        return new Caller(tenant, principal, name, Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    /** The weekly round found so many items of Wang's. */
    static NewFinding round(int items) {
        return found("finding", null, Map.of("fine-flag", true, "items", BigDecimal.valueOf(items)));
    }

    static NewFinding found(String event, @Nullable String item, Map<String, Object> facts) {
        return new NewFinding(PACK, event, WANG, null, item, "As seen on the round.", "photo 12", null, facts);
    }

    Finding recorded(NewFinding found) {
        return findings.record(leader, UUID.randomUUID(), found);
    }

    /** The only penalty of it, confirmed after Wang had explained. */
    UUID confirmed(Finding finding) {
        UUID id = finding.penalties().get(0).id();
        penalties.explain(wang, id, "It was raining.", null);
        penalties.confirm(manager, id, null);
        return id;
    }

    List<String> audited() {
        return audit.page(manager, AuditQuery.latest(50)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Tenants tenants() {
        Tenant own = new Tenant(
                tenant, new Text(tenant.value(), tenant.value()), TenantKind.GROUP, null, "{}", Locale.CHINA, true, 1);
        Map<String, Object> answers = Map.of("all", List.of(own), "find", Optional.of(own));
        return (Tenants) Proxy.newProxyInstance(
                Depot.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** There is no case here. */
    private static Cases cases() {
        return (Cases) Proxy.newProxyInstance(
                Depot.class.getClassLoader(), new Class<?>[] {Cases.class}, (proxy, method, arguments) -> {
                    throw new NotFound("case.not-found", new Text("没有工单。", "There is no case."));
                });
    }

    /** Everybody exists but the one called nobody. */
    private static StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Depot.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        return Optional.of((UUID) arguments[1])
                                .filter(WANG_ID::equals)
                                .map(Depot::worker);
                    }
                    Map<String, String> names = new HashMap<>();
                    for (Object principal : (Collection<?>) arguments[1]) {
                        if (!principal.equals("staff:nobody")) {
                            names.put(String.valueOf(principal), "Name of " + principal);
                        }
                    }
                    return names;
                });
    }

    private static Staff worker(UUID id) {
        return new Staff(id, "wang", "Wang", null, null, Set.of(), UNIT, true, 1);
    }

    private static final class Silent implements Notices {
        @Override
        public void publish(UnitOfWork unit, Notice notice) {}

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            return () -> {};
        }
    }
}
