package org.riser.modules.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.modules.descriptor.ActionFinding;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** Checks that what an action finds about somebody can be told from the fields of its kind. */
final class FindingChecks {
    private final CaseKind kind;
    private final Names names;

    FindingChecks(CaseKind kind, Names names) {
        this.kind = kind;
        this.names = names;
    }

    void run(String at, ActionFinding finding) {
        field(at + "/employee", finding.employee(), List.of(FieldType.STAFF));
        field(at + "/only-if", finding.onlyIf(), List.of(FieldType.BOOLEAN));
        field(at + "/occurred", finding.occurred(), List.of(FieldType.TIME));
        field(at + "/text", finding.text(), List.of(FieldType.TEXT, FieldType.LONGTEXT));
        field(at + "/evidence", finding.evidence(), List.of(FieldType.TEXT, FieldType.LONGTEXT));
        for (Map.Entry<String, Object> fact : finding.facts().entrySet()) {
            String value = fact.getValue().toString();
            if (value.startsWith(ActionFinding.FIELD)) {
                field(
                        at + "/facts/" + fact.getKey(),
                        value.substring(ActionFinding.FIELD.length()),
                        List.of(
                                FieldType.TEXT,
                                FieldType.CHOICE,
                                FieldType.BOOLEAN,
                                FieldType.NUMBER,
                                FieldType.MONEY,
                                FieldType.DATE));
            }
        }
    }

    private void field(String at, @Nullable String id, List<FieldType> types) {
        if (id == null) {
            return;
        }
        Set<String> fitting = new HashSet<>();
        kind.fields().stream()
                .filter(field -> types.contains(field.type()))
                .map(Field::id)
                .forEach(fitting::add);
        CoreFields.all().stream()
                .filter(field -> types.contains(field.type()))
                .map(Field::id)
                .forEach(fitting::add);
        names.known(at, "field", "字段", id, fitting);
    }
}
