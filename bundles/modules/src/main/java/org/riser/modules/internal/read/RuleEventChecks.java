package org.riser.modules.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * Checks that the clocks of the module's rule pack wait for events its case kinds record; a clock that waits for a
 * misspelt event would run for ever. Everything else about a pack is the rulebook's to check.
 */
final class RuleEventChecks {
    private static final String TABLE = "sla.csv";
    private static final Pattern SEPARATOR = Pattern.compile("[+|]");

    private final ModuleDescriptor module;
    private final Problems problems;

    RuleEventChecks(ModuleDescriptor module, Problems problems) {
        this.module = module;
        this.problems = problems;
    }

    void run(SortedMap<String, byte[]> rules) {
        byte[] table = rules.get(TABLE);
        if (table != null) {
            List<CsvLine> lines = CsvLine.read(new String(table, StandardCharsets.UTF_8));
            lines.stream()
                    .findFirst()
                    .ifPresent(header -> lines.stream().skip(1).forEach(line -> row(line.by(header), line.number())));
        }
    }

    private void row(Map<String, String> row, int line) {
        Optional<CaseKind> kind = module.kind(row.getOrDefault("kind", ""));
        kind.ifPresent(known -> {
            Set<String> events = events(known);
            for (String column : List.of("start", "stop")) {
                Arrays.stream(SEPARATOR.split(row.getOrDefault(column, "")))
                        .map(String::strip)
                        .filter(event -> !event.isEmpty() && !events.contains(event))
                        .forEach(event -> unknown(line, column, event, known));
            }
        });
    }

    private void unknown(int line, String column, String event, CaseKind kind) {
        String all = String.join(", ", events(kind).stream().sorted().toList());
        problems.add(
                "rules/" + TABLE,
                line,
                "/" + column,
                "unknown-event",
                kind.id() + " 不会产生事件“" + event + "”,可用:" + all + "。",
                kind.id() + " never records the event “" + event + "”; known: " + all + ".");
    }

    private static Set<String> events(CaseKind kind) {
        Set<String> events = new HashSet<>(CoreNames.EVENTS);
        events.addAll(kind.start().emits());
        kind.actions().forEach(action -> events.addAll(action.emits()));
        return events;
    }
}
