package org.riser.console.rules.internal;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riser.console.ViewContext;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.RowEdit;

/** The cells of one row, each with an editor for its type. Every change is told as it is made. */
final class RowForm extends Div {
    private static final int TYPING_PAUSE_MILLIS = 350;
    private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=", "in", "present", "absent");
    private static final String YES = "yes";

    private final transient ViewContext context;
    private final transient Consumer<Map<String, String>> told;
    private final transient Map<String, Editor> editors = new LinkedHashMap<>();

    /**
     * One input.
     *
     * @param input what is shown
     * @param value what it holds
     * @param set takes a cell
     */
    private record Editor(Component input, Supplier<String> value, Consumer<String> set) {}

    /** @param told gets all filled cells after each change */
    RowForm(
            ViewContext context,
            String table,
            List<Column> columns,
            LayeredRow row,
            Consumer<Map<String, String>> told) {
        this.context = context;
        this.told = told;
        boolean isParameter = table.equals(RowEdit.PARAMETERS);
        Map<String, String> cells = row.cells();
        Div first = grid();
        Div more = grid();
        for (Column column : columns.subList(1, columns.size())) {
            if (isParameter && !RowEdit.settable(row.ownLayer()).contains(column.id())) {
                continue;
            }
            Component input = editor(column, cells.getOrDefault(column.id(), ""));
            if (isParameter && input instanceof HasHelper value) {
                // A value lies between the bounds that hold; a group's bounds between those of the pack.
                Map<String, String> between = column.id().equals("value") ? cells : row.below();
                value.setHelperText(Cells.bounds(columns, between, context.locale()));
            }
            (column.required() || cells.containsKey(column.id()) || isParameter ? first : more).add(input);
        }
        add(first);
        if (more.getComponentCount() > 0) {
            Details details = new Details(RuleTexts.in(context, "row.more"), more);
            details.setWidthFull();
            add(details);
        }
    }

    private static Div grid() {
        Div grid = new Div();
        grid.addClassName("rs-form-grid");
        return grid;
    }

    private Component editor(Column column, String cell) {
        Editor editor = switch (column.type()) {
            case CHOICE -> select(column, choices(column), cell);
            case OPERATOR -> select(column, operators(), cell);
            case YES -> checkbox(column, cell);
            case CONDITIONS -> text(column, new TextArea(), cell);
            case TEXT -> isLong(column) ? text(column, new TextArea(), cell) : text(column, new TextField(), cell);
            default -> text(column, new TextField(), cell);
        };
        editor.input().getElement().setAttribute("data-field", column.id());
        editors.put(column.id(), editor);
        return editor.input();
    }

    private static boolean isLong(Column column) {
        return column.id().startsWith("message_")
                || column.id().startsWith("remedy_")
                || column.id().equals("note");
    }

    private static Map<String, String> operators() {
        Map<String, String> all = new LinkedHashMap<>();
        OPERATORS.forEach(operator -> all.put(operator, operator));
        return all;
    }

    private Map<String, String> choices(Column column) {
        Map<String, String> all = new LinkedHashMap<>();
        column.choices().forEach(choice -> all.put(choice.id(), choice.name().in(context.locale())));
        return all;
    }

    private Editor select(Column column, Map<String, String> names, String cell) {
        Select<String> input = new Select<>();
        input.setLabel(column.title().in(context.locale()));
        if (!cell.isEmpty()) {
            names.putIfAbsent(cell, cell);
        }
        input.setItems(names.keySet());
        input.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        if (!column.required()) {
            input.setEmptySelectionAllowed(true);
        }
        Consumer<String> set = text -> input.setValue(names.containsKey(text) ? text : null);
        set.accept(cell);
        listen(input);
        return new Editor(input, () -> Optional.ofNullable(input.getValue()).orElse(""), set);
    }

    private Editor checkbox(Column column, String cell) {
        Checkbox input = new Checkbox(column.title().in(context.locale()), cell.equals(YES));
        listen(input);
        return new Editor(input, () -> input.getValue() ? YES : "", text -> input.setValue(text.equals(YES)));
    }

    private <C extends TextFieldBase<C, String>> Editor text(Column column, C input, String cell) {
        input.setLabel(column.title().in(context.locale()));
        input.setValue(cell);
        input.setRequiredIndicatorVisible(column.required());
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        input.setManualValidation(true);
        String hint = "hint." + column.type().name();
        if (RuleTexts.MESSAGES.has(hint)) {
            input.setHelperText(RuleTexts.in(context, hint));
        }
        if (column.type() == CellType.NUMBER) {
            input.getElement().setAttribute("inputmode", "decimal");
        }
        if (input instanceof TextArea) {
            input.addClassName("rs-wide");
        }
        listen(input);
        return new Editor(input, () -> input.getValue().strip(), input::setValue);
    }

    private <V> void listen(HasValue<? extends HasValue.ValueChangeEvent<V>, V> input) {
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told.accept(cells());
            }
        });
    }

    /** The filled cells. */
    Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        editors.forEach((column, editor) -> {
            String text = editor.value().get();
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    /** Shows other cells, as after an undo. */
    void set(Map<String, String> cells) {
        editors.forEach((column, editor) -> {
            String cell = cells.getOrDefault(column, "");
            if (!editor.value().get().equals(cell)) {
                editor.set().accept(cell);
            }
        });
    }

    /** Says beside each input what is wrong with it. */
    void complain(Map<String, String> faults) {
        editors.forEach((column, editor) -> {
            if (editor.input() instanceof HasValidationProperties input) {
                input.setInvalid(faults.containsKey(column));
                input.setErrorMessage(faults.get(column));
            }
        });
    }

    void readOnly() {
        editors.values().forEach(editor -> {
            if (editor.input() instanceof AbstractField<?, ?> input) {
                input.setReadOnly(true);
            }
        });
    }
}
