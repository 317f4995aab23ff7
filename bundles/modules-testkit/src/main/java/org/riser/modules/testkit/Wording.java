package org.riser.modules.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.riser.api.Text;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.KindWords;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.read.CsvLine;

/** What a platform would take although its explanations could not be read: facts and events that have no words. */
final class Wording {
    private static final Pattern FACT = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern EVENT = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{[^}]*}");

    private final ModuleDescriptor module;
    private final Map<String, byte[]> rules;
    private final List<String> problems = new ArrayList<>();

    private Wording(ModuleDescriptor module, Map<String, byte[]> rules) {
        this.module = module;
        this.rules = rules;
    }

    static List<String> problems(ModuleDescriptor module, Map<String, byte[]> rules) {
        Wording wording = new Wording(module, rules);
        wording.table("sla.csv", List.of("start", "stop"), List.of("when"));
        wording.table("gate.csv", List.of(), List.of("when", "fact", "value"));
        return wording.problems;
    }

    private void table(String table, List<String> events, List<String> facts) {
        List<CsvLine> lines = CsvLine.read(new String(rules.getOrDefault(table, new byte[0]), UTF_8));
        lines.stream().skip(1).forEach(line -> {
            Map<String, String> row = line.by(lines.get(0));
            module.kind(row.getOrDefault("kind", "")).ifPresent(kind -> {
                KindWords words = new KindWords(kind);
                String place = "riser/rules/" + table + ":" + line.number();
                events.forEach(column -> named(place, kind, EVENT, row, column, words::event));
                facts.forEach(column -> named(place, kind, FACT, row, column, words::fact));
            });
        });
    }

    private void named(
            String place,
            CaseKind kind,
            Pattern form,
            Map<String, String> row,
            String column,
            Function<String, Text> words) {
        String cell = PARAMETER.matcher(row.getOrDefault(column, "")).replaceAll("");
        form.matcher(cell)
                .results()
                .map(found -> found.group())
                .filter(name -> words.apply(name).equals(Text.same(name)))
                .forEach(
                        name -> problems.add(
                                place + ":" + column + " " + kind.id() + ": “" + name
                                        + "” has no words for the people who read why; use a field, or an event that an action emits."));
    }
}
