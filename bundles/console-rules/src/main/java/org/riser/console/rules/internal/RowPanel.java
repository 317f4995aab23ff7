package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.Icons;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Timeline;
import org.riser.console.components.Tone;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleUses;
import org.riser.rulebook.Column;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableView.Layer;

/** One row: its clause, its cells to change, who set it and when. */
final class RowPanel extends Div {
    private static final int MOST_HISTORY = 10;

    private final transient Studio studio;
    private final transient ViewContext context;
    private final transient RowDeeds deeds;
    private final String table;
    private final transient List<Column> columns;
    private final RowForm form;
    private final Div head = new Div();
    private final Div message = new Div();
    private final Div verbs = new Div();
    private final Div said = new Div();
    private final TermsForm terms;
    private transient LayeredRow row;

    /** What can be done with a row. */
    interface RowDeeds {
        boolean mayEdit();

        void change(LayeredRow row, Map<String, String> cells);

        void say(LayeredRow row, RowTerms terms);

        /** Who answers for the row as it is published; empty when it is not, or that is nobody's name. */
        String owner(LayeredRow row);

        void copy(LayeredRow row);

        void disable(LayeredRow row);

        void takeBack(LayeredRow row);
    }

    RowPanel(
            Studio studio,
            ViewContext context,
            String pack,
            String table,
            LayeredRow row,
            CellFaults faults,
            RowDeeds deeds) {
        this.studio = studio;
        this.context = context;
        this.deeds = deeds;
        this.table = table;
        this.row = row;
        columns = studio.tables.columns(table);
        addClassName("rs-row-panel");
        form = new RowForm(context, table, columns, row, cells -> deeds.change(this.row, cells));
        head.addClassName("rs-row-head");
        verbs.addClassName("rs-row-verbs");
        add(head);
        studio.notes
                .clause(row)
                .map(clause -> new Paragraph(context.text(clause.text())))
                .ifPresent(words -> {
                    words.addClassName("rs-clause-text");
                    add(words);
                });
        use(pack).ifPresent(words -> {
            Paragraph use = new Paragraph(words);
            use.addClassName("rs-quiet");
            use.setId("row-use");
            add(use);
        });
        terms = new TermsForm(studio, context, given -> deeds.say(this.row, given));
        said.add(new H3(text("terms.title")), terms);
        add(verbs, message, form, said);
        if (row.pack() != null && (row.group() != null || row.own() != null)) {
            add(
                    new H3(text("row.layers")),
                    new LayerTable(context, columns, row, new TermsWords(studio, context).of(row, deeds.owner(row))));
        }
        add(new H3(text("row.history")), history(pack));
        show(row, faults);
    }

    boolean isOut() {
        return row.isOut();
    }

    String row() {
        return row.id();
    }

    /** Shows the row as it has become; what is being typed stays. */
    void show(LayeredRow now, CellFaults faults) {
        row = now;
        fillHead();
        form.set(now.cells());
        Map<String, String> bad = faults.of(new Edits.Key(table, now.id()));
        form.complain(bad);
        message.removeAll();
        Optional.ofNullable(bad.get(CellFaults.ROW)).ifPresent(words -> {
            Span span = new Span(words);
            span.addClassName("rs-message");
            message.add(span);
        });
        boolean isLocked = now.ownLayer() == Layer.TENANT && now.groupTerms().locked();
        if (!deeds.mayEdit() || now.isOut() || isLocked) {
            form.readOnly();
        }
        said.setVisible(now.own() != null);
        terms.ofGroup(now.ownLayer() == Layer.GROUP);
        terms.set(now.ownTerms(), deeds.owner(now));
        terms.complain(bad);
        terms.readOnly(!deeds.mayEdit());
        verbs.removeAll();
        if (isLocked) {
            verbs.add(new StatusBadge(Tone.INFO, text("row.locked")));
        }
        if (now.isOut()) {
            verbs.add(new StatusBadge(Tone.PAUSED, text("row.out")));
        }
        if (deeds.mayEdit()) {
            verbs.add(verbs(now, isLocked));
        }
    }

    private Component[] verbs(LayeredRow now, boolean isLocked) {
        List<Component> all = new ArrayList<>();
        boolean isParameter = table.equals(RowEdit.PARAMETERS);
        if (!isParameter) {
            all.add(verb("row-copy", "row.copy", VaadinIcon.COPY_O, () -> deeds.copy(row)));
            if (now.pack() != null && !now.isOut() && !isLocked) {
                all.add(verb("row-disable", "row.disable", VaadinIcon.BAN, () -> deeds.disable(row)));
            }
        }
        if (now.own() == null && now.isOut() && !isLocked) {
            all.add(verb("row-enable", "row.enable", VaadinIcon.CHECK, () -> deeds.change(row, row.cells())));
        }
        if (now.own() != null) {
            String key = now.pack() == null && now.group() == null
                    ? "row.remove"
                    : now.isOut() ? "row.enable" : "row.take-back";
            all.add(verb("row-back", key, VaadinIcon.ARROW_BACKWARD, () -> deeds.takeBack(row)));
        }
        return all.toArray(Component[]::new);
    }

    private Button verb(String id, String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(text(key), Icons.of(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setId(id);
        return button;
    }

    private Optional<String> use(String pack) {
        return studio.notes
                .use(context.caller(), pack, table, row)
                .map(use -> RuleTexts.in(context, "row.used", "" + use.times(), "" + use.lastOn(), "" + RuleUses.DAYS))
                .or(() -> Optional.of(RuleTexts.in(context, "row.never-used", "" + RuleUses.KEPT_DAYS))
                        .filter(never -> RowNotes.counts(table)));
    }

    private void fillHead() {
        head.removeAll();
        head.add(new Span(Cells.name(columns, row.cells(), context.locale())));
        String clause = row.cells().getOrDefault("clause", "");
        if (!clause.isEmpty()) {
            head.add(new ClauseLink(clause));
        }
        head.add(new StatusBadge(Tone.NEUTRAL, text("layer." + row.layer())));
    }

    /** Changes that set the row otherwise than the one before them. */
    private Component history(String pack) {
        Timeline timeline = new Timeline(studio.clock.instant(), context.zone());
        Edits.Key key = new Edits.Key(table, row.id());
        List<RuleChange> published = studio.publications.list(context.caller(), pack).stream()
                .filter(change -> change.state() == RuleChange.State.PUBLISHED)
                .sorted((a, b) -> Long.compare(a.edition(), b.edition()))
                .toList();
        List<Component> none = List.of(new Span(text("row.history.none")));
        List<RuleChange> those = new ArrayList<>();
        RowChange before = published.isEmpty()
                ? null
                : Edits.find(
                        studio.publications.edition(
                                context.caller(), pack, published.get(0).edition() - 1),
                        key);
        for (RuleChange change : published) {
            RowChange its = Edits.find(change.edits(), key);
            if (!Objects.equals(before, its)) {
                those.add(0, change);
            }
            before = its;
        }
        those.stream().limit(MOST_HISTORY).forEach(change -> {
            Span reason = new Span(change.reason());
            reason.addClassName("rs-quiet");
            timeline.entry(
                    VaadinIcon.CHECK,
                    Tone.KEPT,
                    RuleTexts.in(context, "edition", "" + change.edition()),
                    ChangeParts.by(context, change),
                    change.proposed().at(),
                    reason);
        });
        return those.isEmpty() ? none.get(0) : timeline;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
