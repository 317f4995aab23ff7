package org.riser.console.reports.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riser.console.ViewContext;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn;
import org.riser.reports.ReportRow;
import org.riser.reports.ReportTable;

/** Bars of plain elements: they print, follow the page's colours and need no script. */
final class Bars extends Div {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 3;

    private final transient ReportTable table;
    private final transient ViewContext context;

    Bars(ReportTable table, ReportChart chart, List<ReportRow> rows, ViewContext context) {
        this.table = table;
        this.context = context;
        addClassName("rs-bars");
        getElement().setAttribute("role", "img");
        int label = at(chart.label());
        List<Integer> drawn = chart.columns().stream().map(this::at).toList();
        BigDecimal whole = whole(chart, rows, drawn);
        if (drawn.size() > 1) {
            add(legend(drawn));
        }
        for (ReportRow row : rows) {
            Div bars = new Div();
            bars.addClassName("rs-bars-of");
            for (int series = 0; series < drawn.size(); series++) {
                bars.add(bar(row, drawn.get(series), series, whole));
            }
            Span name = new Span(
                    TableCard.words(table.columns().get(label), row.cells().get(label), context));
            name.addClassName("rs-bars-name");
            Div line = new Div(name, bars);
            line.addClassName("rs-bars-line");
            add(line);
        }
        getElement().setAttribute("aria-label", spoken(rows, label, drawn));
    }

    /** Whether there is anything to draw of a row. */
    static boolean isDrawn(ReportTable table, ReportChart chart, ReportRow row) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> chart.columns().contains(table.columns().get(at).id()))
                .anyMatch(at -> row.cells().get(at).number() != null);
    }

    private Div legend(List<Integer> drawn) {
        Div legend = new Div();
        legend.addClassName("rs-bars-legend");
        for (int series = 0; series < drawn.size(); series++) {
            Span mark = new Span();
            mark.addClassNames("rs-bars-mark", "rs-bars-" + series);
            legend.add(new Span(
                    mark, new Span(context.text(column(drawn.get(series)).title()))));
        }
        return legend;
    }

    private Div bar(ReportRow row, int at, int series, BigDecimal whole) {
        BigDecimal value = row.cells().get(at).number();
        Div fill = new Div();
        fill.addClassNames("rs-bars-fill", "rs-bars-" + series);
        BigDecimal width = value == null || whole.signum() == 0
                ? BigDecimal.ZERO
                : value.max(BigDecimal.ZERO).multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
        fill.getStyle().set("width", width.min(HUNDRED).toPlainString() + "%");
        Div track = new Div(fill);
        track.addClassName("rs-bars-track");
        Span words = new Span(TableCard.words(column(at), row.cells().get(at), context));
        words.addClassName("rs-figures");
        Div bar = new Div(track, words);
        bar.addClassName("rs-bars-bar");
        return bar;
    }

    /** What fills the whole track. */
    private static BigDecimal whole(ReportChart chart, List<ReportRow> rows, List<Integer> drawn) {
        if (chart.kind() == ReportChart.Kind.RATE) {
            return HUNDRED;
        }
        List<BigDecimal> values = rows.stream()
                .flatMap(row -> drawn.stream().map(at -> row.cells().get(at)))
                .flatMap(cell -> Stream.ofNullable(cell.number()))
                .toList();
        return chart.kind() == ReportChart.Kind.SHARE
                ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private String spoken(List<ReportRow> rows, int label, List<Integer> drawn) {
        return rows.stream()
                .map(row -> TableCard.words(column(label), row.cells().get(label), context) + " "
                        + drawn.stream()
                                .map(at -> context.text(column(at).title()) + " "
                                        + TableCard.words(
                                                column(at), row.cells().get(at), context))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private ReportColumn column(int at) {
        return table.columns().get(at);
    }

    private int at(String column) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> column(at).id().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
