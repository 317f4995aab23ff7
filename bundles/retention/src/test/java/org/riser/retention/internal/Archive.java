package org.riser.retention.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableTimers;
import org.riser.modules.testkit.TestModules;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.publication.internal.CountedUses;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.publication.internal.StoredGaps;
import org.riser.publication.internal.StoredNews;
import org.riser.rulebook.RuleLayers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company with two shelves of records, and real rules, audit and tables below. */
final class Archive {
    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", "lift"));
    private static final UnitReady READY = () -> "a test has all units";

    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final Shelf services = new Shelf("service");
    final Shelf notes = new Shelf("note");
    final Shelf letters = new Shelf("letter");
    final Caller clerk;
    final Caller manager;
    final Caller auditor;
    final StoredRetention retention;
    final StoredHolds holds;
    final StoredPurges purges;
    final DueNews news;
    private final AuditTrail audit;

    Archive(TestStore store) {
        tenant = store.newTenant();
        day("2026-02-27");
        clerk = caller("clerk", "retention.view", "retention.purge");
        manager = caller("manager", "retention.view", "retention.purge", "audit.view", "rule.view");
        auditor = caller("auditor", "retention.view");
        audit = new AuditTrail(store, clock);
        Notices silent = new Silent();
        OrgUnitService orgUnits = new OrgUnitService(store, audit, clock);
        PublishedRulebook rulebook =
                new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), silent, READY);
        StoredGaps gaps =
                new StoredGaps(store, rulebook, new StoredNews(store, silent, clock, READY), audit, silent, clock);
        CarriedDecisions decisions = new CarriedDecisions(rulebook, new CountedUses(store, clock, READY), gaps);
        Kinds kinds = new Kinds();
        List.of(services, notes, letters).forEach(kinds::bind);
        Registry registry = new Registry(
                kinds,
                new Periods(decisions),
                new TenantCalendars(store, orgUnits, clock, READY),
                audit,
                silent,
                clock);
        retention = new StoredRetention(store, registry, READY);
        holds = new StoredHolds(store, registry, READY);
        purges = new StoredPurges(store, registry, READY);
        news = new DueNews(store, registry, new TableTimers(new Alarm(clock)), silent, READY);
    }

    /** It is noon in China. */
    void day(String day) {
        clock.set(LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)));
    }

    List<String> audited() {
        return audit.page(manager, AuditQuery.latest(100)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Caller caller(String name, String... permissions) {
        return new Caller(tenant, "staff:" + name, name, Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    private Tenants tenants() {
        Tenant own = new Tenant(tenant, Text.same(tenant.value()), TenantKind.GROUP, null, "{}", Locale.CHINA, true, 1);
        Map<String, Object> answers = Map.of("all", List.of(own), "find", Optional.of(own));
        return (Tenants) Proxy.newProxyInstance(
                Archive.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
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
