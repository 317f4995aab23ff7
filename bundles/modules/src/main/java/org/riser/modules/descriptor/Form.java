package org.riser.modules.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;

/**
 * What one step asks: fields in order, and perhaps a checklist.
 *
 * @param required ids of fields that must be given beside those that always must ({@link Field#required()})
 * @param checklist to be answered, or null
 */
public record Form(
        List<Field> fields, List<String> required, @Nullable Checklist checklist) {
    public Form {
        fields = List.copyOf(fields);
        required = List.copyOf(required);
    }

    public boolean requires(Field field) {
        return field.required() || required.contains(field.id());
    }

    /**
     * Checks all values at once: unknown names, missing ones and wrong ones each give a fault. The typed values come back
     * by field id, in the form's order, without those that were not given.
     *
     * @param path what stands before a field's name in a fault: {@code fields} gives {@code fields.pressure}
     */
    public Checked<Map<String, Object>> check(Map<String, ?> json, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>(unknown(json, path));
        for (Field field : fields) {
            String name = path + "." + field.id();
            Checked<Object> checked = field.check(json.get(field.id()), name);
            faults.addAll(checked.faults());
            checked.optional().ifPresent(value -> values.put(field.id(), value));
            if (checked.isGood() && checked.value() == null && requires(field)) {
                faults.add(FieldFaults.required(field, name));
            }
        }
        return faults.isEmpty() ? Checked.good(values) : new Checked<>(null, faults);
    }

    /** The same for the answers to the checklist; no checklist takes no answer. */
    public Checked<Map<String, Object>> checkAnswers(Map<String, ?> json, String path) {
        List<Field> items = Optional.ofNullable(checklist)
                .map(list -> list.items().stream().map(ChecklistItem::field).toList())
                .orElse(List.of());
        return new Form(items, List.of(), null).check(json, path);
    }

    static Field optional(Field field) {
        return new Field(
                field.id(),
                field.type(),
                field.name(),
                field.hint(),
                false,
                field.unit(),
                field.scale(),
                field.min(),
                field.max(),
                field.maxLength(),
                field.options(),
                field.fields(),
                field.repeated(),
                field.personal());
    }

    private List<Fault> unknown(Map<String, ?> json, String path) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::id, field -> field));
        return json.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> FieldFaults.unknown(path + "." + name, known.keySet()))
                .toList();
    }
}
