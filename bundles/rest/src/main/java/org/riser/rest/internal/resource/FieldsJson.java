package org.riser.rest.internal.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** Writes typed field values: money as text with two decimals, everything else as its JSON type. */
final class FieldsJson {
    private static final int MONEY_SCALE = 2;

    private FieldsJson() {}

    /** @param kind the kind as the case was opened with; empty leaves the values as they are */
    static Map<String, Object> of(Optional<CaseKind> kind, Map<String, Object> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((id, value) -> written.put(id, write(kind.flatMap(known -> known.field(id)), value)));
        return written;
    }

    private static Object write(Optional<Field> field, Object value) {
        if (field.isEmpty()) {
            return value;
        }
        if (field.get().type() == FieldType.MONEY && value instanceof BigDecimal amount) {
            return amount.setScale(MONEY_SCALE, RoundingMode.UNNECESSARY).toPlainString();
        }
        if (field.get().type() == FieldType.GROUP && value instanceof List<?> rows) {
            return rows.stream().map(row -> row(field.get(), row)).toList();
        }
        return value;
    }

    private static Object row(Field group, Object row) {
        if (!(row instanceof Map<?, ?> values)) {
            return row;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((id, value) -> written.put(String.valueOf(id), write(part(group, String.valueOf(id)), value)));
        return written;
    }

    private static Optional<Field> part(Field group, String id) {
        return group.fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
