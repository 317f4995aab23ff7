package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.Icons;
import org.riser.jobs.Notice;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RuleOwners.RuleOwner;
import org.riser.publication.RulePublications;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RowEdit;

/** Packs and tables at the left, the rows of one table in the middle, the row that is open at the right, the draft below. */
final class StudioView extends Div implements RowPanel.RowDeeds {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final PackList packs;
    private final Div head = new Div();
    private final Div place = new Div();
    private final RowFilter filter;
    private final DraftBar bar;
    private transient DraftWork work;
    private String table;
    private transient List<Column> columns = List.of();
    private transient List<LayeredRow> rows = List.of();
    private transient CellFaults faults;
    private transient Map<Edits.Key, RuleOwner> owners = Map.of();
    private transient @Nullable RowGrid grid;
    private transient @Nullable RowPanel panel;

    StudioView(Studio studio, ViewContext context) {
        this.studio = studio;
        this.context = context;
        addClassName("rs-studio");
        RuleTexts.STYLE.attach(this);
        packs = new PackList(studio, context, this::open);
        filter = new RowFilter(context, this::showRows);
        bar = new DraftBar(studio, context, new DraftDeeds(studio, context, this));
        String[] address = context.subPath().split("/", 2);
        List<PackInfo> all = studio.packs(context.caller());
        PackInfo pack = all.stream()
                .filter(one -> one.id().equals(address[0]))
                .findFirst()
                .orElse(all.get(0));
        List<String> tables = Studio.tables(pack);
        work = studio.work(context, pack.id());
        table = address.length > 1 && tables.contains(address[1]) ? address[1] : tables.get(0);
        faults = new CellFaults(List.of(), List.of(), context.locale());
        head.addClassName("rs-studio-head");
        place.addClassName("rs-studio-place");
        Div middle = new Div(head, filter, place);
        middle.addClassName("rs-studio-middle");
        Div main = new Div(packs, middle);
        main.addClassName("rs-studio-main");
        add(main, bar);
        showTable();
        List.of(RuleDrafts.TOPIC, RulePublications.TOPIC, "rules")
                .forEach(topic -> context.onNotice(topic, this::follow));
    }

    /** What somebody did to a draft or the rules; one's own step is shown already. */
    private void follow(Notice notice) {
        packs.forget(notice.subject());
        if (work.reload()) {
            refresh();
        } else if (!notice.subject().equals(work.pack())) {
            packs.show(work, table);
        }
    }

    private void open(String pack, String chosen) {
        if (!pack.equals(work.pack())) {
            work = studio.work(context, pack);
        }
        table = chosen;
        panel = null;
        context.closeSidePanel();
        String address = context.href(StudioPage.PATH + "/" + pack + "/" + chosen, Map.of());
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        showTable();
    }

    private void showTable() {
        columns = studio.tables.columns(table);
        head.removeAll();
        head.add(new H2(TableNames.in(context, table)));
        if (work.mayEdit() && !table.equals(RowEdit.PARAMETERS)) {
            Button add = new Button(text("row.add"), Icons.of(VaadinIcon.PLUS), click -> ask(Map.of()));
            add.setId("row-add");
            head.add(add);
        }
        DraftWork shown = work; // an upload that ends later is still this pack's
        head.add(new WorkbookButtons(studio, context, shown, edits -> step(shown, () -> shown.replace(edits))));
        Button layers =
                new Button(text("layers.title"), click -> context.navigate(DifferencePage.PATH + "/" + work.pack()));
        head.add(layers);
        grid = new RowGrid(
                studio, context, table, columns, chosen -> chosen.ifPresentOrElse(this::openRow, this::closeRow));
        place.removeAll();
        place.add(grid);
        refresh();
    }

    /** Reads everything anew from the draft. */
    void refresh() {
        faults = new CellFaults(work.faults(), work.edits(), context.locale());
        rows = studio.tables.rows(context.caller(), work.pack(), table, work.edits());
        owners = studio.notes.owners(context.caller(), work.stand());
        packs.show(work, table);
        filter.offer(table, rows);
        bar.show(work, faults);
        showRows();
        if (panel != null) {
            row(panel.row()).ifPresentOrElse(this::showRow, this::closeRow);
        }
    }

