package org.riser.conduct.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.api.Text;
import org.riser.conduct.ConductEvent;
import org.riser.conduct.ConductEvent.Choice;
import org.riser.conduct.ConductEvent.Fact;
import org.riser.conduct.ConductEvent.Kind;
import org.riser.rulebook.TableView;
import org.riser.rulebook.Words;

/** What the rows of a penalty table want to know, read off their conditions and sums. */
final class Asked {
    static final String ITEM = "item";
    private static final String BASE = "base";
    private static final Pattern CONDITION = Pattern.compile("penalty\\.(\\S+)\\s+(\\S+)(?:\\s+(.+))?");
    private static final Pattern SUMMAND = Pattern.compile("@penalty\\.([a-z0-9-]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Map<String, Found> facts = new LinkedHashMap<>();

    /** One fact while the rows are read. */
    private static final class Found {
        private Kind kind = Kind.TEXT;
        private final Map<String, Text> choices = new LinkedHashMap<>();
    }

    private Asked() {}

    /** By event, in the order of the table. */
    static List<ConductEvent> of(TableView table) {
        Map<String, List<TableView.Row>> rows = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> rows.computeIfAbsent(cell(row, "event"), event -> new ArrayList<>())
                        .add(row));
        List<TableView.Row> bases = rows.getOrDefault(BASE, List.of());
        rows.remove(BASE);
        return rows.entrySet().stream()
                .map(event -> event(event.getKey(), event.getValue(), bases))
                .toList();
    }

    private static ConductEvent event(String event, List<TableView.Row> rows, List<TableView.Row> bases) {
        Asked asked = new Asked();
        rows.forEach(asked::read);
        if (asked.facts.keySet().stream().anyMatch(name -> name.startsWith("base-"))) {
            // What is multiplied is found by its item.
            bases.forEach(asked::read);
        }
        return new ConductEvent(
                event,
                rows.stream().map(Asked::name).distinct().toList(),
                asked.facts.entrySet().stream()
                        .filter(fact -> !fact.getKey().startsWith("base-")
                                && !fact.getKey().equals("event"))
                        .map(fact -> fact(fact.getKey(), fact.getValue()))
                        .toList());
    }

    private static Fact fact(String id, Found found) {
        Kind kind = found.kind == Kind.TEXT && !found.choices.isEmpty() ? Kind.CHOICE : found.kind;
        return new Fact(
                id,
                Words.core().fact(Judgement.PREFIX + id),
                kind,
                kind != Kind.CHOICE
                        ? List.of()
                        : found.choices.entrySet().stream()
                                .map(choice -> new Choice(choice.getKey(), choice.getValue()))
                                .toList());
    }

    private void read(TableView.Row row) {
        for (String condition : cell(row, "when").split(";", -1)) {
            Matcher parts = CONDITION.matcher(condition.strip());
            if (parts.matches()) {
                note(parts.group(1), parts.group(3) == null ? "" : parts.group(3), row);
            }
        }
        Matcher summands = SUMMAND.matcher(cell(row, "amount"));
        while (summands.find()) {
            found(summands.group(1)).kind = Kind.NUMBER;
        }
    }

    private void note(String name, String operand, TableView.Row row) {
        Found found = found(name);
        for (String value : operand.split("[,|]", -1)) {
            String wanted = value.strip();
            if (wanted.equals("yes") || wanted.equals("no")) {
                found.kind = Kind.YES_NO;
            } else if (NUMBER.matcher(wanted).matches()) {
                found.kind = Kind.NUMBER;
            } else if (!wanted.isEmpty()) {
                found.choices.putIfAbsent(wanted, name(row));
            }
        }
    }

    private Found found(String name) {
        return facts.computeIfAbsent(name, fact -> new Found());
    }

    private static Text name(TableView.Row row) {
        return new Text(cell(row, "name_zh"), cell(row, "name_en"));
    }

    private static String cell(TableView.Row row, String column) {
        return row.cells().getOrDefault(column, "");
    }
}
