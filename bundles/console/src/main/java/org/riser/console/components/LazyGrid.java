package org.riser.console.components;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.function.Consumer;

/**
 * A dense list that reads as it is scrolled and is as fast at a million rows as at ten. Enter or a click opens a row.
 */
public final class LazyGrid<T> extends Grid<T> {
    private final transient CursorPages<T> pages;

    public LazyGrid(PageSource<T> source) {
        this.pages = new CursorPages<>(source);
        addClassName("rs-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        setPageSize(CursorPages.PAGE / 2);
        setItems(query -> pages.rows(query.getOffset(), query.getLimit()));
        setSizeFull();
    }

    /** Reads the list from its beginning, for instance after the filter changed. */
    public void reload() {
        pages.forget();
        getDataProvider().refreshAll();
    }

    /** What opening a row does. */
    public void onOpen(Consumer<T> open) {
        addItemClickListener(click -> open.accept(click.getItem()));
        getElement()
                .addEventListener(
                        "keydown",
                        event -> getSelectedItems().stream().findFirst().ifPresent(open))
                .setFilter("event.key === 'Enter'");
    }
}