    private void showRows() {
        if (grid != null) {
            Set<Edits.Key> changed = work.changed();
            grid.show(filter.of(rows, table, changed, faults), columns, changed, faults, this::owner);
            mark();
        }
    }

    private void showRow(LayeredRow row) {
        if (panel != null && panel.isOut() == row.isOut()) {
            panel.show(row, faults);
        } else {
            openRow(row);
        }
    }

    private void openRow(LayeredRow row) {
        RowPanel opened = new RowPanel(studio, context, work.pack(), table, row, faults, this);
        panel = opened;
        // Escape closes it too.
        opened.addDetachListener(gone -> {
            if (opened.equals(panel)) {
                leaveRow();
            }
        });
        context.openSidePanel(Text.same(row.id()), opened);
        mark();
    }

    private void closeRow() {
        panel = null;
        context.closeSidePanel();
    }

    private void leaveRow() {
        panel = null;
        mark();
    }

    /** The row that is open is marked, and no other. */
    private void mark() {
        if (grid != null) {
            grid.mark(Optional.ofNullable(panel).flatMap(open -> row(open.row())));
        }
    }

    @Override
    public boolean mayEdit() {
        return work.mayEdit();
    }

    @Override
    public void change(LayeredRow row, Map<String, String> cells) {
        Map<String, String> given = new TreeMap<>(cells);
        boolean isParameter = table.equals(RowEdit.PARAMETERS);
        if (given.isEmpty()) {
            given.put(isParameter ? "value" : "note", ""); // no cells at all would take the row out
        }
        Map<String, String> under = new LinkedHashMap<>(row.below());
        under.keySet().retainAll(isParameter ? RowEdit.settable(row.ownLayer()) : under.keySet());
        if (given.equals(under) && !row.isOut()) {
            step(() -> work.takeBack(key(row)));
        } else {
            step(() -> work.put(new RowChange(table, row.id(), given, row.ownTerms())));
        }
    }

    @Override
    public void copy(LayeredRow row) {
        ask(row.cells());
    }

    @Override
    public void disable(LayeredRow row) {
        step(() -> work.put(new RowChange(table, row.id(), Map.of(), row.ownTerms())));
    }

    @Override
    public void say(LayeredRow row, RowTerms terms) {
        RowChange set = Edits.find(work.edits(), key(row));
        if (set != null) {
            step(() -> work.put(set.withTerms(terms)));
        }
    }

    @Override
    public String owner(LayeredRow row) {
        return Optional.ofNullable(owners.get(key(row))).map(RuleOwner::name).orElse("");
    }

    @Override
    public void takeBack(LayeredRow row) {
        step(() -> work.takeBack(key(row)));
    }

    private Edits.Key key(LayeredRow row) {
        return new Edits.Key(table, row.id());
    }

    /** Asks what the new row is called, and opens it. */
    private void ask(Map<String, String> cells) {
        NewRowDialog.open(context, columns.get(0).title().in(context.locale()), id -> row(id).isPresent(), id -> {
            Map<String, String> given = new TreeMap<>(cells);
            given.putIfAbsent("note", "");
            if (save(work, () -> work.put(new RowChange(table, id, given)))) {
                row(id).ifPresent(this::openRow);
            }
        });
    }

    private Optional<LayeredRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    DraftWork work() {
        return work;
    }

    CellFaults faults() {
        return faults;
    }

    /** Shows something else than a row at the right. */
    void showBeside(Text title, Component content) {
        leaveRow();
        context.openSidePanel(title, content);
    }

    void step(Runnable action) {
        step(work, action);
    }

    /** True if it is saved; else the person is told why. */
    private boolean step(DraftWork on, Runnable action) {
        try {
            return save(on, action);
        } catch (RiserException refused) {
            context.failed(refused);
            return false;
        }
    }

    /**
     * Takes a step that is saved at once. If somebody else was first, both are shown, and it is not saved yet.
     *
     * @throws RiserException if it is refused; what is saved is then shown
     */
    private boolean save(DraftWork on, Runnable action) {
        try {
            action.run();
        } catch (RiserException refused) {
            if (on.isHeldUp()) {
                ConflictDialog.open(studio, context, on, this::refresh);
                return false;
            }
            on.reload();
            refresh();
            throw refused;
        }
        refresh();
        return true;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
