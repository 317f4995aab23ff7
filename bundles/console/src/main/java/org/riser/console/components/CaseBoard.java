package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.casework.CaseSummary;
import org.riser.console.ViewContext;

/**
 * What a shift leader watches: some cases by views, one line for each, that follow the cases. Enter or a
 * click opens the case.
 *
 * <pre>{@code
 * new CaseBoard(context, "No leaks.", found -> new CaseLine(context, found, Tone.BROKEN))
 *         .view("leaks", "Leaks", (cursor, limit) -> cases.list(caller, leaks(limit).from(cursor)));
 * }</pre>
 *
 * To be used with the session locked, as every component.
 */
public final class CaseBoard extends Div {
    private static final int ROWS_AT_ONCE = 20;
    private static final String STYLE = """
            .rs-board { display: flex; flex-direction: column; gap: 8px; height: 100%; min-height: 0; }
            .rs-board vaadin-grid { flex: 1; min-height: max(240px, calc(100dvh - 190px)); }
            .rs-board-line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 6px 0;
              white-space: normal; }
            .rs-board-number { min-width: 7em; font-weight: 600; font-variant-numeric: tabular-nums; }
            .rs-board-note { flex-basis: 100%; color: var(--riser-broken); }
            """;

    private final transient Map<String, PageSource<CaseSummary>> pages = new LinkedHashMap<>();
    private final transient Map<String, LongSupplier> counts = new LinkedHashMap<>();
    private final LazyGrid<CaseSummary> grid = new LazyGrid<>(this::page, CaseSummary::id);
    private final FilterBar filters = new FilterBar(grid::reload);

    /**
     * @param empty what is said when a view holds nothing
     * @param line what is seen of a case, usually a {@link CaseLine}; asked for the few that are on the screen
     */
    public CaseBoard(ViewContext context, String empty, Function<CaseSummary, ? extends Component> line) {
        addClassName("rs-board");
        getElement().appendChild(new Element("style").setText(STYLE));
        grid.setPageSize(ROWS_AT_ONCE);
        grid.addComponentColumn(line::apply).setFlexGrow(1);
        grid.setEmptyStateText(empty);
        grid.onOpen(found -> context.navigate("cases/" + found.id()));
        add(filters, grid);
        context.follow("case", () -> {
            grid.reload();
            counts.forEach((view, count) -> filters.count(view, count.getAsLong()));
        });
    }

    /** Adds a view; the first one is shown. */
    public CaseBoard view(String id, String label, PageSource<CaseSummary> source) {
        pages.put(id, source);
        filters.view(id, label);
        return this;
    }

    /** Adds a view that tells how many cases it holds. */
    public CaseBoard view(String id, String label, PageSource<CaseSummary> source, LongSupplier count) {
        view(id, label, source);
        counts.put(id, count);
        filters.count(id, count.getAsLong());
        return this;
    }

    private Page<CaseSummary> page(@Nullable String cursor, int limit) {
        return filters.view()
                .map(pages::get)
                .map(source -> source.page(cursor, limit))
                .orElse(new Page<>(List.of(), null));
    }
}
