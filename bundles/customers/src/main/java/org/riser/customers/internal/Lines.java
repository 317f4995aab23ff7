package org.riser.customers.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a short list in one column, an entry a line. */
@Converter
public final class Lines implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable List<String> entries) {
        return entries == null ? "" : String.join("\n", entries);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }
}
