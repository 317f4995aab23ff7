package org.riser.console.rules.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.Column;
import org.riser.rulebook.TableView.Layer;

/** A row in its layers side by side: the pack's default, the group's standard, the company's own; what differs is marked. */
final class LayerTable extends Div {
    private final transient Locale locale;

    /** @param terms what is said of the row */
    LayerTable(ViewContext context, List<Column> columns, LayeredRow row, List<TermsWords.Line> terms) {
        this.locale = context.locale();
        boolean isCompany = row.ownLayer() == Layer.TENANT;
        List<String> titles =
                new ArrayList<>(List.of(RuleTexts.in(context, "difference.cell"), RuleTexts.in(context, "layer.PACK")));
        titles.add(RuleTexts.in(context, "layer.GROUP"));
        if (isCompany) {
            titles.add(RuleTexts.in(context, "layer.TENANT"));
        }
        CellTable table = new CellTable(titles);
        String out = RuleTexts.in(context, "row.out");
        String same = RuleTexts.in(context, "layer.same");
        for (Column column : columns.subList(1, columns.size())) {
            if (differs(column, row)) {
                List<Span> cells = new ArrayList<>(List.of(
                        new Span(column.title().in(locale)),
                        CellTable.text(row.pack() == null ? "" : Cells.shown(column, row.pack(), locale))));
                Map<String, String> base = Objects.requireNonNullElse(row.pack(), Map.of());
                if (isCompany) {
                    cells.add(cell(column, row.group(), base, out, same));
                }
                cells.add(cell(column, row.own(), row.below(), out, same));
                table.row(cells.toArray(Span[]::new));
            }
        }
        for (TermsWords.Line line : terms) {
            List<Span> cells = new ArrayList<>(List.of(new Span(line.title()), CellTable.text("")));
            if (isCompany) {
                cells.add(CellTable.text(line.group()));
            }
            cells.add(CellTable.text(line.own()));
            table.row(cells.toArray(Span[]::new));
        }
        add(table);
    }

    private static boolean differs(Column column, LayeredRow row) {
        return Stream.of(row.group(), row.own())
                .filter(Objects::nonNull)
                .anyMatch(cells -> !cells.getOrDefault(column.id(), "")
                        .equals(Objects.requireNonNullElse(row.pack(), Map.<String, String>of())
                                .getOrDefault(column.id(), "")));
    }

    private Span cell(
            Column column, @Nullable Map<String, String> cells, Map<String, String> under, String out, String same) {
        if (cells == null) {
            Span quiet = new Span(same);
            quiet.addClassName("rs-quiet");
            return quiet;
        }
        if (cells.isEmpty()) {
            return CellTable.changed(out);
        }
        String shown = Cells.shown(column, cells, locale);
        return cells.getOrDefault(column.id(), "").equals(under.getOrDefault(column.id(), ""))
                ? CellTable.text(shown)
                : CellTable.changed(shown);
    }
}
