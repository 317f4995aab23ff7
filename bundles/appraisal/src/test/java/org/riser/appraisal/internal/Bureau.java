package org.riser.appraisal.internal;

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
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.casework.Cases;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.conduct.internal.Silence;
import org.riser.conduct.internal.StoredFindings;
import org.riser.conduct.internal.StoredNews;
import org.riser.conduct.internal.StoredPenalties;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Roles;
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
import org.riser.modules.testkit.TestModules;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.publication.internal.CountedUses;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.publication.internal.StoredGaps;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.Rulebook;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company of two utilities that appraises its people, with real rules, conduct, calendars, audit and tables below. */
final class Bureau {
    static final UUID UNIT = UUID.fromString("0192aaaa-0000-7000-8000-0000000000ff");
    private static final TestModules MODULES =
            TestModules.of(Path.of("src", "test", "resources", "lift"), Path.of("src", "test", "resources", "tram"));
    private static final UnitReady READY = () -> "a test has all units";
    /** Whoever is called wang or li; nobody else works here. */
    private static final Map<String, UUID> PEOPLE = Map.of(
            "wang", UUID.fromString("0192aaaa-0000-7000-8000-000000000001"),
            "li", UUID.fromString("0192aaaa-0000-7000-8000-000000000002"));

    static final String WANG = "staff:" + PEOPLE.get("wang");
    static final String LI = "staff:" + PEOPLE.get("li");

    final TestStore store;
    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final Caller assessor;
    final Caller signer;
    final Caller manager;
    final Caller judge;
    final Caller wang;
    final Office office;
    final StoredStandards standards;
    final StoredAppraisals appraisals;
    final StoredAppraisalHearings hearings;
    final StoredPeriods periods;
    final StoredResults results;
    final StoredTrainings trainings;
    final TrainingGate gate;
    final StoredFindings findings;
    final StoredPenalties penalties;
    final PublishedRulebook rulebook;
    private final AuditTrail audit;

    Bureau(TestStore store) {
        this(store, store.newTenant());
    }

