package org.riser.followup.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.riser.casework.ActCommand;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.casework.internal.CaseParts;
import org.riser.casework.internal.FileReaders;
import org.riser.casework.internal.JpaAttachments;
import org.riser.casework.internal.JpaCases;
import org.riser.casework.internal.JpaFinishedCases;
import org.riser.casework.internal.Platform;
import org.riser.casework.internal.RaisedFindings;
import org.riser.casework.internal.Register;
import org.riser.casework.internal.Workforce;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.internal.StoredPenalties;
import org.riser.customers.CustomerData;
import org.riser.customers.internal.AccountService;
import org.riser.customers.internal.CustomerService;
import org.riser.customers.internal.DeviceService;
import org.riser.customers.internal.StoredFollowUpMarks;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewAttempt;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.followup.SampledJob;
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
import org.riser.modules.testkit.TestModules;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.publication.internal.CountedUses;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.publication.internal.StoredGaps;
import org.riser.publication.internal.StoredNews;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.Rulebook;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company that looks after lifts and asks its customers how it was, with every service below over the real store. */
final class Office {
    static final String PACK = "lift";

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", PACK));
    static final UnitReady READY = () -> "a test has all units";

    final TestStore store;
    final TenantId tenant;
    final Caller clerk;
    final Caller manager;
    final SettableClock clock = new SettableClock();
    final StoredSamples samples;
    final StoredSampleDraws draws;
    final StoredCalls calls;
    final MeasuredSatisfaction satisfaction;
    final SatisfactionHistory history;
    final PublishedRulebook rulebook;
    final StoredIssues issues;
    final StoredPlans plans;
    final StoredSpotChecks checks;
    final StoredMentions mentions;
    final StoredSummaries summaries;
    final FollowUpRecords records;
    final JpaAttachments files;
    final DailyDraw daily;
    final Caller leader;
    final Caller wang;
    final Caller agent;
    final Told told = new Told();
    final CountedUses uses;
    final StoredGaps gaps;
    /** What the receipts of cases come to. */
    final Map<UUID, BigDecimal> receipts = new HashMap<>();

    private final JpaCases cases;
    final CustomerService customers;
    private final StoredFollowUpMarks marks;
    private final AuditTrail audit;
    final OrgUnitService orgUnits;
    final StoredPenalties penalties;

    /** Where repairs are done from now on. */
    @Nullable
    UUID team;

    private int known;

