package org.riser.console.components;

import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.api.error.Fault;
import org.riser.console.internal.Texts;

/** The editors of one form or one checklist, by field id, in their order. */
final class EditorSet {
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final String path;

    /** @param path what stands before a field's id in a fault: {@code fields} or {@code checklist} */
    EditorSet(String path) {
        this.path = path;
    }

    void add(FieldEditor editor) {
        editors.put(editor.field().id(), editor);
        editor.component()
                .getElement()
                .setAttribute("data-field", path + "." + editor.field().id());
    }

    String path() {
        return path;
    }

    /** What was given, by field id. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        editors.forEach((id, editor) -> {
            Object value = editor.value();
            if (value != null) {
                values.put(id, value);
            }
        });
        return values;
    }

    void set(Map<String, ?> values) {
        editors.forEach((id, editor) -> editor.set(values.get(id)));
    }

    void restore(JsonObject draft) {
        editors.forEach((id, editor) -> {
            String key = path + "." + id;
            if (draft.hasKey(key)) {
                editor.restore(draft.getString(key));
            }
        });
    }

    void onChange(Runnable listener) {
        editors.values().forEach(editor -> editor.onChange(listener));
    }

    /** Inputs that hold something which cannot be read, as faults. */
    List<Fault> unreadable() {
        return editors.values().stream()
                .filter(FieldEditor::unreadable)
                .map(editor -> new Fault(
                        path + "." + editor.field().id(), "field.unreadable", Texts.text("field.unreadable"), null))
                .toList();
    }

    /** Shows each fault beside its input and answers those that belong to none. The first bad input gets the focus. */
    List<Fault> show(List<Fault> faults) {
        Map<String, List<Fault>> byField =
                faults.stream().collect(Collectors.groupingBy(fault -> idOf(fault.field()), Collectors.toList()));
        List<FieldEditor> bad = new ArrayList<>();
        editors.forEach((id, editor) -> {
            List<Fault> own = byField.getOrDefault(id, List.of());
            if (own.isEmpty()) {
                editor.complain(null);
            } else {
                bad.add(editor);
                editor.complain(own.stream().map(EditorSet::words).collect(Collectors.joining(" ")));
            }
        });
        bad.stream().findFirst().ifPresent(FieldEditor::focus);
        return faults.stream()
                .filter(fault -> !editors.containsKey(idOf(fault.field())))
                .toList();
    }

    /** The reason after the clause that it comes from. */
    private static String words(Fault fault) {
        String message = fault.message().in(Texts.locale());
        return fault.clause() == null ? message : fault.clause() + " " + message;
    }

    /** {@code fields.meters[1].no} belongs to the editor of {@code meters}. */
    private String idOf(String faultPath) {
        if (!faultPath.startsWith(path + ".")) {
            return "";
        }
        String rest = faultPath.substring(path.length() + 1);
        int end = rest.chars().takeWhile(c -> c != '.' && c != '[').map(c -> 1).sum();
        return rest.substring(0, end);
    }
}
