package org.riser.console.rules.internal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.Column;

/** The rows of one table, the key first and in view; what is wrong is red, and says why when it is pointed at. */
final class RowGrid extends Div {
    private static final int MOST_CHARACTERS = 60;
    private static final int WIDE = 24;

    private static final String OWNER = "terms.owner";
    private static final String UNTIL = "terms.until";

    private final transient Studio studio;
    private final transient ViewContext context;
    private final String table;
    private final Grid<LayeredRow> grid = new Grid<>();
    private transient Set<Edits.Key> changed = Set.of();
    private transient CellFaults faults;
    private transient Function<LayeredRow, String> owner = row -> "";

    /** @param open gets the row that a person chooses, or nothing when they choose none any more */
    RowGrid(
            Studio studio,
            ViewContext context,
            String table,
            List<Column> columns,
            Consumer<Optional<LayeredRow>> open) {
        this.studio = studio;
        this.context = context;
        this.table = table;
        this.faults = new CellFaults(List.of(), List.of(), context.locale());
        addClassName("rs-studio-rows");
        grid.addClassNames("rs-grid", "rs-rows");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COLUMN_BORDERS);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.setSizeFull();
        grid.addColumn(LayeredRow::id)
                .setHeader(columns.get(0).title().in(context.locale()))
                .setFrozen(true)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(this::keyPart)
                .setTooltipGenerator(row -> faults().of(key(row)).get(CellFaults.ROW));
        grid.addColumn(row -> RuleTexts.in(context, "layer." + row.layer()))
                .setHeader(RuleTexts.in(context, "layer"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "layer-" + row.layer().name().toLowerCase(Locale.ROOT) + out(row));
        said(OWNER, this::owner);
        said(UNTIL, row -> new TermsWords(studio, context).until(row.ownTerms()));
        columns.stream().skip(1).forEach(this::column);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open.accept(Optional.ofNullable(change.getValue()));
            }
        });
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.TABLE, RuleTexts.in(context, "rows.none"), RuleTexts.in(context, "rows.none.help")));
        add(grid);
    }

    private void said(String key, ValueProvider<LayeredRow, String> words) {
        grid.addColumn(words)
                .setKey(key)
                .setHeader(RuleTexts.in(context, key))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> faults.of(key(row)).containsKey(key) ? "bad" : out(row))
                .setTooltipGenerator(row -> faults.of(key(row)).get(key));
    }

    private String owner(LayeredRow row) {
        if (row.own() == null) {
            return "";
        }
        String named = studio.notes.name(context.caller(), row.ownTerms().owner());
        return named.isEmpty() ? owner.apply(row) : named;
    }

    private void column(Column column) {
        grid.addColumn(row -> shortened(Cells.shown(column, row.cells(), context.locale())))
                .setKey(column.id())
                .setHeader(column.title().in(context.locale()))
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> part(row, column))
                .setTooltipGenerator(row -> tooltip(row, column));
    }

    /**
     * Columns that no row uses, and those in the other language, take no room.
     *
     * @param owners what whoever answers for a published row is called
     */
    void show(
            List<LayeredRow> rows,
            List<Column> columns,
            Set<Edits.Key> draft,
            CellFaults found,
            Function<LayeredRow, String> owners) {
        changed = draft;
        faults = found;
        owner = owners;
        show(OWNER, rows.stream().anyMatch(row -> row.own() != null));
        show(UNTIL, rows.stream().anyMatch(row -> row.ownTerms().until() != null));
        for (Column column : columns) {
            Grid.Column<LayeredRow> shown = grid.getColumnByKey(column.id());
            if (shown != null) {
                shown.setVisible(!Cells.isForeign(column, context.locale())
                        && rows.stream().anyMatch(row -> row.cells().containsKey(column.id())));
            }
        }
        grid.setItems(rows);
        grid.recalculateColumnWidths();
    }

    private void show(String key, boolean isShown) {
        Optional.ofNullable(grid.getColumnByKey(key)).ifPresent(column -> column.setVisible(isShown));
    }

    /** Marks the row that is open; empty for none. */
    void mark(Optional<LayeredRow> row) {
        grid.asSingleSelect().setValue(row.orElse(null));
    }

    private CellFaults faults() {
        return faults;
    }

    private Edits.Key key(LayeredRow row) {
        return new Edits.Key(table, row.id());
    }

    private String keyPart(LayeredRow row) {
        String bad = faults.of(key(row)).containsKey(CellFaults.ROW) ? " bad" : "";
        return "key" + (changed.contains(key(row)) ? " changed" : "") + bad + out(row);
    }

    private String part(LayeredRow row, Column column) {
        if (faults.of(key(row)).containsKey(column.id())) {
            return "bad";
        }
        boolean differs = changed.contains(key(row))
                && !row.cells().getOrDefault(column.id(), "").equals(row.below().getOrDefault(column.id(), ""));
        return (Cells.isNumber(column) ? "number" : "") + (differs ? " changed" : "") + out(row);
    }

    private static String out(LayeredRow row) {
        return row.isOut() ? " out" : "";
    }

    private @Nullable String tooltip(LayeredRow row, Column column) {
        String bad = faults.of(key(row)).get(column.id());
        String cell = row.cells().getOrDefault(column.id(), "");
        return bad != null ? bad : cell.length() > WIDE ? cell : null;
    }

    private static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