    Office(TestStore store) {
        this.store = store;
        tenant = store.newTenant();
        clerk = caller("clerk", "followup.view", "followup.draw");
        manager = caller("manager", "followup.view", "followup.review", "audit.view");
        agent = caller("asker", "followup.view", "followup.call");
        leader = caller("leader", "followup.judge");
        wang = caller("wang", "case.view");
        audit = new AuditTrail(store, clock);
        orgUnits = new OrgUnitService(store, audit, clock);
        Alarm alarm = new Alarm(clock);
        StaffDirectory staff = staff();
        uses = new CountedUses(store, clock, READY);
        Platform platform = platform(alarm, staff);
        customers = new CustomerService(store, audit, clock, READY);
        Register register = new Register(
                customers,
                new AccountService(store, audit, clock, READY),
                new DeviceService(store, audit, clock, READY));
        TenantCalendars calendars = new TenantCalendars(store, orgUnits, clock, READY);
        rulebook = new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), new Silent(), READY);
        CaseParts parts = new CaseParts(platform, register, MODULES, rulebook, calendars, clock, READY);
        cases = new JpaCases(store, parts, clock);
        StoredNews news = new StoredNews(store, told, clock, READY);
        gaps = new StoredGaps(store, rulebook, news, audit, told, clock);
        marks = new StoredFollowUpMarks(store, READY);
        CarriedDecisions decisions = new CarriedDecisions(rulebook, uses, gaps);
        Work work = new Work(
                charge(new JpaFinishedCases(platform, register, MODULES)),
                decisions,
                staff,
                MODULES,
                marks,
                orgUnits,
                calendars);
        Discipline discipline = new Discipline(store, decisions, cases, staff, calendars, audit, clock);
        penalties = discipline.penalties;
        calls = new StoredCalls(store, work, discipline.heard, audit, told, clock, READY);
        plans = new StoredPlans(store, work, audit, told, clock, READY);
        issues = new StoredIssues(store, work, discipline.heard, audit, told, clock, READY);
        files = new JpaAttachments(store, audit, parts, new FileReaders(), clock);
        checks = new StoredSpotChecks(
                store, work, new SpotSteps(work, discipline.heard, files, audit, told), clock, READY);
        mentions = new StoredMentions(store, work, discipline.heard, audit, told, clock, READY);
        satisfaction = new MeasuredSatisfaction(store, work, clock, READY);
        history = new SatisfactionHistory(store, work, clock, READY);
        summaries = new StoredSummaries(store, work, satisfaction, new MeasureSteps(work, audit, told), clock, READY);
        records = new FollowUpRecords(work, discipline.hearings, clock, READY);
        DailyPlan plan = new DailyPlan(work, new TableTimers(alarm));
        samples = new StoredSamples(store, work, plan, audit, told, clock, READY);
        draws = new StoredSampleDraws(store, samples, audit, told, clock, new SameThread());
        daily = new DailyDraw(store, samples, plan, work, clock, new SameThread());
        MODULES.switchOn(tenant, PACK);
    }

    private Platform platform(Alarm alarm, StaffDirectory staff) {
        Workforce workforce = new Workforce(orgUnits, staff, new RoleService(store, audit), new RaisedFindings());
        return new Platform(
                store, new TableTimers(alarm), new TableFreezes(alarm), new Silent(), audit, workforce, uses);
    }

    private Charge charge(JpaFinishedCases finished) {
        return new Charge(finished, (company, job) -> Optional.ofNullable(receipts.get(job)));
    }

    /** The rules with another row, as if it had been published long ago. */
    Rulebook under(RowEdit row) {
        return ((RuleLayers) MODULES.rulebook())
                .preview(tenant, PACK, List.of(new RuleEdition("draft", Instant.EPOCH, List.of(row))));
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller caller(String name, String... permissions) {
        return new Caller(
                tenant, "staff:" + name, name, Set.of(name, "agent"), Set.of(permissions), DataScope.TENANT, null);
    }

    private static Caller in(@Nullable UUID unit, Caller caller) {
        return new Caller(
                caller.tenant(),
                caller.principal(),
                caller.displayName(),
                caller.roles(),
                caller.permissions(),
                caller.scope(),
                unit == null ? null : unit.toString());
    }

    UUID customer() {
        return customer(false);
    }

    /** @param special whether they are visited for spot checks */
    UUID customer(boolean special) {
        known++;
        clock.set(at("2024-01-02T08:00"));
        return customers
                .create(
                        caller("desk", "customer.edit", "customer.view"),
                        CustomerData.builder()
                                .number("C" + known)
                                .kind("person")
                                .name("Customer " + known)
                                .specialFollowUp(special)
                                .phones(List.of("139" + (10_000_000 + known)))
                                .build())
                .id();
    }

    /** A repair by somebody that ended at that moment, for a customer of its own. */
    UUID repaired(String employee, String done) {
        return repaired(employee, done, customer(), false);
    }

    UUID repaired(String employee, String done, @Nullable UUID customer, boolean trapped) {
        return repaired(employee, done, customer, Map.of("trapped", trapped));
    }

    /** One that was charged. */
    UUID charged(String employee, String done, String amount) {
        return repaired(employee, done, customer(), Map.of("trapped", false, "charge", amount));
    }

    private UUID repaired(String employee, String done, @Nullable UUID customer, Map<String, Object> fields) {
        Caller by = in(team, caller(employee, "case.open", "case.act", "case.view", "customer.view"));
        clock.set(at(done).minusSeconds(3_600));
        CaseView opened = cases.open(
                by, new OpenCase(UUID.randomUUID(), "lift.repair", customer, null, null, fields, null, "phone", null));
        clock.set(at(done));
        cases.act(by, opened.id(), new ActCommand(UUID.randomUUID(), "repair", null, Map.of(), Map.of(), null, null));
        return opened.id();
    }

    /** The customer was followed up that day. */
    void mark(UUID customer, LocalDate day) {
        marks.set(tenant, customer, at(day + "T10:00"));
    }

    /** Many repairs by somebody on one day. */
    void repaired(int count, String employee, String day) {
        for (int i = 0; i < count; i++) {
            repaired(employee, day + "T10:00");
        }
    }

    Sample drawn(String day) {
        clock.set(at(day + "T20:00"));
        return samples.draw(clerk, UUID.randomUUID(), NewSample.of(PACK, LocalDate.parse(day)));
    }

    /** Drawn that day, reviewed and released at eight in the evening. */
    Sample released(String day) {
        Sample sample = drawn(day);
        samples.review(manager, sample.id(), null);
        return samples.release(manager, sample.id(), null);
    }

    /** The agent dials at that moment. */
    FollowUpCall dialled(String moment, UUID call, NewAttempt attempt) {
        clock.set(at(moment));
        return calls.record(agent, UUID.randomUUID(), call, attempt, null);
    }

    List<SampledJob> jobs(Sample sample) {
        return samples.jobs(clerk, sample.id(), null, 200).items();
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
                Office.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** Everybody is called after their principal. */
    private static StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Office.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
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

    /** Draws aside, when somebody says so. */
    StoredSampleDraws draws(Consumer<Runnable> thread) {
        return new StoredSampleDraws(store, samples, audit, told, clock, new SameThread(thread));
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
