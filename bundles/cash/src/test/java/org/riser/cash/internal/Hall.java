package org.riser.cash.internal;

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
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.OpenCase;
import org.riser.casework.internal.CaseParts;
import org.riser.casework.internal.JpaCases;
import org.riser.casework.internal.Platform;
import org.riser.casework.internal.RaisedFindings;
import org.riser.casework.internal.Register;
import org.riser.casework.internal.Workforce;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.cash.NewPayment;
import org.riser.cash.NewTill;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;
import org.riser.customers.internal.AccountService;
import org.riser.customers.internal.CustomerService;
import org.riser.customers.internal.DeviceService;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.RoleService;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableFreezes;
import org.riser.jobs.internal.TableTimers;
import org.riser.jobs.internal.TimerRound;
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

/** The counter of a company that looks after lifts, with real rules, calendars, timers, audit and tables below. */
final class Hall {
    static final String PACK = "lift";
    static final List<String> STEPS = List.of("invoice-printed", "amounts-spoken", "customer-confirmed");

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", PACK));
    private static final UnitReady READY = () -> "a test has all units";

    final TestStore store;
    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final Caller wang;
    final Caller li;
    final Caller leader;
    final Caller manager;
    final StoredTills tills;
    final StoredReceipts receipts;
    final StoredCustody custody;
    final StoredHandOvers handOvers;
    final StoredCounts counts;
    final StoredRefunds refunds;
    final StoredReceivables receivables;
    final CollectionReport collection;
    final ReceiptCharges charges;
    final StoredTakeOvers takeOvers;
    final StoredSafeCodes safeCodes;
    final JpaCases cases;
    final CountedUses uses;
    final StoredGaps gaps;
    final Caller finance;
    final Vault vault;
    final CashOffice office;
    final TimerRound timers;
    private final AuditTrail audit;

    Hall(TestStore store) {
        this(store, store.newTenant());
    }

    Hall(TestStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        wang = caller("wang", "cash.collect", "case.view");
        li = caller("li", "cash.collect");
        leader = caller("leader", "cash.view", "cash.approve", "cash.reconcile");
        finance = caller("finance", "cash.view", "cash.receive", "cash.reconcile");
        manager = caller("manager", "cash.view", "cash.approve", "cash.manage", "audit.view", "case.view", "case.act");
        audit = new AuditTrail(store, clock);
        PublishedRulebook rulebook =
                new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), new Silent(), READY);
        OrgUnitService orgUnits = new OrgUnitService(store, audit, clock);
        Alarm alarm = new Alarm(clock);
        StaffDirectory staff = staff();
        uses = new CountedUses(store, clock, READY);
        Platform platform = new Platform(
                store,
                new TableTimers(alarm),
                new TableFreezes(alarm),
                new Silent(),
                audit,
                new Workforce(orgUnits, staff, new RoleService(store, audit), new RaisedFindings()),
                uses);
        Register register = new Register(
                new CustomerService(store, audit, clock, READY),
                new AccountService(store, audit, clock, READY),
                new DeviceService(store, audit, clock, READY));
        TenantCalendars calendars = new TenantCalendars(store, orgUnits, clock, READY);
        cases = new JpaCases(
                store, new CaseParts(platform, register, MODULES, rulebook, calendars, clock, READY), clock);
        CaseSteps steps = new CaseSteps(cases, MODULES);
        gaps = new StoredGaps(
                store, rulebook, new StoredNews(store, new Silent(), clock, READY), audit, new Silent(), clock);
        CashRules rules = new CashRules(new CarriedDecisions(rulebook, uses, gaps), calendars);
        office = new CashOffice(orgUnits, staff, audit, new Silent(), clock);
        vault = new Vault(rules, new TableTimers(alarm));
        tills = new StoredTills(store, office, rules, READY);
        receipts = new StoredReceipts(store, office, vault, steps, READY);
        custody = new StoredCustody(store, office, vault, READY);
        handOvers = new StoredHandOvers(store, office, vault, READY);
        CountRules counting = new CountRules(office, rules, steps);
        counts = new StoredCounts(store, office, vault, counting, steps, READY);
        takeOvers = new StoredTakeOvers(store, office, vault, counting, READY);
        safeCodes = new StoredSafeCodes(store, office, rules, new TableTimers(alarm), READY);
        charges = new ReceiptCharges(store, READY);
        refunds = new StoredRefunds(store, office, vault, steps, READY);
        receivables = new StoredReceivables(store, office, rules, READY);
        collection = new CollectionReport(rulebook, MODULES, office);
        timers = new TimerRound(store, clock);
        timers.add(new OverdueTimer(office, vault));
        timers.add(new SafeCodeTimer(office, rules));
        MODULES.switchOn(tenant, PACK);
        clock.set(at("2024-03-04T09:00"));
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller caller(String name, String... permissions) {
        return new Caller(tenant, "staff:" + name, name, Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    UUID till(String name) {
        return tills.create(manager, UUID.randomUUID(), new NewTill(name, PACK, null))
                .id();
    }

    /** A till that somebody has opened. */
    UUID open(Caller custodian, String name) {
        UUID id = till(name);
        tills.open(custodian, id, null);
        return id;
    }

    /** Whole yuan, exactly. */
    Receipt pay(Caller cashier, UUID till, String yuan) {
        return receipts.take(cashier, UUID.randomUUID(), till, cash(yuan));
    }

    static NewPayment cash(String yuan) {
        return payment("prepaid", yuan, Tender.CASH, yuan, null, STEPS);
    }

    static NewPayment payment(
            String item, String quantity, Tender tender, String received, @Nullable String change, List<String> steps) {
        return new NewPayment(
                List.of(new NewPayment.Line(item, new BigDecimal(quantity))),
                tender,
                new BigDecimal(received),
                change == null ? null : new BigDecimal(change),
                true,
                steps,
                null);
    }

    /** A new case of some kind. */
    UUID work(String kind) {
        return cases.open(
                        Caller.system(tenant, "test"),
                        new OpenCase(UUID.randomUUID(), kind, null, null, null, Map.of(), null, "counter", null))
                .id();
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
                Hall.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** Everybody exists but the one called nobody. */
    private static StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Hall.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
                    Map<String, String> names = new HashMap<>();
                    for (Object principal : (Collection<?>) arguments[1]) {
                        if (!principal.equals("staff:nobody")) {
                            names.put(String.valueOf(principal), "Name of " + principal);
                        }
                    }
                    return names;
                });
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
