package org.riser.publication.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.NewRole;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.RoleService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableTimers;
import org.riser.jobs.internal.TimerRound;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleProposal;
import org.riser.publication.internal.sheets.SheetWorkbooks;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.TableRulebook;
import org.riser.rulebook.internal.engine.RuleEngine;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;
import org.riser.worktime.TimeLimit;

/** A company with a rule author and a manager, over a pack whose one clock runs five minutes; one node. */
final class Office {
    private static final UnitReady READY = () -> "a test has all units";
    private static final RuleEngine ENGINE = RuleEngine.start();
    private static final String HEADER = "rowId,clause,name_zh,name_en,kind,clock,start,stop,limit,unit,basis\n";
    private static final String ROW =
            "LIFT-1,LIFT-1,派工,Dispatch,lift.repair,dispatch,recorded,dispatched,5,minute,wall\n";
    private static final String PARAMETERS = "key,value,unit,min,max,name_zh,name_en,clause,note\n";
    private static final String CLAUSES =
            "id,kind,bundle,topic,zh,en\nLIFT-1,sla,lift,Dispatch,五分钟内派工,A repair is dispatched within five minutes.\n";

    final TenantId tenant;
    final Caller author;
    final Caller manager;
    final SettableClock clock;
    final StoredPublications publications;
    final StoredDrafts drafts;
    final StoredTables rows;
    final SheetWorkbooks workbooks;
    final StoredNews news;
    final StaffOwners owners;
    final StoredGaps gaps;
    final CarriedDecisions decisions;
    final TimerRound timers;
    private final Colleagues staff = new Colleagues();
    private final RoleService roles;
    private final AuditTrail audit;
    private final TestStore store;
    private final @Nullable TenantId parent;
    private final Node node;

    Office(TestStore store) {
        this(store, store.newTenant(), null, new SettableClock(), new Node(store));
    }

    private Office(TestStore store, TenantId tenant, @Nullable TenantId parent, SettableClock clock, Node node) {
        this.store = store;
        this.tenant = tenant;
        this.parent = parent;
        this.clock = clock;
        this.node = node;
        node.companies.add(this);
        author = caller("author", Permissions.RULE_VIEW, Permissions.RULE_EDIT);
        manager = caller("manager", Permissions.RULE_VIEW, Permissions.RULE_PUBLISH);
        audit = new AuditTrail(store, clock);
        roles = new RoleService(store, audit);
        owners = new StaffOwners(staff, roles);
        news = new StoredNews(store, node.told, clock, READY);
        gaps = new StoredGaps(store, node.rulebook, news, audit, node.told, clock);
        decisions = new CarriedDecisions(node.rulebook, new CountedUses(store, clock, READY), gaps);
        Overrides overrides = new Overrides(owners, new TableTimers(new Alarm(clock)), decisions);
        publications = new StoredPublications(store, node.tables, node.rulebook, audit, node.told, clock, overrides);
        timers = new TimerRound(store, clock);
        timers.add(new OverrideTimer(news, audit, node.told, clock));
        drafts = new StoredDrafts(store, node.tables, publications, audit, node.told, clock);
        rows = new StoredTables(store, node.tables);
        workbooks = new SheetWorkbooks(node.rulebook, rows, publications, owners);
    }

    /** A company of this group, on the same node. */
    Office below() {
        return new Office(store, store.newSubsidiary(tenant), tenant, clock, node);
    }

    /** One more pack, or another version of one. */
    void load(PackFiles pack) {
        node.tables.load(pack, FactTypes.unknown());
    }

    /** The same company on another node. */
    Office anotherNode() {
        return new Office(store, tenant, parent, clock, new Node(store));
    }

    /** One process. */
    private static final class Node {
        private final List<Office> companies = new CopyOnWriteArrayList<>();
        private final TableRulebook tables = engine();
        private final Told told = new Told();
        private final PublishedRulebook rulebook;

        Node(TestStore store) {
            rulebook = new PublishedRulebook(
                    tables,
                    store,
                    () -> companies.stream().map(Office::asTenant).toList(),
                    told);
        }
    }

    Caller both(String name) {
        return caller(name, Permissions.RULE_VIEW, Permissions.RULE_EDIT, Permissions.RULE_PUBLISH);
    }

    /** Somebody at work here, whose role may do this. */
    Staff hire(String name, String... permissions) {
        Caller admin = Caller.system(tenant, "test");
        roles.ensure(admin, new NewRole(name, new Text(name, name), Set.of(permissions), DataScope.TENANT));
        return staff.hire(name);
    }

    /** The caller that somebody is. */
    Caller as(Staff person, String... permissions) {
        return new Caller(
                tenant, person.principal(), person.name(), person.roles(), Set.of(permissions), DataScope.TENANT, null);
    }

    void leaves(Staff person) {
        staff.leaves(person);
    }

    private Caller caller(String name, String... permissions) {
        return new Caller(tenant, "staff:" + name, name, Set.of(name), Set.of(permissions), DataScope.TENANT, null);
    }

