package org.riser.simulation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.casework.PauseCommand;
import org.riser.casework.internal.CaseParts;
import org.riser.casework.internal.ClockWakeUp;
import org.riser.casework.internal.JpaCaseHistories;
import org.riser.casework.internal.JpaCases;
import org.riser.casework.internal.Platform;
import org.riser.casework.internal.RaisedFindings;
import org.riser.casework.internal.Register;
import org.riser.casework.internal.Workforce;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.NewFinding;
import org.riser.conduct.internal.Office;
import org.riser.conduct.internal.Silence;
import org.riser.conduct.internal.StoredFindingHistories;
import org.riser.conduct.internal.StoredFindings;
import org.riser.customers.internal.AccountService;
import org.riser.customers.internal.CustomerService;
import org.riser.customers.internal.DeviceService;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.OrgUnit;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
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
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.testkit.TestModules;
import org.riser.publication.RowChange;
import org.riser.publication.RuleProposal;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.publication.internal.CountedUses;
import org.riser.publication.internal.Overrides;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.publication.internal.StaffOwners;
import org.riser.publication.internal.StoredGaps;
import org.riser.publication.internal.StoredNews;
import org.riser.publication.internal.StoredPublications;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.RulePacks;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.Simulation;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company that has looked after lifts for a while, with every service of the bundles below over the real store. */
final class Years implements AutoCloseable {
    static final String PACK = "lift";
    static final Instant FROM = at("2025-09-01T00:00");
    static final Instant TO = at("2025-12-01T00:00");

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", PACK));
    private static final UnitReady READY = () -> "a test has all units";

    final TestStore store;
    final TenantId tenant;
    final Caller agent;
    final Caller author;
    final SettableClock clock = new SettableClock();
    final JpaCaseHistories histories;
    final JpaCases cases;
    final StoredFindings findings;
    final StoredPublications publications;
    final StoredSimulations simulations;
    final TimerRound timers;
    final Turns turns;
    final Past past;
    final Names names;
    final OrgUnitService orgUnits;
    final Map<UUID, List<Staff>> staffOf = new HashMap<>();
    private final AuditTrail audit;
    private final Turn turn;

