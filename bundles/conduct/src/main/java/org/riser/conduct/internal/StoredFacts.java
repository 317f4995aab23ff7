package org.riser.conduct.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;

/** How the facts of a finding and what was missing stand in their columns; dates and moments as their texts. */
final class StoredFacts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<ArrayList<Told>> GAPS = new TypeReference<>() {};

    private record Told(String zh, String en) {}

    private StoredFacts() {}

    static String write(Map<String, Object> facts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        facts.forEach((name, value) ->
                shown.put(name, value instanceof Boolean || value instanceof BigDecimal ? value : value.toString()));
        return json(shown);
    }

    static Map<String, Object> read(String facts) {
        try {
            return MAPPER.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts are not JSON", e);
        }
    }

    static String writeGaps(List<Text> gaps) {
        return json(gaps.stream().map(gap -> new Told(gap.zh(), gap.en())).toList());
    }

    static List<Text> gaps(String gaps) {
        try {
            return MAPPER.readValue(gaps, GAPS).stream()
                    .map(told -> new Text(told.zh, told.en))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored gaps are not JSON", e);
        }
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