    RuleProposal proposal(long basedOn, RowChange... edits) {
        return new RuleProposal("lift", basedOn, List.of(edits), "Our halls are small.", null);
    }

    RuleChange propose(long basedOn, RowChange... edits) {
        return publications.propose(author, UUID.randomUUID(), proposal(basedOn, edits));
    }

    void publish(long basedOn, RowChange... edits) {
        publications.publish(manager, propose(basedOn, edits).id(), "");
        // The next edition begins later than this one.
        clock.advance(Duration.ofSeconds(1));
    }

    /** The first edition of another pack. */
    void publish(String pack, RowChange... edits) {
        RuleProposal first = new RuleProposal(pack, 0, List.of(edits), "Our halls are small.", null);
        UUID id = publications.propose(author, UUID.randomUUID(), first).id();
        publications.publish(manager, id, "");
    }

    /** A decision that is carried out. */
    Decision<Outcome> decide(String pack, TableKind table, Facts facts) {
        return decisions.decide(tenant, pack, table, clock.instant(), facts);
    }

    /** What the notices of this node do on it. */
    void hear() {
        deliverTo(this);
    }

    /** What the audit trail says was done. */
    List<String> audited() {
        AuditQuery all = AuditQuery.latest(50);
        return audit.page(caller("auditor", Permissions.AUDIT_VIEW), all).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** Of what the notices of this node told, each once. */
    Set<String> told() {
        Set<String> topics = node.told.sent.stream().map(Notice::topic).collect(Collectors.toSet());
        node.told.sent.clear();
        return topics;
    }

    /** What the notices of this node do on another. */
    void deliverTo(Office other) {
        List.copyOf(node.told.sent)
                .forEach(notice -> other.node.told.listeners.forEach(listener -> listener.accept(notice)));
    }

    /** Minutes until a job must be dispatched that was accepted then. */
    long limit(Instant accepted) {
        return limit(node.rulebook, accepted);
    }

    long limit(Rulebook rulebook, Instant accepted) {
        return ((TimeLimit.Span)
                        rule(rulebook, accepted).limit().resolve(Facts.none()).orElseThrow())
                .amount();
    }

    RowRef row(Instant accepted) {
        return rule(node.rulebook, accepted).row();
    }

    /** The rows that set a clock for a job accepted then. */
    List<String> decidingRows(Instant accepted) {
        return rules(node.rulebook, accepted).stream()
                .map(rule -> rule.row().rowId())
                .toList();
    }

    private ClockRule rule(Rulebook rulebook, Instant accepted) {
        return rules(rulebook, accepted).get(0);
    }

    private List<ClockRule> rules(Rulebook rulebook, Instant accepted) {
        return rulebook.clocks(tenant, accepted, Facts.of(Map.of("case.kind", "lift.repair")))
                .outcomes();
    }

    static RowChange minutes(int limit) {
        return row("limit", String.valueOf(limit));
    }

    /** The pack's row with another cell. */
    static RowChange row(String column, String text) {
        Map<String, String> cells = new HashMap<>();
        String[] columns = HEADER.strip().split(",", -1);
        String[] texts = ROW.strip().split(",", -1);
        for (int i = 1; i < columns.length; i++) {
            cells.put(columns[i], texts[i]);
        }
        cells.put(column, text);
        return new RowChange("sla", "LIFT-1", cells);
    }

    /** The pack in its next version: the limit is the one parameter of this line. */
    static PackFiles withParameter(String line) {
        String key = line.substring(0, line.indexOf(','));
        PackFiles next = pack("1.1.0", ROW.replace(",5,minute", ",${" + key + "},minute"));
        Map<String, byte[]> files = new HashMap<>(next.files());
        files.put("parameters.csv", (PARAMETERS + line + "\n").getBytes(StandardCharsets.UTF_8));
        return new PackFiles("test", files);
    }

    private static PackFiles pack(String version, String row) {
        Map<String, byte[]> files =
                new HashMap<>(PackFiles.empty("lift", version).files());
        files.put("sla.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8));
        files.put("clauses.csv", CLAUSES.getBytes(StandardCharsets.UTF_8));
        return new PackFiles("test", files);
    }

    private static TableRulebook engine() {
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> ENGINE));
        rulebook.load(pack("1.0.0", ROW), FactTypes.unknown());
        try {
            rulebook.load(PackFiles.of(Path.of("../../rules/core")), FactTypes.unknown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rulebook;
    }

    /** Delivers when it is told to. */
    private static final class Told implements Notices {
        private final List<Notice> sent = new ArrayList<>();
        private final List<Consumer<Notice>> listeners = new ArrayList<>();

        @Override
        public void publish(UnitOfWork unit, Notice notice) {
            unit.afterCommit(() -> sent.add(notice));
        }

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }

    private Tenant asTenant() {
        TenantKind kind = parent == null ? TenantKind.GROUP : TenantKind.SUBSIDIARY;
        Text name = new Text(tenant.value(), tenant.value());
        return new Tenant(tenant, name, kind, parent, "{}", Locale.CHINA, true, 1);
    }
}
