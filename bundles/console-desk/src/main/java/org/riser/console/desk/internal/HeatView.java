package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.riser.casework.HeatMap;
import org.riser.casework.HeatMaps;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Formats;

/** The heat map as a table that follows the cases; a cell leads to the worklist of what it counts. */
final class HeatView extends Div {
    private final transient Desk desk;
    private final transient HeatMaps heatMaps;
    private final transient ViewContext context;
    private final Span asOf = new Span();
    private final Div map = new Div();
    private final Map<HeatGrid.Place, Anchor> cells = new HashMap<>();
    private transient @Nullable HeatGrid shown;

    HeatView(Desk desk, HeatMaps heatMaps, ViewContext context) {
        this.desk = desk;
        this.heatMaps = heatMaps;
        this.context = context;
        addClassName("rs-heat");
        DeskStyle.attach(this);
        asOf.addClassNames("rs-quiet", "rs-figures");
        map.addClassName("rs-scroll");
        add(asOf, map);
        show();
        context.follow("case", this::show);
    }

    /** Figures change in place, so that the focus stays; the table is made anew when it has other rows or columns. */
    private void show() {
        HeatMap found = heatMaps.read(context.caller());
        asOf.setText(Parts.text(context, "heat.as-of", Formats.exact(found.asOf(), context.zone())));
        HeatGrid grid = HeatGrid.of(found, desk.kinds.enabled(context.caller().tenant()), context);
        if (shown == null || !shown.hasShapeOf(grid)) {
            cells.clear();
            map.removeAll();
            map.add(found.cells().isEmpty() ? nothing() : table(grid));
        }
        cells.forEach((place, cell) -> fill(cell, place, grid));
        shown = grid;
    }

    private EmptyState nothing() {
        return new EmptyState(
                VaadinIcon.COFFEE, Parts.text(context, "heat.none"), Parts.text(context, "heat.none.help"));
    }

    private NativeTable table(HeatGrid grid) {
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(Parts.text(context, "cases.unit")));
        grid.kinds().values().forEach(kind -> head.add(new NativeTableHeaderCell(kind)));
        head.add(new NativeTableHeaderCell(Parts.text(context, "heat.sum")));
        NativeTableBody body = new NativeTableBody();
        Map<String, String> units = new LinkedHashMap<>(grid.units());
        units.put(HeatGrid.ALL, Parts.text(context, "heat.sum"));
        units.forEach((unit, name) -> {
            NativeTableHeaderCell title = new NativeTableHeaderCell(name);
            title.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(title);
            grid.kinds().keySet().forEach(kind -> row.add(cell(new HeatGrid.Place(unit, kind))));
            row.add(cell(new HeatGrid.Place(unit, HeatGrid.ALL)));
            body.add(row);
        });
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("rs-table", "rs-heat-table");
        return table;
    }

    private NativeTableCell cell(HeatGrid.Place place) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!place.unit().equals(HeatGrid.ALL)) {
            query.put("unit", place.unit());
        }
        if (!place.kind().equals(HeatGrid.ALL)) {
            query.put("kind", place.kind());
        }
        Anchor link = new Anchor(context.href("cases", query));
        link.getElement().setAttribute("router-link", true);
        link.addClassNames("rs-heat-cell", "rs-figures");
        cells.put(place, link);
        return new NativeTableCell(link);
    }

    private void fill(Anchor cell, HeatGrid.Place place, HeatGrid grid) {
        List<Long> counts = grid.counts(place);
        StringJoiner label = new StringJoiner(", ", grid.name(place) + ": ", "");
        cell.removeAll();
        for (int band = 0; band < counts.size(); band++) {
            if (counts.get(band) > 0) {
                String name = grid.bands().get(band);
                String figure = String.valueOf(counts.get(band));
                Span shown = new Span(new Span(name), new Span(figure));
                shown.addClassNames("rs-heat-band", heat(band, counts.size()));
                cell.add(shown);
                label.add(name + " " + figure);
            }
        }
        cell.setVisible(cell.getChildren().findAny().isPresent());
        cell.setAriaLabel(label.toString());
    }

    /** Late, the two nearest bands, what else has a bound, and the rest. */
    private static String heat(int band, int bands) {
        return "rs-heat-" + (band == bands - 1 ? "later" : String.valueOf(Math.min(band, 3)));
    }
}
