package org.riser.console.rules.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.EmptyState;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.publication.LayeredRow;
import org.riser.publication.RuleOwners.RuleOwner;
import org.riser.publication.RuleStand;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackInfo;

/** Every row that group or company set over a pack, in its layers side by side; what no longer fits stands out. */
final class DifferenceView extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;

    DifferenceView(Studio studio, ViewContext context) {
        this.studio = studio;
        this.context = context;
        addClassName("rs-difference");
        RuleTexts.STYLE.attach(this);
        Map<String, String> packs = studio.packNames(context);
        String asked = context.subPath();
        String pack =
                packs.containsKey(asked) ? asked : packs.keySet().iterator().next();
        Select<String> choice = new Select<>();
        choice.setItems(packs.keySet());
        choice.setItemLabelGenerator(id -> packs.getOrDefault(id, id));
        choice.setAriaLabel(RuleTexts.in(context, "pack"));
        choice.setValue(pack);
        choice.addValueChangeListener(change -> context.navigate(DifferencePage.PATH + "/" + change.getValue()));
        add(choice);
        show(pack);
    }

    private void show(String pack) {
        RuleStand stand = studio.tables.stand(context.caller(), pack);
        CellFaults misfits = new CellFaults(stand.misfits(), stand.own(), context.locale());
        Map<Edits.Key, RuleOwner> owners = studio.notes.owners(context.caller(), stand);
        boolean isEmpty = true;
        PackInfo info = studio.packs(context.caller()).stream()
                .filter(one -> one.id().equals(pack))
                .findFirst()
                .orElseThrow();
        for (String table : Studio.tables(info)) {
            List<LayeredRow> set = studio.tables.rows(context.caller(), pack, table, stand.own()).stream()
                    .filter(row -> row.own() != null || row.group() != null)
                    .toList();
            if (!set.isEmpty()) {
                isEmpty = false;
                add(new H2(TableNames.in(context, table)));
                List<Column> columns = studio.tables.columns(table);
                set.forEach(row -> add(card(new Edits.Key(table, row.id()), columns, row, misfits, owners)));
            }
        }
        if (isEmpty) {
            add(new EmptyState(
                    VaadinIcon.SPLIT_H,
                    RuleTexts.in(context, "layers.none"),
                    RuleTexts.in(context, "layers.none.help")));
        }
    }

    private Div card(
            Edits.Key key, List<Column> columns, LayeredRow row, CellFaults misfits, Map<Edits.Key, RuleOwner> owners) {
        Span name = new Span(Cells.name(columns, row.cells(), context.locale()));
        Div head = new Div(new H3(row.id()), name);
        head.addClassName("rs-difference-head");
        String clause = row.cells().getOrDefault("clause", "");
        if (!clause.isEmpty()) {
            head.add(new ClauseLink(clause));
        }
        Div card = new Div(head);
        card.addClassName("rs-card");
        if (misfits.has(key)) {
            head.add(new StatusBadge(Tone.BROKEN, RuleTexts.in(context, "layers.misfit")));
            misfits.of(key).values().forEach(words -> {
                Span why = new Span(words);
                why.addClassName("rs-message");
                card.add(why);
            });
        }
        String owner = Optional.ofNullable(owners.get(key)).map(RuleOwner::name).orElse("");
        card.add(new LayerTable(context, columns, row, new TermsWords(studio, context).of(row, owner)));
        return card;
    }
}