    Bureau(TestStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        assessor = caller("assessor", "appraisal.assess");
        signer = caller("signer", "appraisal.confirm", "appraisal.rule");
        manager = caller("manager", "appraisal.view", "appraisal.manage", "audit.view");
        judge = caller("judge", "appraisal.rule");
        wang = caller("wang");
        audit = new AuditTrail(store, clock);
        OrgUnitService units = new OrgUnitService(store, audit, clock);
        rulebook = new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), new Silent(), READY);
        TenantCalendars calendars = new TenantCalendars(store, units, clock, READY);
        CountedUses uses = new CountedUses(store, clock, READY);
        StoredGaps gaps = new StoredGaps(
                store,
                rulebook,
                new org.riser.publication.internal.StoredNews(store, new Silent(), clock, READY),
                audit,
                new Silent(),
                clock);
        CarriedDecisions decisions = new CarriedDecisions(rulebook, uses, gaps);
        org.riser.conduct.internal.Office conduct = new org.riser.conduct.internal.Office(
                decisions, cases(), staff(), calendars, audit, new Silent(), clock);
        StoredNews news = new StoredNews(store, new Silent(), staff(), clock, READY);
        Silence silence = new Silence(new TableTimers(new Alarm(clock)), conduct, news);
        findings = new StoredFindings(store, conduct, news, silence, READY);
        penalties = new StoredPenalties(store, conduct, news, silence, READY);
        office = new Office(decisions, staff(), units, calendars, audit, new Silent(), clock);
        Sheets sheets = new Sheets(office, new ConductPoints(penalties));
        Changes changes = new Changes(sheets);
        standards = new StoredStandards(store, office, READY);
        Levels levels = new Levels(roles());
        appraisals = new StoredAppraisals(store, office, sheets, levels, READY);
        hearings = new StoredAppraisalHearings(store, office, sheets, changes, READY);
        periods = new StoredPeriods(store, office, sheets, changes, READY);
        results = new StoredResults(store, office, READY);
        trainings = new StoredTrainings(store, office, READY);
        gate = new TrainingGate(store, MODULES, decisions, clock, READY);
        MODULES.switchOn(tenant, "lift");
        MODULES.switchOn(tenant, "tram");
        clock.set(at("2025-01-06T09:00"));
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller caller(String name, String... permissions) {
        return new Caller(tenant, principal(name), name, Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    private static String principal(String name) {
        return PEOPLE.containsKey(name) ? "staff:" + PEOPLE.get(name) : "staff:" + name;
    }

    /** The rules with another row of the common KPI table, as if it had been published long ago. */
    Rulebook under(RowEdit row) {
        return ((RuleLayers) MODULES.rulebook())
                .preview(tenant, "core", List.of(new RuleEdition("draft", Instant.EPOCH, List.of(row))));
    }

    /** With the items that the rules propose. */
    Bureau withStandard(int year) {
        standards.set(manager, UUID.randomUUID(), year, List.of(), null);
        return this;
    }

    Appraisal opened(String employee, String period) {
        return appraisals.open(assessor, UUID.randomUUID(), employee, Period.of(period));
    }

    /** A second: lines stand in the order of time. */
    void later() {
        clock.set(clock.instant().plusSeconds(1));
    }

    /** Points off an item, in the words of the rules without their clause: {@code 13-morals}. */
    Appraisal deducted(Appraisal sheet, String item, String points) {
        later();
        return appraisals.deduct(assessor, sheet.id(), UUID.randomUUID(), seen(item, points), null);
    }

    static NewDeduction seen(String item, String points) {
        return new NewDeduction("pro-kpi-" + item, new BigDecimal(points), "As seen.", null);
    }

    /** Off an item for a penalty of conduct. */
    static NewDeduction caused(String item, UUID penalty) {
        return new NewDeduction("pro-kpi-" + item, null, null, penalty);
    }

    Appraisal awarded(Appraisal sheet, int points) {
        return appraisals.award(
                assessor,
                sheet.id(),
                UUID.randomUUID(),
                new NewBonus(BigDecimal.valueOf(points), "A-1", "As commended."),
                null);
    }

    /** Seen by the one concerned and signed by somebody else. */
    Appraisal signed(Appraisal scored) {
        hearings.acknowledge(caller(scored.employee().equals(WANG) ? "wang" : "li"), scored.id(), null, null);
        return hearings.confirm(signer, scored.id(), null);
    }

    /** A signed sheet with such a total: up to 20 off, or up to 10 on top. */
    Appraisal totalling(String employee, String period, int total) {
        Appraisal sheet = opened(employee, period);
        int off = Math.max(0, 100 - total);
        for (String item : List.of("15-professional", "15-organising", "15-managing")) {
            int part = Math.min(7, off);
            if (part > 0) {
                deducted(sheet, item, Integer.toString(part));
            }
            off -= part;
        }
        Appraisal scored = appraisals.score(assessor, sheet.id(), null);
        return signed(total > 100 ? awarded(scored, total - 100) : scored);
    }

    /** What counts in conduct for Wang: explained and confirmed by others. */
    Penalty counting(String module, String event, String day, Map<String, Object> facts, @Nullable String item) {
        Finding found = findings.record(
                caller("finder", "conduct.find"),
                UUID.randomUUID(),
                new NewFinding(
                        module,
                        event,
                        WANG,
                        at(day + "T10:00"),
                        item,
                        "As seen on the round.",
                        "photo 12",
                        null,
                        facts));
        for (Penalty penalty : found.penalties()) {
            penalties.explain(wang, penalty.id(), "It was raining.", null);
            penalties.confirm(caller("confirmer", "conduct.confirm"), penalty.id(), null);
        }
        return penalties.find(wang, found.penalties().get(0).id());
    }

    /** Uses one utility less. */
    Bureau without(String module) {
        MODULES.switchOff(tenant, module);
        return this;
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
                Bureau.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** Li leads, Wang works. */
    private static Roles roles() {
        Role leader = new Role(
                "leader", Text.same("Leader"), Set.of(Permissions.APPRAISAL_ASSESS), DataScope.TENANT, false, 1);
        return (Roles) Proxy.newProxyInstance(
                Bureau.class.getClassLoader(),
                new Class<?>[] {Roles.class},
                (proxy, method, arguments) ->
                        Optional.of(leader).filter(role -> role.id().equals(arguments[1])));
    }

    /** There is no case here. */
    private static Cases cases() {
        return (Cases) Proxy.newProxyInstance(
                Bureau.class.getClassLoader(), new Class<?>[] {Cases.class}, (proxy, method, arguments) -> {
                    throw new NotFound("case.not-found", new Text("没有工单。", "There is no case."));
                });
    }

    private static StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Bureau.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        return Optional.of((UUID) arguments[1])
                                .filter(PEOPLE::containsValue)
                                .map(id -> new Staff(
                                        id,
                                        id.toString(),
                                        "Name of " + id,
                                        null,
                                        null,
                                        LI.endsWith(id.toString()) ? Set.of("leader") : Set.of(),
                                        UNIT,
                                        true,
                                        1));
                    }
                    Map<String, String> names = new HashMap<>();
                    for (Object principal : (Collection<?>) arguments[1]) {
                        names.put(String.valueOf(principal), "Name of " + principal);
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
