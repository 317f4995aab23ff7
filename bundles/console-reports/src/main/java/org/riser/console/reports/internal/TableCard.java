package org.riser.console.reports.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.console.ViewContext;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportRow;
import org.riser.reports.ReportTable;

/** A table with its chart above; what is drawn stands in the table too, so nobody needs the drawing. */
final class TableCard extends Div {
    /** More bars than this nobody compares; the table has all. */
    private static final int DRAWN = 20;

    private final transient ReportTable table;
    private final transient ViewContext context;

    TableCard(ReportTable table, ViewContext context) {
        this.table = table;
        this.context = context;
        addClassNames("rs-card", "rs-report-card");
        setId("report-" + table.id());
        add(new H3(context.text(table.title())));
        if (table.rows().isEmpty()) {
            Span nothing = new Span(ReportTexts.in(context, "empty"));
            nothing.addClassName("rs-quiet");
            add(nothing);
            return;
        }
        ReportChart chart = table.chart();
        if (chart != null) {
            List<ReportRow> drawn = table.rows().stream()
                    .filter(row -> Bars.isDrawn(table, chart, row))
                    .limit(DRAWN)
                    .toList();
            if (!drawn.isEmpty()) {
                add(new Bars(table, chart, drawn, context));
            }
        }
        add(rows());
    }

    private Div rows() {
        NativeTable grid = new NativeTable();
        grid.addClassName("rs-table");
        NativeTableRow titles = new NativeTableRow();
        table.columns().forEach(column -> {
            NativeTableHeaderCell title = new NativeTableHeaderCell(context.text(column.title()));
            title.getElement().setAttribute("scope", "col");
            if (column.type() != ColumnType.TEXT) {
                title.addClassName("rs-report-number");
            }
            titles.add(title);
        });
        NativeTableBody body = new NativeTableBody();
        table.rows().forEach(row -> body.add(line(row)));
        ReportRow total = table.total();
        if (total != null) {
            NativeTableRow sum = line(total);
            sum.addClassName("rs-report-total");
            sum.getChildren()
                    .findFirst()
                    .ifPresent(first -> first.getElement().setText(ReportTexts.in(context, "total")));
            body.add(sum);
        }
        grid.add(new NativeTableHeader(titles), body);
        Div scroll = new Div(grid);
        scroll.addClassName("rs-scroll");
        return scroll;
    }

    private NativeTableRow line(ReportRow row) {
        NativeTableRow line = new NativeTableRow();
        for (int at = 0; at < table.columns().size(); at++) {
            ReportColumn column = table.columns().get(at);
            String words = words(column, row.cells().get(at), context);
            NativeTableCell cell = new NativeTableCell();
            String link = row.link();
            cell.add(at == 0 && link != null ? link(link, words) : new Span(words));
            if (column.type() != ColumnType.TEXT) {
                cell.addClassNames("rs-figures", "rs-report-number");
            }
            line.add(cell);
        }
        return line;
    }

    /** {@code path?name=value}, as a report gives it. */
    private Component link(String link, String words) {
        String[] parts = link.split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        if (parts.length > 1) {
            for (String pair : List.of(parts[1].split("&"))) {
                String[] sides = pair.split("=", 2);
                parameters.put(sides[0], sides.length > 1 ? sides[1] : "");
            }
        }
        return new Anchor(context.href(parts[0], parameters), words);
    }

    static String words(ReportColumn column, ReportCell cell, ViewContext context) {
        if (cell.text() != null) {
            return context.text(cell.text());
        }
        BigDecimal number = cell.number();
        if (number == null) {
            return column.type() == ColumnType.TEXT ? "" : "—";
        }
        return switch (column.type()) {
            case PERCENT -> number.toPlainString() + "%";
            case AMOUNT -> String.format(context.locale(), "%,.2f", number);
            case COUNT -> String.format(context.locale(), "%,d", number.longValue());
            case MEAN, TEXT -> number.toPlainString();
        };
    }
}
