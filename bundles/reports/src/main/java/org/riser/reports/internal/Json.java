package org.riser.reports.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.riser.reports.ReportTable;

/** How tables stand in their column; numbers keep their scale. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<ReportTable>> TABLES = new TypeReference<>() {};

    private Json() {}

    static String write(List<ReportTable> tables) {
        try {
            return MAPPER.writeValueAsString(tables);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    static List<ReportTable> read(String text) {
        try {
            return MAPPER.readValue(text, TABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value is not JSON", e);
        }
    }
}