    Years(TestStore store) {
        this.store = store;
        tenant = store.newTenant();
        agent = caller("agent", "case.open", "case.act", "case.view", "import");
        author = caller("author", "rule.view", "rule.edit");
        audit = new AuditTrail(store, clock);
        orgUnits = new OrgUnitService(store, audit, clock);
        Alarm alarm = new Alarm(clock);
        TableTimers plan = new TableTimers(alarm);
        StaffDirectory staff = staff();
        Workforce workforce = new Workforce(orgUnits, staff, new RoleService(store, audit), new RaisedFindings());
        Platform platform = new Platform(
                store,
                plan,
                new TableFreezes(alarm),
                new Silent(),
                audit,
                workforce,
                new CountedUses(store, clock, READY));
        Register register = new Register(
                new CustomerService(store, audit, clock, READY),
                new AccountService(store, audit, clock, READY),
                new DeviceService(store, audit, clock, READY));
        TenantCalendars calendars = new TenantCalendars(store, orgUnits, clock, READY);
        RuleLayers layers = (RuleLayers) MODULES.rulebook();
        PublishedRulebook rulebook = new PublishedRulebook(layers, store, tenants(), new Silent(), READY);
        CaseParts parts = new CaseParts(platform, register, MODULES, rulebook, calendars, clock, READY);
        cases = new JpaCases(store, parts, clock);
        histories = new JpaCaseHistories(platform, parts, calendars);
        StoredNews news = new StoredNews(store, new Silent(), clock, READY);
        CarriedDecisions decisions = new CarriedDecisions(
                rulebook,
                new CountedUses(store, clock, READY),
                new StoredGaps(store, rulebook, news, audit, new Silent(), clock));
        Overrides overrides = new Overrides(new StaffOwners(staff, new RoleService(store, audit)), plan, decisions);
        publications = new StoredPublications(store, layers, rulebook, audit, new Silent(), clock, overrides);
        Office office = new Office(decisions, cases, staff, calendars, audit, new Silent(), clock);
        org.riser.conduct.internal.StoredNews told =
                new org.riser.conduct.internal.StoredNews(store, new Silent(), staff, clock, READY);
        findings = new StoredFindings(store, office, told, new Silence(plan, office, told), READY);
        past = new Past(histories, new StoredFindingHistories(store, READY), rulebook, publications, calendars);
        names = new Names(staff, orgUnits);
        turns = new Turns(plan, clock, READY);
        simulations = new StoredSimulations(store, turns, past, names, audit, clock);
        turn = new Turn(store, turns, past, names, clock);
        timers = new TimerRound(store, clock);
        timers.add(turn);
        timers.add(new ClockWakeUp(parts, clock));
        MODULES.switchOn(tenant, PACK);
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller caller(String name, String... permissions) {
        return new Caller(tenant, "staff:" + name, name, Set.of(name), Set.of(permissions), DataScope.TENANT, null);
    }

    /** Somebody of a new hall, who sees no further. */
    Caller inHall(String hall, String name, String... permissions) {
        UUID unit = orgUnits.create(Caller.system(tenant, "test"), hall, OrgUnit.Kind.HALL, null)
                .id();
        Staff staff = new Staff(UUID.randomUUID(), name, name, null, null, Set.of(name), unit, true, 1);
        staffOf.put(unit, List.of(staff));
        return new Caller(
                tenant, staff.principal(), name, Set.of(name), Set.of(permissions), DataScope.HALL, unit.toString());
    }

    /** A repair from its acceptance to its end, worked on at those moments. */
    CaseView repair(String accepted, String done) {
        return repaired(open(accepted), done);
    }

    CaseView open(String accepted) {
        return open(agent, accepted);
    }

    CaseView open(Caller by, String accepted) {
        clock.set(at(accepted));
        return cases.open(
                by, new OpenCase(UUID.randomUUID(), "lift.repair", null, null, null, Map.of(), null, "phone", null));
    }

    /** One that is opened with its floor. */
    CaseView onFloor(String accepted, int floor) {
        clock.set(at(accepted));
        return cases.open(
                agent,
                new OpenCase(
                        UUID.randomUUID(),
                        "lift.repair",
                        null,
                        null,
                        null,
                        Map.of("floor", floor),
                        null,
                        "phone",
                        null));
    }

    /** A round finds so many items of the agent's. */
    void found(String local, int items) {
        clock.set(at(local));
        NewFinding found = new NewFinding(
                PACK,
                "round",
                agent.principal(),
                null,
                null,
                "As seen on the round.",
                "photo 12",
                null,
                Map.of("items", BigDecimal.valueOf(items)));
        findings.record(caller("leader", "conduct.find"), UUID.randomUUID(), found);
    }

    CaseView repaired(CaseView opened, String done) {
        clock.set(at(done));
        timers.run();
        return cases.act(
                agent, opened.id(), new ActCommand(UUID.randomUUID(), "repair", null, Map.of(), Map.of(), null, null));
    }

    /** Somebody proposes and somebody else publishes what holds from then on. */
    void publish(String local, RowChange... edits) {
        clock.set(at(local));
        UUID change = UUID.randomUUID();
        publications.propose(author, change, new RuleProposal(PACK, 0, List.of(edits), "Because", null));
        publications.publish(caller("manager", "rule.view", "rule.publish"), change, "");
    }

    /** The module goes, or comes again, for everybody. */
    static void unload() {
        ((RulePacks) MODULES.rulebook()).unload(PACK);
    }

    static void load() {
        try {
            MODULES.install(ModuleFiles.of(Path.of("src", "test", "resources", PACK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void paused(CaseView opened, String from, String to) {
        clock.set(at(from));
        CaseView paused =
                cases.pause(agent, opened.id(), new PauseCommand(UUID.randomUUID(), "awaiting-part", null, null));
        clock.set(at(to));
        cases.resume(agent, paused.pauses().get(0).id(), UUID.randomUUID(), null);
    }

    Simulation start(RowChange... edits) {
        clock.set(TO.plus(Duration.ofDays(1)));
        return simulations.start(author, UUID.randomUUID(), wanted(edits));
    }

    static NewSimulation wanted(RowChange... edits) {
        return new NewSimulation(PACK, List.of(edits), FROM, TO);
    }

    /** Tries the edits on the whole history. */
    Simulation tried(RowChange... edits) {
        return over(start(edits));
    }

    Simulation over(Simulation simulation) {
        timers.run();
        for (int i = 0; i < 3_000; i++) {
            Simulation now = simulations.find(author, simulation.id());
            if (now.state().isOver()) {
                return now;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("the simulation is not over: " + simulations.find(author, simulation.id()));
    }

    /** Every row of a table of the tenant, as text. */
    List<String> rows(String table) {
        return store.call(tenant, unit -> {
            try (var select = unit.connection().prepareStatement("select * from " + table + " where TENANT_ID = ?")) {
                select.setString(1, tenant.value());
                try (var found = select.executeQuery()) {
                    List<String> rows = new ArrayList<>();
                    while (found.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append(found.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                    return rows.stream().sorted().toList();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    List<String> audited() {
        return audit.page(caller("auditor", "audit.view"), AuditQuery.latest(200)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Override
    public void close() {
        turn.close();
    }

    private Tenants tenants() {
        Tenant own = new Tenant(
                tenant, new Text(tenant.value(), tenant.value()), TenantKind.GROUP, null, "{}", Locale.CHINA, true, 1);
        return fake(Tenants.class, Map.of("all", List.of(own), "find", Optional.of(own)));
    }

    /** Everybody is called after their role. */
    private StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Years.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("page")) {
                        return new Page<>(staffOf.getOrDefault(((StaffQuery) arguments[1]).orgUnit(), List.of()), null);
                    }
                    if (!method.getName().equals("names")) {
                        return Optional.empty();
                    }
                    Map<String, String> names = new HashMap<>();
                    for (Object principal : (Collection<?>) arguments[1]) {
                        names.put(String.valueOf(principal), "Name of " + principal);
                    }
                    return names;
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                Years.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    /** Nobody listens. */
    private static final class Silent implements Notices {
        @Override
        public void publish(UnitOfWork unit, Notice notice) {}

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            return () -> {};
        }
    }
}
