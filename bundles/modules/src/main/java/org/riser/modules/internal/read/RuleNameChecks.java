package org.riser.modules.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * Checks that the rule pack speaks of events, actions and fields its case kinds have: a clock that waits for a misspelt
 * event would run for ever, a gate on a misspelt field would stay closed for ever. Everything else about a pack is the
 * rulebook's to check.
 */
final class RuleNameChecks {
    private static final String SLA = "sla.csv";
    private static final String GATE = "gate.csv";
    private static final Pattern SEPARATOR = Pattern.compile("[+|]");
    private static final Pattern FIELD = Pattern.compile("(?<![a-z.-])field\\.([a-z0-9-]+)");

    private final ModuleDescriptor module;
    private final Problems problems;

    RuleNameChecks(ModuleDescriptor module, Problems problems) {
        this.module = module;
        this.problems = problems;
    }

    void run(SortedMap<String, byte[]> rules) {
        each(rules, SLA, (row, at) -> {
            events(row, at, "start");
            events(row, at, "stop");
            fields(row, at, "when");
        });
        each(rules, GATE, (row, at) -> {
            Set<String> actions = new HashSet<>(CoreNames.ACTIONS);
            actions.add(CoreNames.OPENING);
            at.kind.actions().stream().map(Action::id).forEach(actions::add);
            known(at, "action", "操作", "action", row.getOrDefault("action", ""), actions);
            fields(row, at, "when");
            fields(row, at, "fact");
            fields(row, at, "value");
        });
    }

    private void each(SortedMap<String, byte[]> rules, String table, BiConsumer<Map<String, String>, Place> check) {
        byte[] bytes = rules.get(table);
        if (bytes == null) {
            return;
        }
        List<CsvLine> lines = CsvLine.read(new String(bytes, StandardCharsets.UTF_8));
        for (CsvLine line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = line.by(lines.get(0));
            module.kind(row.getOrDefault("kind", ""))
                    .ifPresent(kind -> check.accept(row, new Place(table, line.number(), kind)));
        }
    }

    private void events(Map<String, String> row, Place at, String column) {
        Set<String> events = new HashSet<>(CoreNames.EVENTS);
        events.addAll(at.kind.start().emits());
        at.kind.actions().forEach(action -> events.addAll(action.emits()));
        Arrays.stream(SEPARATOR.split(row.getOrDefault(column, "")))
                .map(String::strip)
                .filter(event -> !event.isEmpty())
                .forEach(event -> known(at, column, "事件", "event", event, events));
    }

    private void fields(Map<String, String> row, Place at, String column) {
        Matcher matcher = FIELD.matcher(row.getOrDefault(column, ""));
        while (matcher.find()) {
            if (at.kind.field(matcher.group(1)).isEmpty()) {
                Set<String> known = new HashSet<>();
                at.kind.fields().forEach(field -> known.add(field.id()));
                known(at, column, "字段", "field", matcher.group(1), known);
            }
        }
    }

    private void known(Place at, String column, String zhWhat, String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            String all = String.join(", ", known.stream().sorted().toList());
            problems.add(
                    "rules/" + at.table,
                    at.line,
                    "/" + column,
                    "unknown-" + what,
                    at.kind.id() + " 没有" + zhWhat + "“" + name + "”，可用：" + all + "。",
                    at.kind.id() + " has no " + what + " “" + name + "”; known: " + all + ".");
        }
    }

    private record Place(String table, int line, CaseKind kind) {}
}
