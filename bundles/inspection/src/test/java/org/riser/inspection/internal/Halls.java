package org.riser.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.Cases;
import org.riser.casework.ContactView;
import org.riser.casework.Contacts;
import org.riser.casework.internal.CaseParts;
import org.riser.casework.internal.FileReaders;
import org.riser.casework.internal.JpaAttachments;
import org.riser.casework.internal.Platform;
import org.riser.casework.internal.RaisedFindings;
import org.riser.casework.internal.Register;
import org.riser.casework.internal.StoredEnclosures;
import org.riser.casework.internal.Workforce;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.internal.Office;
import org.riser.conduct.internal.Silence;
import org.riser.conduct.internal.StoredFindings;
import org.riser.conduct.internal.StoredHearings;
import org.riser.customers.internal.AccountService;
import org.riser.customers.internal.CustomerService;
import org.riser.customers.internal.DeviceService;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.OrgUnit;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.RoleService;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
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
import org.riser.rulebook.Clauses;
import org.riser.rulebook.RuleLayers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company that looks after lifts in two halls, with real rules, conduct, files, audit and tables below. */
final class Halls {
    static final String PACK = "lift";
    static final UUID CALL = UUID.fromString("0192aaaa-0000-7000-8000-00000000000c");
    private static final byte[] PICTURE = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private static final TestModules MODULES = TestModules.of(Path.of("src", "test", "resources", PACK));
    private static final UnitReady READY = () -> "a test has all units";

    final TestStore store;
    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final UUID north;
    final UUID south;
    final Caller leader;
    final Caller southLeader;
    final Caller manager;
    final Caller viewer;
    final StoredRounds rounds;
    final StoredCheckScores scores;
    final StoredFindings findings;
    final JpaAttachments attachments;
    private final AuditTrail audit;
    private final Map<UUID, Staff> people = new HashMap<>();

    Halls(TestStore store) {
        this(store, store.newTenant());
    }

