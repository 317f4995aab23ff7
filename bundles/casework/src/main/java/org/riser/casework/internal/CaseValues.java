package org.riser.casework.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.Field;

/**
 * The typed values of one case: its fields and the answers to its checklists. Stored values are read back by the
 * descriptor the case keeps; a value that its descriptor no longer knows stays as it was written.
 */
record CaseValues(Map<String, Object> fields, Map<String, Map<String, Object>> checklists) {
    static final CaseValues NONE = new CaseValues(Map.of(), Map.of());

    static CaseValues of(CaseRow row, CaseKind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Json.read(row.fields).forEach((id, raw) -> fields.put(id, typed(kind.field(id), raw)));
        Map<String, Map<String, Object>> checklists = new LinkedHashMap<>();
        Json.read(row.checklists).forEach((id, raw) -> checklists.put(id, answers(kind.checklist(id), raw)));
        return new CaseValues(fields, checklists);
    }

    /** These values with others laid over them. */
    CaseValues with(Map<String, Object> newFields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putAll(newFields);
        return new CaseValues(all, checklists);
    }

    CaseValues with(String checklist, Map<String, Object> answers) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>(checklists);
        all.put(checklist, answers);
        return new CaseValues(fields, all);
    }

    /** What changes when {@code newFields} are laid over these: field id to its old and new value. */
    Map<String, Object> difference(Map<String, Object> newFields) {
        Map<String, Object> changed = new TreeMap<>();
        newFields.forEach((id, value) -> {
            Object old = fields.get(id);
            if (!value.equals(old)) {
                changed.put(id, old == null ? Map.of("to", value) : Map.of("from", old, "to", value));
            }
        });
        return changed;
    }

    static Map<String, Object> answers(Optional<Checklist> checklist, Object raw) {
        Map<String, Object> answers = new LinkedHashMap<>();
        ((Map<?, ?>) raw)
                .forEach((item, answer) -> answers.put(
                        String.valueOf(item),
                        typed(
                                checklist
                                        .flatMap(list -> list.item(String.valueOf(item)))
                                        .map(ChecklistItem::field),
                                answer)));
        return answers;
    }

    static Object typed(Optional<Field> field, Object raw) {
        return field.map(known -> known.check(raw, known.id()))
                .flatMap(checked -> checked.optional())
                .orElse(raw);
    }
}
