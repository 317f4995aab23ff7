package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Unavailable;
import org.riser.api.facts.Facts;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Column;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Misfit;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Review;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.RulePacks;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.rulebook.internal.layer.LayeredPack;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;
import org.riser.rulebook.internal.pack.Shapes;
import org.riser.rulebook.internal.pack.TableText;
import org.riser.rulebook.internal.scenario.ScenarioRunner;

/** The packs in force, behind one reference that a load replaces. Thread-safe. */
public class TableRulebook implements Rulebook, RulePacks, RuleLayers, Clauses {
    private static final String CONTACT = "contact";

    private final Decisions decisions;
    private final Drafts drafts;
    private volatile InForce inForce = InForce.nothing();

    public TableRulebook(Decisions decisions) {
        this.decisions = decisions;
        this.drafts = new Drafts(decisions);
    }

    @Override
    public Decision<ClockRule> clocks(TenantId tenant, Instant at, Facts facts) {
        return decisions.clocks(tablesFor(tenant, at, facts), at, facts);
    }

    @Override
    public GateDecision gates(TenantId tenant, Instant at, Facts facts) {
        return decisions.gates(tablesFor(tenant, at, facts), at, facts);
    }

    @Override
    public Decision<Outcome> evaluate(TenantId tenant, String pack, TableKind table, Instant at, Facts facts) {
        return decisions.evaluate(tablesOf(inForce.packs(tenant, at), pack), table, at, facts);
    }

    @Override
    public List<PackInfo> packs(TenantId tenant) {
        return inForce.packs().infos();
    }

    @Override
    public TableView table(TenantId tenant, String pack, TableKind table) {
        return table(tenant, pack, table, Instant.MAX);
    }

    @Override
    public TableView table(TenantId tenant, String pack, TableKind table, Instant at) {
        InForce now = inForce;
        Layers layers = now.of(tenant);
        List<TableView.Row> rows = tablesOf(now.packs(tenant, at), pack).pack().rows(table).stream()
                .map(row -> new TableView.Row(
                        row.ref(), layers.layer(at, pack, table.id(), row.ref().rowId()), row.cells()))
                .toList();
        return new TableView(Shapes.of(table).schema(), rows);
    }

    @Override
    public boolean isRuled(TenantId tenant, String pack, TableKind table, Instant at, String key) {
        Snapshot packs = inForce.packs(tenant, at);
        return packs.tables(pack)
                .or(() -> packs.tables(Pack.CORE))
                .filter(tables -> tables.rules(table, key))
                .isPresent();
    }

    @Override
    public List<CarriedClause> clauseMap(TenantId tenant, String pack) {
        Snapshot packs = inForce.packs(tenant, Instant.MAX);
        return ClauseMap.of(inForce.clauses(), tablesOf(packs, pack).pack().id(), packs);
    }

    @Override
    public Set<String> configured(TenantId tenant, String pack) {
        return tablesOf(inForce.packs(), pack).pack().head().configured();
    }

    @Override
    public Rulebook rulebook() {
        return this;
    }

    @Override
    public List<Misfit> check(String pack, List<RowEdit> edits) {
        return LayeredPack.check(base(pack), edits);
    }

    @Override
    public Review review(TenantId tenant, String pack, List<RowEdit> edits, Instant at) {
        return drafts.review(base(pack), edits, inForce.packs(tenant, Instant.MAX), inForce.clauses(), at);
    }

    @Override
    public List<Column> columns(String table) {
        return tableText(table).described();
    }

    @Override
    public List<Map<String, String>> text(String pack, String table) {
        return List.copyOf(tableText(table).rows(base(pack).files()).values());
    }

    private LayeredPack.Base base(String pack) {
        LayeredPack.Base base = inForce.bases().get(pack);
        if (base == null) {
            throw noPack(pack);
        }
        return base;
    }

    private static TableText tableText(String table) {
        return TableText.of(table)
                .orElseThrow(() -> new NotFound(
                        "rulebook.no-table", new Text("没有表 " + table + "。", "There is no table " + table + ".")));
    }