    Halls(TestStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        clock.set(at("2024-03-06T09:00"));
        audit = new AuditTrail(store, clock);
        OrgUnitService orgUnits = new OrgUnitService(store, audit, clock);
        Caller chief = new Caller(tenant, "staff:chief", "chief", Set.of(), Set.of("*"), DataScope.TENANT, null);
        north = orgUnits.create(chief, "North", OrgUnit.Kind.HALL, null).id();
        south = orgUnits.create(chief, "South", OrgUnit.Kind.HALL, null).id();
        orgUnits.create(chief, "Counters", OrgUnit.Kind.TEAM, north);
        manager = hire(
                "manager",
                null,
                DataScope.TENANT,
                "inspection.check",
                "inspection.view",
                "conduct.view",
                "audit.view",
                "case.view");
        leader = leader("leader", north);
        southLeader = leader("southern", south);
        viewer = hire("viewer", south, DataScope.HALL, "inspection.view", "case.view");
        Alarm alarm = new Alarm(clock);
        Notices silent = new Silent();
        StaffDirectory staff = staff();
        CountedUses uses = new CountedUses(store, clock, READY);
        TenantCalendars calendars = new TenantCalendars(store, orgUnits, clock, READY);
        PublishedRulebook rulebook =
                new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), silent, READY);
        StoredGaps gaps =
                new StoredGaps(store, rulebook, new StoredNews(store, silent, clock, READY), audit, silent, clock);
        House house = new House(orgUnits, staff, calendars, audit, silent, clock);
        CarriedDecisions decisions = new CarriedDecisions(rulebook, uses, gaps);
        CheckRules rules = new CheckRules(decisions, (Clauses) MODULES.rulebook());
        Office conduct = new Office(decisions, cases(), staff, calendars, audit, silent, clock);
        org.riser.conduct.internal.StoredNews news =
                new org.riser.conduct.internal.StoredNews(store, silent, staff, clock, READY);
        Silence silence = new Silence(new TableTimers(alarm), conduct, news);
        findings = new StoredFindings(store, conduct, news, silence, READY);
        FileReaders readers = new FileReaders();
        Workforce workforce = new Workforce(orgUnits, staff, new RoleService(store, audit), new RaisedFindings());
        attachments = files(rulebook, calendars, workforce, readers, uses);
        readers.bind(new RoundFiles(house));
        Found found = new Found(new StoredHearings(conduct, news, silence, READY), house);
        rounds = new StoredRounds(
                store,
                house,
                rules,
                new RoundInput(house, rules, contacts()),
                found,
                new StoredEnclosures(READY),
                READY);
        scores = new StoredCheckScores(store, house, READY);
    }

    private JpaAttachments files(
            PublishedRulebook rulebook,
            TenantCalendars calendars,
            Workforce workforce,
            FileReaders readers,
            CountedUses uses) {
        Alarm alarm = new Alarm(clock);
        Platform platform = new Platform(
                store, new TableTimers(alarm), new TableFreezes(alarm), new Silent(), audit, workforce, uses);
        Register register = new Register(
                new CustomerService(store, audit, clock, READY),
                new AccountService(store, audit, clock, READY),
                new DeviceService(store, audit, clock, READY));
        CaseParts parts = new CaseParts(platform, register, MODULES, rulebook, calendars, clock, READY);
        return new JpaAttachments(store, audit, parts, readers, clock);
    }

    /** The moment in China. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    Caller hire(String name, @Nullable UUID unit, DataScope scope, String... permissions) {
        UUID id = UUID.nameUUIDFromBytes((tenant + name).getBytes(StandardCharsets.UTF_8));
        people.put(id, new Staff(id, name, name, null, null, Set.of(), unit, true, 1));
        return new Caller(
                tenant,
                "staff:" + id,
                name,
                Set.of(),
                Set.of(permissions),
                scope,
                unit == null ? null : unit.toString());
    }

    private Caller leader(String name, UUID hall) {
        return hire(name, hall, DataScope.HALL, "inspection.check", "inspection.view", "case.view", "attachment.add");
    }

    /** Somebody of a hall without any permission. */
    Caller worker(String name, UUID unit) {
        return hire(name, unit, DataScope.OWN, "case.view");
    }

    UUID photo(Caller by) {
        return attachments.add(by, UUID.randomUUID(), "photo.png", PICTURE).id();
    }

    /** Of the hall in the north, of what only a station has, and of no place. */
    NewRound opening(Caller... workers) {
        return round(RoundKind.OPENING, north, workers);
    }

    static NewRound round(RoundKind kind, @Nullable UUID unit, Caller... workers) {
        return new NewRound(
                PACK,
                kind,
                unit,
                "station",
                List.of(workers).stream().map(Caller::principal).toList(),
                null,
                null,
                null);
    }

    /** Every item of a round is as it should be, but those that are given. */
    Round filled(Caller checker, Round round, CheckAnswer... others) {
        Map<String, CheckAnswer> answers = new HashMap<>();
        for (CheckItem item : rounds.items(checker, round.id())) {
            answers.put(item.id(), item.isNumber() ? skipped(item.id()) : passed(item.id()));
        }
        for (CheckAnswer other : others) {
            answers.put(other.item(), other);
        }
        return rounds.save(
                checker, round.id(), new RoundChange(null, new ArrayList<>(answers.values())), round.version());
    }

    static CheckAnswer passed(String item) {
        return new CheckAnswer(item, CheckAnswer.Result.PASS, null, List.of(), null, List.of());
    }

    static CheckAnswer skipped(String item) {
        return new CheckAnswer(item, CheckAnswer.Result.NOT_APPLICABLE, null, List.of(), null, List.of());
    }

    static CheckAnswer failed(String item, Caller... atFault) {
        return new CheckAnswer(
                item,
                CheckAnswer.Result.FAIL,
                null,
                List.of(atFault).stream().map(Caller::principal).toList(),
                "As seen.",
                List.of());
    }

    static CheckAnswer measured(String item, String number, Caller... atFault) {
        return new CheckAnswer(
                item,
                null,
                new BigDecimal(number),
                List.of(atFault).stream().map(Caller::principal).toList(),
                "As measured.",
                List.of());
    }

    List<String> audited() {
        return audit.page(manager, AuditQuery.latest(100)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** The fields that were told to be wrong. */
    static List<String> fields(ThrowingCallable wrong) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, wrong);
        assertThat(refused).isNotNull();
        return refused.faults().stream().map(Fault::field).distinct().toList();
    }

    private Tenants tenants() {
        Tenant own = new Tenant(
                tenant, new Text(tenant.value(), tenant.value()), TenantKind.GROUP, null, "{}", Locale.CHINA, true, 1);
        Map<String, Object> answers = Map.of("all", List.of(own), "find", Optional.of(own));
        return (Tenants) Proxy.newProxyInstance(
                Halls.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** There is no case here. */
    private static Cases cases() {
        return (Cases) Proxy.newProxyInstance(
                Halls.class.getClassLoader(), new Class<?>[] {Cases.class}, (proxy, method, arguments) -> {
                    throw new NotFound("case.not-found", new Text("没有工单。", "There is no case."));
                });
    }

    /** One call, which the one called anna answered. */
    private Contacts contacts() {
        return (Contacts) Proxy.newProxyInstance(
                Halls.class.getClassLoader(), new Class<?>[] {Contacts.class}, (proxy, method, arguments) -> {
                    if (!CALL.equals(arguments[1])) {
                        throw new NotFound("contact.not-found", new Text("没有来电。", "There is no call."));
                    }
                    String agent = worker("anna", north).principal();
                    return new ContactView(
                            CALL, null, "phone", clock.instant(), 1, null, null, null, agent, null, List.of());
                });
    }

    private StaffDirectory staff() {
        return (StaffDirectory) Proxy.newProxyInstance(
                Halls.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        return Optional.ofNullable(people.get((UUID) arguments[1]));
                    }
                    Map<String, String> names = new HashMap<>();
                    for (Object principal : (Collection<?>) arguments[1]) {
                        people.values().stream()
                                .filter(one -> one.principal().equals(principal))
                                .forEach(one -> names.put(one.principal(), one.name()));
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
