package org.riser.casework.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.casework.OpenCase;
import org.riser.casework.PauseCommand;
import org.riser.casework.internal.calendar.OpenClocks;
import org.riser.casework.internal.calendar.PublishedCalendars;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.customers.internal.AccountService;
import org.riser.customers.internal.CustomerService;
import org.riser.customers.internal.DeviceService;
import org.riser.identity.OrgUnit;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.RoleService;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableFreezes;
import org.riser.jobs.internal.TableTimers;
import org.riser.jobs.internal.TimerRound;
import org.riser.modules.CaseKinds;
import org.riser.modules.testkit.TestModules;
import org.riser.publication.RowUse;
import org.riser.publication.RuleUses;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/**
 * A tenant that looks after lifts, with every service of this bundle over the real ones below: store, timers, freezes,
 * audit, org units, customers, descriptors and rules of the module in {@code src/test/resources/lift}.
 */
final class Workshop {
    static final String MODULE = "lift";
    static final String KIND = "lift.repair";

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", MODULE));

    final TestStore store;
    final TenantId tenant;
    final Caller agent;
    final SettableClock clock = new SettableClock();
    final TestModules modules = MODULES;
    final People people = new People();
    final List<String> used = Collections.synchronizedList(new ArrayList<>());
    final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    final AuditTrail audit;
    final OrgUnitService orgUnits;
    final RoleService roles;
    final TableFreezes freezes;
    final TimerRound timers;
    final TenantCalendars calendars;
    final PublishedCalendars published;
    final CaseParts parts;
    final JpaCases cases;
    final JpaClocks clocks;
    final JpaHeatMaps heatMaps;
    final JpaCaseHistories histories;
    final JpaContacts contacts;
    final JpaAttachments attachments;
    final FileReaders readers = new FileReaders();
    final RaisedFindings findings = new RaisedFindings();

    Workshop(TestStore store) {
        this(store, store.newTenant());
    }

    Workshop(TestStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        audit = new AuditTrail(store, clock);
        orgUnits = new OrgUnitService(store, audit, clock);
        Alarm alarm = new Alarm(clock);
        freezes = new TableFreezes(alarm);
        roles = new RoleService(store, audit);
        Workforce workforce = new Workforce(orgUnits, people, roles, findings);
        Platform platform = new Platform(
                store, new TableTimers(alarm), freezes, new Told(notices), audit, workforce, new Used(used));
        UnitReady ready = () -> "a test has all units";
        Register register = new Register(
                new CustomerService(store, audit, clock, ready),
                new AccountService(store, audit, clock, ready),
                new DeviceService(store, audit, clock, ready));
        calendars = new TenantCalendars(store, orgUnits, clock, ready);
        OpenClocks openClocks = new OpenClocks(platform.timers, clock);
        published = new PublishedCalendars(store, calendars, openClocks, orgUnits, audit, platform.notices, clock);
        parts = new CaseParts(platform, register, watched(modules), modules.rulebook(), calendars, clock, ready);
        cases = new JpaCases(store, parts, clock);
        clocks = new JpaClocks(platform, parts, calendars, clock);
        heatMaps = new JpaHeatMaps(store, parts, modules, modules.rulebook(), clock);
        histories = new JpaCaseHistories(platform, parts, calendars);
        contacts = new JpaContacts(store, parts, audit, platform.notices, clock);
        attachments = new JpaAttachments(store, audit, parts, readers, clock);
        timers = new TimerRound(store, clock);
        timers.add(new ClockWakeUp(parts, clock));
        timers.add(new ToldPurge(parts, clock));
        timers.add(openClocks);
        modules.switchOn(tenant, MODULE);
        agent = hire("agent", DataScope.TENANT, null);
    }

    Caller hire(String role, DataScope scope, @Nullable UUID orgUnit) {
        return people.hire(tenant, role, scope, orgUnit);
    }

    /** A new hall or team. */
    UUID unit(String name, OrgUnit.Kind kind, @Nullable UUID parent) {
        return orgUnits.create(Caller.system(tenant, "test"), name, kind, parent)
                .id();
    }

