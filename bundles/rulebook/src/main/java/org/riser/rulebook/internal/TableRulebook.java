package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Unavailable;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RulePacks;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.rulebook.TableView.Layer;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;
import org.riser.rulebook.internal.pack.Shapes;
import org.riser.rulebook.internal.scenario.ScenarioRunner;

/** The packs in force, behind one reference that a load replaces. Thread-safe. */
public class TableRulebook implements Rulebook, RulePacks {
    private static final String CONTACT = "contact";

    private final Decisions decisions;
    private volatile Snapshot inForce = Snapshot.empty();

    public TableRulebook(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Decision<ClockRule> clocks(TenantId tenant, Instant at, Facts facts) {
        return decisions.clocks(tablesFor(facts), at, facts);
    }

    @Override
    public GateDecision gates(TenantId tenant, Instant at, Facts facts) {
        return decisions.gates(tablesFor(facts), at, facts);
    }

    @Override
    public Decision<Outcome> evaluate(TenantId tenant, String pack, TableKind table, Instant at, Facts facts) {
        return decisions.evaluate(tablesOf(pack), table, at, facts);
    }

    @Override
    public List<PackInfo> packs(TenantId tenant) {
        return inForce.infos();
    }

    @Override
    public TableView table(TenantId tenant, String pack, TableKind table) {
        List<TableView.Row> rows = tablesOf(pack).pack().rows(table).stream()
                .map(row -> new TableView.Row(row.ref(), Layer.PACK, row.cells()))
                .toList();
        return new TableView(Shapes.of(table).schema(), rows);
    }

    @Override
    public List<Finding> check(PackFiles files, FactTypes types) {
        Findings findings = new Findings();
        new PackReader(files, types, findings)
                .read()
                .ifPresent(
                        pack -> new ScenarioRunner(decisions, inForce.preview(pack)).run(pack.scenarios(), findings));
        return findings.all();
    }

    @Override
    public final PackInfo load(PackFiles files, FactTypes types) {
        Findings findings = new Findings();
        Pack pack = new PackReader(files, types, findings)
                .read()
                .orElseThrow(() -> new InvalidInput(
                        findings.all().stream().map(Finding::fault).toList()));
        replace(pack);
        return pack.info();
    }

    @Override
    public synchronized void unload(String pack) {
        inForce = inForce.without(pack);
    }

    @Override
    public Optional<PackInfo> find(String pack) {
        return inForce.tables(pack).map(tables -> tables.pack().info());
    }

    private synchronized void replace(Pack pack) {
        inForce = inForce.with(pack);
    }

    /** Fails closed: a kind whose pack is away must not slip through its gates. */
    private Tables tablesFor(Facts facts) {
        String kind = facts.text("case.kind").orElse("");
        int point = kind.indexOf('.');
        String pack = kind.equals(CONTACT) ? lineOf(facts) : point < 0 ? Pack.CORE : kind.substring(0, point);
        return inForce.tables(pack)
                .orElseThrow(() -> new Unavailable(
                        "rulebook.pack-away",
                        new Text(
                                "规则包 " + pack + " 未加载,请先安装其业务模块。",
                                "The rule pack " + pack + " is not loaded; install its module first."),
                        null));
    }

    /** A call is taken even when its line's pack is away. */
    private String lineOf(Facts facts) {
        return facts.text("contact.module")
                .filter(pack -> inForce.tables(pack).isPresent())
                .orElse(Pack.CORE);
    }

    private Tables tablesOf(String pack) {
        return inForce.tables(pack)
                .orElseThrow(() -> new NotFound(
                        "rulebook.no-pack", new Text("没有规则包 " + pack + "。", "There is no rule pack " + pack + ".")));
    }
}
