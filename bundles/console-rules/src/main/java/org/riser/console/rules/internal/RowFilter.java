package org.riser.console.rules.internal;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.FilterBar;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.TableView.Layer;

/** Which rows of a table are shown: by words, clause, layer, and whether the draft changes them. */
final class RowFilter extends Div {
    private static final String CHANGED = "changed";
    private static final String BAD = "bad";

    private final transient ViewContext context;
    private final transient Runnable changed;
    private transient Set<String> clauses = Set.of();
    private String of = "";
    private @Nullable FilterBar bar;

    RowFilter(ViewContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
    }

    /** Offers the clauses that the rows carry out; what was chosen is chosen anew when another table opens. */
    void offer(String table, List<LayeredRow> rows) {
        Set<String> found = rows.stream()
                .map(row -> row.cells().getOrDefault("clause", ""))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (bar != null && table.equals(of)) {
            if (!found.equals(clauses)) {
                bar.offer("clause", named(found));
            }
            clauses = found;
            return;
        }
        of = table;
        clauses = found;
        FilterBar made = new FilterBar(changed);
        made.view("all", text("filter.rows"))
                .view(CHANGED, text("filter.changed"))
                .view(BAD, text("filter.bad"));
        made.search(text("filter.text"));
        made.choice("clause", text("filter.clauses"), named(clauses));
        Map<String, String> layers = new LinkedHashMap<>();
        for (Layer layer : Layer.values()) {
            layers.put(layer.name(), text("layer." + layer));
        }
        made.choice("layer", text("filter.layers"), layers);
        bar = made;
        removeAll();
        add(made);
    }

    List<LayeredRow> of(List<LayeredRow> rows, String table, Set<Edits.Key> draft, CellFaults faults) {
        FilterBar chosen = bar;
        if (chosen == null) {
            return rows;
        }
        chosen.count("all", rows.size());
        chosen.count(
                CHANGED,
                rows.stream().filter(row -> draft.contains(key(table, row))).count());
        chosen.count(
                BAD, rows.stream().filter(row -> faults.has(key(table, row))).count());
        String view = chosen.view().orElse("all");
        String words = chosen.text().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> !view.equals(CHANGED) || draft.contains(key(table, row)))
                .filter(row -> !view.equals(BAD) || faults.has(key(table, row)))
                .filter(row -> chosen.chosen("clause")
                        .map(clause -> clause.equals(row.cells().get("clause")))
                        .orElse(true))
                .filter(row -> chosen.chosen("layer")
                        .map(layer -> layer.equals(row.layer().name()))
                        .orElse(true))
                .filter(row -> words.isEmpty() || says(row, words))
                .toList();
    }

    private static boolean says(LayeredRow row, String words) {
        return row.id().toLowerCase(Locale.ROOT).contains(words)
                || row.cells().values().stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(words));
    }

    private static Edits.Key key(String table, LayeredRow row) {
        return new Edits.Key(table, row.id());
    }

    private static Map<String, String> named(Set<String> ids) {
        Map<String, String> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, id));
        return all;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
