package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;

/** Rows of further fields, one below the other; a group that is not repeated is a single row. */
final class GroupEditor implements FieldEditor {
    private final Field field;
    private final Editors editors;
    private final Div place = new Div();
    private final Div rowsPlace = new Div();
    private final Span message = new Span();
    private final List<List<FieldEditor>> rows = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    GroupEditor(Field field, Editors editors) {
        this.field = field;
        this.editors = editors;
        NativeLabel label = new NativeLabel(field.name().in(Texts.locale()));
        label.addClassName("rs-label");
        message.addClassName("rs-message");
        message.setVisible(false);
        place.addClassNames("rs-group", "rs-wide");
        place.getElement().setAttribute("data-field", field.id());
        place.getElement().setAttribute("data-group", true);
        place.add(label, rowsPlace);
        if (field.repeated()) {
            Button add = new Button(Texts.get("group.add"), Icons.of(VaadinIcon.PLUS), click -> addRow(true));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            place.add(add);
        }
        place.add(message);
        addRow(false);
    }

    private List<FieldEditor> addRow(boolean focus) {
        List<FieldEditor> row = field.fields().stream().map(editors::of).toList();
        Div line = new Div();
        line.addClassName("rs-group-row");
        line.getElement().setAttribute("data-row", true);
        row.forEach(editor -> {
            editor.onChange(this::changed);
            line.add(editor.component());
        });
        if (field.repeated()) {
            line.add(removeButton(line, row));
        }
        rows.add(row);
        rowsPlace.add(line);
        if (focus && !row.isEmpty()) {
            row.get(0).focus();
        }
        return row;
    }

    private Button removeButton(Div line, List<FieldEditor> row) {
        Button remove = new Button(Icons.of(VaadinIcon.TRASH), click -> {
            rows.remove(row);
            rowsPlace.remove(line);
            changed();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.get("group.remove"));
        remove.setTooltipText(Texts.get("group.remove"));
        return remove;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public @Nullable Object value() {
        List<Map<String, Object>> values = new ArrayList<>();
        for (List<FieldEditor> row : rows) {
            Map<String, Object> value = new LinkedHashMap<>();
            row.forEach(editor -> {
                Object given = editor.value();
                if (given != null) {
                    value.put(editor.field().id(), given);
                }
            });
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values.isEmpty() ? null : values;
    }

    @Override
    public void set(@Nullable Object value) {
        rows.clear();
        rowsPlace.removeAll();
        List<?> given = value instanceof List<?> list ? list : List.of();
        for (Object row : given) {
            List<FieldEditor> line = addRow(false);
            if (row instanceof Map<?, ?> values) {
                line.forEach(editor -> editor.set(values.get(editor.field().id())));
            }
        }
        if (rows.isEmpty()) {
            addRow(false);
        }
    }

    @Override
    public void restore(String seen) {
        JsonArray kept = Json.instance().parse(seen);
        set(null);
        for (int i = 0; i < kept.length(); i++) {
            List<FieldEditor> line = i == 0 ? rows.get(0) : addRow(false);
            JsonObject row = kept.getObject(i);
            line.stream()
                    .filter(editor -> row.hasKey(editor.field().id()))
                    .forEach(editor ->
                            editor.restore(row.getString(editor.field().id())));
        }
    }

    @Override
    public void complain(@Nullable String text) {
        message.setText(text == null ? "" : text);
        message.setVisible(text != null);
    }

    @Override
    public boolean unreadable() {
        return rows.stream().flatMap(List::stream).anyMatch(FieldEditor::unreadable);
    }

    @Override
    public void focus() {
        rows.stream().flatMap(List::stream).findFirst().ifPresent(FieldEditor::focus);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
