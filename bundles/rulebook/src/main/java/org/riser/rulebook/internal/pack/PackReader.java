package org.riser.rulebook.internal.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riser.api.Text;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Column;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.row.Row;
import org.riser.rulebook.internal.scenario.Scenario;
import org.riser.rulebook.internal.scenario.ScenarioReader;

/** Reads the files of a pack; everything that is wrong goes to the findings, and then there is no pack. */
public final class PackReader {
    private static final String HEAD = "pack.yaml";
    private static final String SCENARIOS = "scenarios/";
    private static final Set<String> OTHERS = Set.of(HEAD, Parameters.FILE, Catalogue.FILE, "README.md");
    private static final String FACT = "[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+";
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    private final PackFiles files;
    private final FactTypes types;
    private final Findings findings;
    private final String edition;

    public PackReader(PackFiles files, FactTypes types, Findings findings) {
        this(files, types, findings, "");
    }

    /** @param edition what follows the pack's version in traces; empty for the pack as it is */
    public PackReader(PackFiles files, FactTypes types, Findings findings, String edition) {
        this.files = files;
        this.types = types;
        this.findings = findings;
        this.edition = edition;
    }

    public Optional<Pack> read() {
        Optional<PackHead> head = head();
        List<Clause> clauses = head.map(PackHead::id).map(this::clauses).orElse(List.of());
        Catalogue known = Catalogue.shipped().plus(clauses);
        byte[] values = files.files().get(Parameters.FILE);
        Parameters parameters = values == null ? Parameters.none() : Parameters.read(values, known, findings);
        Map<TableKind, List<Row>> rows = new EnumMap<>(TableKind.class);
        List<Scenario> scenarios = new ArrayList<>();
        Optional<ExpertReader> experts = head.map(its -> new ExpertReader(its, parameters, known, types, findings));
        files.files().forEach((path, content) -> {
            Optional<TableKind> table = TableKind.of(path.replaceFirst("\\.csv$", ""));
            if (path.endsWith(".csv") && table.isPresent()) {
                head.ifPresent(its -> rows.put(table.get(), table(its, path, table.get(), content, parameters, known)));
            } else if (path.startsWith(SCENARIOS)) {
                scenarios.addAll(ScenarioReader.read(path, content, findings));
            } else if (ExpertReader.isRules(path)) {
                experts.ifPresent(reader -> reader.read(path, content));
            } else if (!OTHERS.contains(path)) {
                unknown(path);
            }
        });
        Optional<Experts> compiled = experts.flatMap(reader -> reader.done(rows));
        return head.filter(its -> findings.none())
                .map(its -> new Pack(
                        its, hash(), rows, scenarios, clauses, compiled.stream().toList()));
    }

    private List<Clause> clauses(String pack) {
        byte[] own = files.files().get(Catalogue.FILE);
        if (own == null) {
            return List.of();
        }
        List<Clause> clauses = new ClauseReader(pack, findings).read(own);
        Catalogue.shipped().checkIds(clauses, findings);
        return clauses;
    }

    private Optional<PackHead> head() {
        byte[] content = files.files().get(HEAD);
        if (content == null) {
            wrong(HEAD, "", "文件缺失。", "The file is missing.", "请写明 id、version、name。", "Write id, version and name.");
            return Optional.empty();
        }
        Optional<Object> document = YamlFile.read(HEAD, content, findings);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        String id = required(document.get(), "id", "[a-z][a-z0-9-]*");
        String version = required(document.get(), "version", "\\d+(\\.\\d+){0,2}");
        Object name = document.get() instanceof Map<?, ?> map && map.get("name") != null ? map.get("name") : Map.of();
        Text title = new Text(required(name, "zh", ".+"), required(name, "en", ".+"));
        return zone(YamlFile.text(document.get(), "zone"))
                .map(zone -> new PackHead(id, version + edition, title, zone, configured(document.get())));
    }

    /** Names of facts, as a list. */
    private Set<String> configured(Object document) {
        Object listed = document instanceof Map<?, ?> map ? map.get("configured") : null;
        Set<String> names = new LinkedHashSet<>();
        if (listed instanceof List<?> list) {
            list.forEach(name -> names.add(String.valueOf(name)));
        }
        boolean isGood = listed == null || listed instanceof List<?>;
        if (!isGood || !names.stream().allMatch(name -> name.matches(FACT))) {
            wrong(
                    HEAD,
                    "configured",
                    "“configured” 须为事实名称的列表。",
                    "“configured” must be a list of names of facts.",
                    "请写成 [cash.price] 这样的列表。",
                    "Write a list like [cash.price].");
        }
        return names;
    }

    private String required(Object node, String key, String form) {
        String text = YamlFile.text(node, key);
        if (!text.matches(form)) {
            wrong(
                    HEAD,
                    key,
                    "“" + key + "” 缺失或格式不对：“" + text + "”。",
                    "“" + key + "” is missing or malformed: “" + text + "”.",
                    "id 用小写字母和连字符，version 形如 1.0.0,name 写 zh 和 en。",
                    "Write id in small letters and hyphens, version as 1.0.0, name with zh and en.");
        }
        return text;
    }

    private Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id.isEmpty() ? DEFAULT_ZONE : id));
        } catch (DateTimeException unknown) {
            wrong(
                    HEAD,
                    "zone",
                    "没有时区 “" + id + "”。",
                    "There is no time zone “" + id + "”.",
                    "请写 Asia/Shanghai 这样的名称。",
                    "Write a name like Asia/Shanghai.");
            return Optional.empty();
        }
    }

    private List<Row> table(
            PackHead head, String file, TableKind kind, byte[] content, Parameters parameters, Catalogue clauses) {
        Shape shape = Shapes.of(kind);
        Set<String> columns = new LinkedHashSet<>(
                shape.schema().columns().stream().map(Column::id).toList());
        LineCheck check = new LineCheck(file, shape, parameters, clauses, types, findings);
        RowReader reader = new RowReader(head, shape, types);
        return CsvTable.read(file, content, columns, findings).stream()
                .flatMap(line -> check.check(line).stream())
                .map(reader::read)
                .toList();
    }

    private void unknown(String path) {
        wrong(
                path,
                "",
                "规则包中不能有此文件。",
                "A pack has no such file.",
                "表文件名只能是 sla、gate、penalty、kpi、sampling、cash、retention、tariff、checklist、parameters、clauses 加 .csv，场景放在 scenarios/,"
                        + "专家规则放在 expert/*.drl。",
                "Tables are sla, gate, penalty, kpi, sampling, cash, retention, tariff, checklist, parameters and clauses .csv;"
                        + " scenarios go to scenarios/, expert rules to expert/*.drl.");
    }

    private void wrong(String file, String key, String zh, String en, String remedyZh, String remedyEn) {
        findings.add(file, 0, key, "pack.file", new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.files().forEach((path, content) -> {
                digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
