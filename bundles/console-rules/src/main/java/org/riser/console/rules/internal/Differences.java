package org.riser.console.rules.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.rulebook.Column;

/** What one set of edits makes otherwise than another, cell by cell: it was, it becomes. */
final class Differences extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final String pack;

    Differences(Studio studio, ViewContext context, String pack, List<RowChange> before, List<RowChange> after) {
        this.studio = studio;
        this.context = context;
        this.pack = pack;
        addClassName("rs-differences");
        List<String> tables = Edits.changed(before, after).stream()
                .map(Edits.Key::table)
                .distinct()
                .sorted()
                .toList();
        if (tables.isEmpty()) {
            add(new Paragraph(text("difference.none")));
        }
        tables.forEach(table -> add(before, after, table));
    }

    private void add(List<RowChange> before, List<RowChange> after, String table) {
        List<Column> columns = studio.tables.columns(table);
        Map<String, LayeredRow> was = rows(table, before);
        Map<String, LayeredRow> is = rows(table, after);
        Edits.changed(before, after).stream()
                .filter(key -> key.table().equals(table))
                .forEach(key -> add(row(table, columns, was.get(key.row()), is.get(key.row()))));
    }

    private Map<String, LayeredRow> rows(String table, List<RowChange> own) {
        return studio.tables.rows(context.caller(), pack, table, own).stream()
                .collect(Collectors.toMap(LayeredRow::id, Function.identity()));
    }

    private Div row(String table, List<Column> columns, @Nullable LayeredRow was, @Nullable LayeredRow is) {
        LayeredRow known = is != null ? is : was;
        if (known == null) {
            return new Div();
        }
        Map<String, String> before = was == null || was.isOut() ? Map.of() : was.cells();
        Map<String, String> after = is == null || is.isOut() ? Map.of() : is.cells();
        Map<String, String> words = after.isEmpty() ? before : after;
        H3 title = new H3(TableNames.in(context, table) + " · " + known.id());
        Span name = new Span(Cells.name(columns, words, context.locale()));
        name.addClassName("rs-quiet");
        Div head = new Div(title, name, badge(before.isEmpty(), after.isEmpty()));
        head.addClassName("rs-difference-head");
        CellTable cells =
                new CellTable(List.of(text("difference.cell"), text("difference.was"), text("difference.is")));
        columns.stream()
                .filter(column -> !before.getOrDefault(column.id(), "").equals(after.getOrDefault(column.id(), "")))
                .forEach(column -> cells.row(
                        new Span(column.title().in(context.locale())),
                        CellTable.text(Cells.shown(column, before, context.locale())),
                        CellTable.changed(Cells.shown(column, after, context.locale()))));
        new TermsWords(studio, context)
                .differences(terms(was), terms(is))
                .forEach(line ->
                        cells.row(new Span(line.title()), CellTable.text(line.group()), CellTable.changed(line.own())));
        return new Div(head, cells);
    }

    private static RowTerms terms(@Nullable LayeredRow row) {
        return row == null ? RowTerms.NONE : row.ownTerms();
    }

    private StatusBadge badge(boolean isNew, boolean isGone) {
        if (isNew) {
            return new StatusBadge(Tone.INFO, text("difference.added"));
        }
        return isGone
                ? new StatusBadge(Tone.RISK, text("difference.out"))
                : new StatusBadge(Tone.NEUTRAL, text("difference.changed"));
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
