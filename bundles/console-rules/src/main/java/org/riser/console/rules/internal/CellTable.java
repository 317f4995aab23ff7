package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table of texts. */
final class CellTable extends Div {
    private final NativeTableBody body = new NativeTableBody();

    CellTable(List<String> titles) {
        addClassNames("rs-scroll", "rs-cells");
        NativeTable table = new NativeTable();
        table.addClassName("rs-table");
        NativeTableRow head = new NativeTableRow();
        titles.forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody first = new NativeTableBody();
        first.add(head);
        table.add(first, body);
        add(table);
    }

    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            NativeTableCell place = new NativeTableCell();
            place.add(cell);
            row.add(place);
        }
        body.add(row);
    }

    /** What a cell holds; a dash for nothing. */
    static Span text(String text) {
        Span span = new Span(text.isEmpty() ? "—" : text);
        if (text.isEmpty()) {
            span.addClassName("rs-quiet");
        }
        return span;
    }

    /** What a cell holds where it differs from what it was. */
    static Span changed(String text) {
        Span span = text(text);
        span.addClassName("rs-cell-changed");
        return span;
    }
}