    @Override
    public synchronized void put(TenantId tenant, String pack, List<RuleEdition> editions) {
        inForce = inForce.with(tenant, pack, editions);
    }

    @Override
    public Rulebook preview(TenantId tenant, String pack, List<RuleEdition> editions) {
        InForce now = inForce;
        if (!now.bases().containsKey(pack)) {
            throw noPack(pack);
        }
        TableRulebook preview = new TableRulebook(decisions);
        preview.inForce = now.preview(tenant, pack, editions);
        return preview;
    }

    @Override
    public List<Misfit> misfits(TenantId tenant, String pack) {
        return inForce.of(tenant).latest(pack).map(LayeredPack::misfits).orElse(List.of());
    }

    @Override
    public List<Finding> check(PackFiles files, FactTypes types) {
        Findings findings = new Findings();
        read(files, types, findings)
                .ifPresent(pack ->
                        new ScenarioRunner(decisions, inForce.packs().preview(pack)).run(pack.scenarios(), findings));
        return findings.all();
    }

    @Override
    public final PackInfo load(PackFiles files, FactTypes types) {
        Findings findings = new Findings();
        Pack pack = read(files, types, findings)
                .orElseThrow(() -> new InvalidInput(
                        findings.all().stream().map(Finding::fault).toList()));
        replace(new LayeredPack.Base(pack, files, types));
        return pack.info();
    }

    @Override
    public synchronized void unload(String pack) {
        Map<String, LayeredPack.Base> bases = new HashMap<>(inForce.bases());
        bases.remove(pack);
        inForce = inForce.over(inForce.packs().without(pack), bases);
    }

    @Override
    public Optional<PackInfo> find(String pack) {
        return inForce.packs().tables(pack).map(tables -> tables.pack().info());
    }

    @Override
    public Optional<Clause> clause(String id) {
        return inForce.clauses().find(id);
    }

    @Override
    public List<Clause> clauses(String pack, Set<Clause.Kind> kinds) {
        return inForce.clauses().list(pack, kinds);
    }

    /** Empty when it has a fault, or brings a clause that another pack has. */
    private Optional<Pack> read(PackFiles files, FactTypes types, Findings findings) {
        Optional<Pack> pack = new PackReader(files, types, findings).read();
        pack.ifPresent(read -> inForce.clauses().checkIds(read.clauses(), findings));
        return pack.filter(read -> findings.none());
    }

    private synchronized void replace(LayeredPack.Base base) {
        Map<String, LayeredPack.Base> bases = new HashMap<>(inForce.bases());
        bases.put(base.pack().id(), base);
        inForce = inForce.over(inForce.packs().with(base.pack()), bases);
    }

    /** Fails closed: a kind whose pack is away must not slip through its gates. */
    private Tables tablesFor(TenantId tenant, Instant at, Facts facts) {
        Snapshot packs = inForce.packs(tenant, at);
        String kind = facts.text("case.kind").orElse("");
        int point = kind.indexOf('.');
        String pack = kind.equals(CONTACT) ? lineOf(packs, facts) : point < 0 ? Pack.CORE : kind.substring(0, point);
        return packs.tables(pack)
                .orElseThrow(() -> new Unavailable(
                        "rulebook.pack-away",
                        new Text(
                                "规则包 " + pack + " 未加载，请先安装其业务模块。",
                                "The rule pack " + pack + " is not loaded; install its module first."),
                        null));
    }

    /** A call is taken even when its line's pack is away. */
    private static String lineOf(Snapshot packs, Facts facts) {
        return facts.text("contact.module")
                .filter(pack -> packs.tables(pack).isPresent())
                .orElse(Pack.CORE);
    }

    private static Tables tablesOf(Snapshot packs, String pack) {
        return packs.tables(pack).orElseThrow(() -> noPack(pack));
    }

    private static NotFound noPack(String pack) {
        return new NotFound("rulebook.no-pack", new Text("没有规则包 " + pack + "。", "There is no rule pack " + pack + "."));
    }
}