    /** Runs on another thread, once, when the next command has read its case and has not written yet. */
    void meanwhile(Runnable other) {
        meanwhile.set(other);
    }

    /** The kinds are looked up between reading and writing. */
    private CaseKinds watched(CaseKinds kinds) {
        return (CaseKinds) Proxy.newProxyInstance(
                Workshop.class.getClassLoader(), new Class<?>[] {CaseKinds.class}, (proxy, method, arguments) -> {
                    CompletableFuture.runAsync(meanwhile.getAndSet(() -> {}))
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join();
                    return method.invoke(kinds, arguments);
                });
    }

    /** Another tenant with the same services and clock of its own. */
    Workshop rival() {
        return new Workshop(store, store.newTenant());
    }

    static OpenCase order(Object... fields) {
        return new OpenCase(UUID.randomUUID(), KIND, null, null, null, map(fields), null, "phone", null);
    }

    CaseView open(Object... fields) {
        return cases.open(agent, order(fields));
    }

    static ActCommand deed(String action, Object... fields) {
        return new ActCommand(UUID.randomUUID(), action, null, map(fields), Map.of(), null, null);
    }

    static ActCommand deed(String action, Map<String, Object> fields, Map<String, Object> checklist) {
        return new ActCommand(UUID.randomUUID(), action, null, fields, checklist, null, null);
    }

    /** With a reason. */
    static ActCommand because(String reason, String action, Object... fields) {
        return new ActCommand(UUID.randomUUID(), action, null, map(fields), Map.of(), reason, null);
    }

    CaseView act(CaseView view, String action, Object... fields) {
        return cases.act(agent, view.id(), deed(action, fields));
    }

    /** The repair with a good brake gap and the doors in order. */
    static ActCommand goodRepair() {
        return deed("repair", map("cause", "Worn lining", "brake-gap", "0.55"), map("doors", true));
    }

    /** From the call to the finished repair. */
    CaseView repaired(CaseView opened) {
        act(opened, "dispatch");
        act(opened, "arrive");
        return cases.act(agent, opened.id(), goodRepair());
    }

    CaseView pause(CaseView view, String reason) {
        return cases.pause(agent, view.id(), new PauseCommand(UUID.randomUUID(), reason, null, null));
    }

    CaseView again(CaseView view) {
        return cases.get(agent, view.id());
    }

    List<String> timeline(CaseView view) {
        return cases.events(agent, view.id()).stream().map(CaseEventView::type).toList();
    }

    static ClockView clock(CaseView view, String name) {
        return view.clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Lets the time come and everything fire that is due by then. */
    void wakeAt(Instant time) {
        clock.set(time);
        timers.run();
    }

    /** The module goes away, as it does when it is disabled or removed. */
    void freeze(String reason) {
        modules.switchOff(tenant, MODULE);
        store.run(tenant, unit -> freezes.freeze(unit, MODULE, reason, clock.instant()));
    }

    /** The module is back. */
    void thaw() {
        store.run(tenant, unit -> freezes.thaw(unit, MODULE, clock.instant()));
        modules.switchOn(tenant, MODULE);
    }

    /** How many rows of the tenant a table has. */
    long rows(String table) {
        return store.<Long>call(
                tenant,
                unit -> unit.sql("select count(*) as N from " + table + " where TENANT_ID = ?")
                        .with(tenant)
                        .first(row -> row.number("N"))
                        .orElseThrow());
    }

    /** Name and value in turns. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** Rows that decided, by their ids, come no further than a list. */
    private record Used(List<String> rows) implements RuleUses {
        @Override
        public void used(TenantId tenant, Collection<RowRef> decided) {
            decided.forEach(row -> rows.add(row.rowId()));
        }

        @Override
        public List<RowUse> of(Caller caller, String pack, TableKind table) {
            throw new UnsupportedOperationException("nobody asks here");
        }
    }

    /** Notices that come no further than a list. */
    private record Told(List<Notice> list) implements Notices {
        @Override
        public void publish(UnitOfWork unit, Notice notice) {
            unit.afterCommit(() -> list.add(notice));
        }

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            throw new UnsupportedOperationException("nobody listens here");
        }
    }
}
