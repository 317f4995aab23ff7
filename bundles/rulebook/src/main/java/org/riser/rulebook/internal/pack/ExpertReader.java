package org.riser.rulebook.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.Column;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.ExpertBase;
import org.riser.rulebook.internal.expert.Constants;
import org.riser.rulebook.internal.expert.Emission;
import org.riser.rulebook.internal.expert.ExpertRule;
import org.riser.rulebook.internal.expert.ExpertRule.AskedFact;
import org.riser.rulebook.internal.expert.RuleFile;
import org.riser.rulebook.internal.row.Row;

/** Reads the expert rules of a pack: what each writes is checked like a line of its table. Used by one thread, once. */
final class ExpertReader {
    static final String FOLDER = "expert/";

    private static final Pattern PATH = Pattern.compile("expert/[a-z0-9][a-z0-9-]{0,60}\\.drl");
    private static final int MOST_RULES = 200;
    private static final Map<String, FactType.Kind> KINDS = Map.of(
            "number", FactType.Kind.NUMBER,
            "text", FactType.Kind.TEXT,
            "yes", FactType.Kind.BOOLEAN,
            "date", FactType.Kind.DATE,
            "days", FactType.Kind.DATE,
            "has", FactType.Kind.LIST);

    private final PackHead head;
    private final Parameters parameters;
    private final Catalogue clauses;
    private final FactTypes types;
    private final Findings findings;
    private final Constants constants = new Constants();
    private final List<ExpertRule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ExpertReader(PackHead head, Parameters parameters, Catalogue clauses, FactTypes types, Findings findings) {
        this.head = head;
        this.parameters = parameters;
        this.clauses = clauses;
        this.types = types;
        this.findings = findings;
    }

    static boolean isRules(String path) {
        return PATH.matcher(path).matches();
    }

    void read(String path, byte[] content) {
        RuleFile file = new RuleFile(
                path,
                constants,
                refusal -> findings.add(path, refusal.line(), "", refusal.code(), refusal.message(), refusal.remedy()));
        rules.addAll(file.read(content));
    }

    /** @param rows what stands in the tables; empty when there are no rules, or something is wrong with the pack */
    Optional<Experts> done(Map<TableKind, List<Row>> rows) {
        if (rules.size() > MOST_RULES) {
            wrong(rules.get(MOST_RULES), "", "size", "规则包的专家规则超过 200 条。", "The pack has more than 200 expert rules.");
        }
        List<ExpertRow> read = new ArrayList<>();
        for (ExpertRule rule : rules) {
            checkFacts(rule);
            row(rule, rows.getOrDefault(rule.table(), List.of())).ifPresent(row -> read.add(new ExpertRow(rule, row)));
        }
        if (rules.isEmpty() || !findings.none()) {
            return Optional.empty();
        }
        return Optional.of(new Experts(read, constants.all(), ExpertBase.of(Emission.of(rules))));
    }

    private Optional<Row> row(ExpertRule rule, List<Row> table) {
        Shape shape = Shapes.of(rule.table());
        Optional<Map<String, String>> cells = cells(rule, shape);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Findings wrong = new Findings();
        Optional<Map<String, String>> checked = new LineCheck(
                        rule.place().file(), shape, parameters, clauses, types, wrong)
                .check(new CsvTable.Line(rule.place().line(), cells.get()));
        for (Finding one : wrong.all()) {
            int line = rule.cellLines().getOrDefault(one.column(), rule.place().line());
            findings.add(rule.place().file(), line, one.column(), one.code(), one.message(), one.remedy());
        }
        String id = cells.get().getOrDefault("rowId", "");
        if (table.stream().anyMatch(row -> row.ref().rowId().equals(id))
                || !ids.add(rule.table().id() + "/" + id)) {
            wrong(rule, "rowId", "duplicate", "行号 “" + id + "” 已在表中。", "The table has a row “" + id + "” already.");
        }
        return checked.map(filled -> new RowReader(head, shape, types).read(filled));
    }

    /** What the rule writes, with what follows from its conditions; empty when it writes what it may not. */
    private Optional<Map<String, String>> cells(ExpertRule rule, Shape shape) {
        Set<String> settable =
                new HashSet<>(shape.schema().columns().stream().map(Column::id).toList());
        settable.removeAll(List.of("clause", "when", shape.keyColumn()));
        boolean gate = rule.table() == TableKind.GATE;
        if (gate) {
            settable.removeAll(List.of("op", "value", "unit"));
        }
        Map<String, String> cells = new HashMap<>(rule.cells());
        for (String column : cells.keySet()) {
            if (!settable.contains(column)) {
                wrong(rule, column, "column", "规则不能写列 “" + column + "”。", "A rule cannot set “" + column + "”.");
                return Optional.empty();
            }
        }
        if (gate && rule.asked().stream().noneMatch(fact -> fact.name().equals(cells.get("fact")))) {
            wrong(rule, "fact", "fact", "fact 须是规则所查的事实。", "The column fact must name a fact that the rule looks at.");
            return Optional.empty();
        }
        String amount = amountColumn(rule.table());
        if (rule.cellLines().containsKey(ExpertRule.AMOUNT)) {
            if (amount == null || cells.containsKey(amount)) {
                wrong(rule, ExpertRule.AMOUNT, "column", "此处不能计算金额。", "An amount cannot be computed here.");
                return Optional.empty();
            }
            cells.put(amount, "@" + ExpertRule.AMOUNT);
        }
        if (gate) {
            cells.put("op", "absent");
        }
        cells.put("clause", rule.place().clause());
        cells.put(shape.keyColumn(), rule.key());
        return Optional.of(cells);
    }

    private static @Nullable String amountColumn(TableKind table) {
        return switch (table) {
            case PENALTY, CASH, KPI, TARIFF -> "amount";
            case SAMPLING -> "rate";
            case GATE, RETENTION, SLA, CHECKLIST -> null;
        };
    }

    private void checkFacts(ExpertRule rule) {
        for (AskedFact fact : rule.asked()) {
            boolean fits = types.find(rule.key(), fact.name())
                    .map(type -> !KINDS.containsKey(fact.by()) || KINDS.get(fact.by()) == type.kind())
                    .orElse(true);
            if (!fits || types.rulesOut(rule.key(), fact.name())) {
                findings.add(
                        rule.place().file(),
                        fact.line(),
                        "",
                        fits ? "expert.fact" : "expert.type",
                        new Text(
                                rule.key() + " 没有可用 " + fact.by() + " 查询的 " + fact.name() + "。",
                                rule.key() + " has no " + fact.name() + " that " + fact.by() + " can ask."),
                        new Text("请按描述文件改用事实或函数。", "See the descriptor for the fact and its type."));
            }
        }
    }

    private void wrong(ExpertRule rule, String column, String code, String zh, String en) {
        findings.add(
                rule.place().file(),
                rule.cellLines().getOrDefault(column, rule.place().line()),
                column,
                "expert." + code,
                new Text(zh, en),
                new Text(
                        "规则可写该表的结果列；条款、条件和查找值由规则本身给出。",
                        "A rule writes result columns of its table; clause, conditions and key follow from the rule."));
    }
}
