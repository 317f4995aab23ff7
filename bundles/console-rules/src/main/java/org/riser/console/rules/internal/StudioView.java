package org.riser.console.rules.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.ErrorPanel;
import org.riser.console.components.Icons;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RuleDrafts;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Review;
import org.riser.rulebook.RowEdit;

/** Packs and tables at the left, the rows of one table in the middle, the row that is open at the right, the draft below. */
final class StudioView extends Div implements DraftBar.Verbs, RowPanel.RowDeeds {
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
    private transient @Nullable RowGrid grid;
    private transient @Nullable RowPanel panel;

    StudioView(Studio studio, ViewContext context) {
        this.studio = studio;
        this.context = context;
        addClassName("rs-studio");
        RuleTexts.STYLE.attach(this);
        packs = new PackList(studio, context, this::open);
        filter = new RowFilter(context, this::showRows);
        bar = new DraftBar(studio, context, this);
        String[] address = context.subPath().split("/", 2);
        List<PackInfo> all = studio.packs(context.caller());
        PackInfo pack = all.stream()
                .filter(one -> one.id().equals(address[0]))
                .findFirst()
                .orElse(all.get(0));
        List<String> tables = Studio.tables(pack);
        work = new DraftWork(studio, context.caller(), pack.id());
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
        context.onNotice(RuleDrafts.TOPIC, notice -> {
            if (notice.subject().equals(work.pack())) {
                work.reload();
                refresh();
            }
        });
        context.onNotice("rules", notice -> {
            work.reload();
            refresh();
        });
    }

    private void open(String pack, String chosen) {
        if (!pack.equals(work.pack())) {
            work = new DraftWork(studio, context.caller(), pack);
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
        head.add(new WorkbookButtons(studio, context, work, edits -> step(() -> work.replace(edits))));
        Button layers =
                new Button(text("layers.title"), click -> context.navigate(DifferencePage.PATH + "/" + work.pack()));
        head.add(layers);
        grid = new RowGrid(context, table, columns, faults, this::openRow);
        place.removeAll();
        place.add(grid);
        refresh();
    }

    /** Reads everything anew from the draft. */
    private void refresh() {
        faults = new CellFaults(work.faults(), work.edits(), context.locale());
        rows = studio.tables.rows(context.caller(), work.pack(), table, work.edits());
        packs.show(work, table);
        filter.offer(rows);
        bar.show(work, faults);
        showRows();
        if (panel != null) {
            String id = panel.row();
            rows.stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(this::showRow, () -> {
                panel = null;
                context.closeSidePanel();
            });
        }
    }

    private void showRows() {
        if (grid != null) {
            Set<Edits.Key> changed = work.changed();
            grid.show(filter.of(rows, table, changed, faults), columns, changed, faults);
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
        panel = new RowPanel(studio, context, work.pack(), table, row, faults, this);
        context.openSidePanel(Text.same(row.id()), panel);
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
        under.keySet().retainAll(isParameter ? Set.of("value") : under.keySet());
        if (given.equals(under) && !row.isOut()) {
            step(() -> work.takeBack(key(row)));
        } else {
            step(() -> work.put(new RowChange(table, row.id(), given)));
        }
    }

    @Override
    public void copy(LayeredRow row) {
        ask(row.cells());
    }

    @Override
    public void disable(LayeredRow row) {
        step(() -> work.put(new RowChange(table, row.id(), Map.of())));
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
        TextField id = new TextField(columns.get(0).title().in(context.locale()));
        id.setHelperText(text("row.id.help"));
        new EntryDialog(context, text("row.add")).with("id", id).open(text("row.add"), () -> {
            String name = id.getValue().strip();
            requireNew(name);
            Map<String, String> given = new TreeMap<>(cells);
            given.putIfAbsent("note", "");
            step(() -> work.put(new RowChange(table, name, given)));
            rows.stream().filter(row -> row.id().equals(name)).findFirst().ifPresent(this::openRow);
        });
    }

    private void requireNew(String name) {
        if (name.isEmpty() || rows.stream().anyMatch(row -> row.id().equals(name))) {
            throw new InvalidInput(
                    List.of(new Fault("id", "rule.row-id", RuleTexts.MESSAGES.text("row.id.taken"), null)));
        }
    }

    @Override
    public void undo() {
        step(work::undo);
    }

    @Override
    public void redo() {
        step(work::redo);
    }

    @Override
    public void catchUp() {
        step(work::catchUp);
    }

    @Override
    public void discard() {
        Ask.toConfirm(
                RuleTexts.MESSAGES.text("draft.discard"),
                RuleTexts.MESSAGES.text(
                        "draft.discard.consequence", "" + work.changed().size()),
                RuleTexts.MESSAGES.text("draft.discard"),
                () -> {
                    work.discard();
                    refresh();
                });
    }

    @Override
    public void compare() {
        context.openSidePanel(
                RuleTexts.MESSAGES.text("draft.compare"),
                new Differences(studio, context, work.pack(), work.stand().own(), work.edits()));
        panel = null;
    }

    @Override
    public void faults() {
        panel = null;
        context.openSidePanel(
                RuleTexts.MESSAGES.text("check.title"), new ErrorPanel(new InvalidInput(faults.all()), faults.all()));
    }

    @Override
    public void review() {
        context.attempt(() -> {
            Review review = studio.publications.review(context.caller(), work.pack(), work.edits());
            panel = null;
            context.openSidePanel(RuleTexts.MESSAGES.text("review.title"), new ReviewPanel(context, review));
        });
    }

    @Override
    public void simulate() {
        context.navigate(SimulationsPage.PATH, Map.of("pack", work.pack()));
    }

    @Override
    public void submit() {
        SubmitDialog.open(context, work, () -> {
            context.done(RuleTexts.MESSAGES.text("draft.submitted"));
            refresh();
        });
    }

    /** Takes a step that is saved at once; if somebody else was first, both are shown. */
    private void step(Runnable action) {
        try {
            action.run();
            refresh();
        } catch (Conflict taken) {
            ConflictDialog.open(studio, context, work, this::refresh);
        } catch (RiserException refused) {
            work.reload();
            refresh();
            context.failed(refused);
        }
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
