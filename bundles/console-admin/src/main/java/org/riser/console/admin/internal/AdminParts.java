package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** Small things that several pages of this bundle are made of. */
final class AdminParts {
    private static final int INDENT_PIXELS = 20;

    private AdminParts() {}

    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("rs-row");
        return row;
    }

    /** An input for several of what is offered. */
    static <T> MultiSelectComboBox<T> choices(ViewContext context, String label) {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>(AdminTexts.in(context, label));
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(AdminTexts.in(context, "choices.cleared"))
                .setFocused(AdminTexts.in(context, "choices.focused"))
                .setSelected(AdminTexts.in(context, "choices.selected"))
                .setDeselected(AdminTexts.in(context, "choices.deselected"))
                .setTotal(AdminTexts.in(context, "choices.total")));
        return box;
    }

    /** Two lines in one cell: what it is, and quietly what it is known by. */
    static Div twoLines(String first, String second) {
        Div quiet = new Div(second);
        quiet.addClassName("rs-quiet");
        return new Div(new Div(first), quiet);
    }

    /** A name as far to the right as it stands deep in a tree. */
    static Span indented(String name, int depth) {
        Span span = new Span(name);
        span.getStyle().set("padding-left", depth * INDENT_PIXELS + "px");
        return span;
    }

    /** Whether a company or a unit is open. */
    static StatusBadge openOrClosed(ViewContext context, boolean open) {
        return new StatusBadge(
                open ? Tone.KEPT : Tone.NEUTRAL, AdminTexts.in(context, open ? "state.open" : "state.closed"));
    }

    static Button main(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button quiet(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A verb before a name, as the title of a dialog: {@code 停用 抢修班}. */
    static Text title(String key, Text name) {
        Text verb = AdminTexts.MESSAGES.text(key);
        return new Text(verb.zh() + " " + name.zh(), verb.en() + " " + name.en());
    }

    /** A part of a list that is in memory as a whole, for a grid that reads as it is scrolled. */
    static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Math.min(Integer.parseInt(cursor), all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }
}
