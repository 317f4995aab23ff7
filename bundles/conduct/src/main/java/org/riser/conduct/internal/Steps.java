package org.riser.conduct.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;

/** The steps a penalty has taken, by kind, as they stand in their column. */
final class Steps {
    static final String EXPLANATION = "explanation";
    static final String CONFIRMATION = "confirmation";
    static final String APPEAL = "appeal";
    static final String RULING = "ruling";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Stored>> FORM = new TypeReference<>() {};

    /** @param at an instant as text */
    record Stored(
            String by,
            String name,
            String at,
            String words,
            @Nullable String evidence) {}

    private Steps() {}

    static Penalty.@Nullable Step find(String steps, String kind) {
        Stored found = read(steps).get(kind);
        return found == null
                ? null
                : new Penalty.Step(found.by, found.name, Instant.parse(found.at), found.words, found.evidence);
    }

    static String with(String steps, String kind, Caller caller, Instant at, String words, @Nullable String evidence) {
        return with(steps, kind, new Penalty.Step(caller.principal(), caller.displayName(), at, words, evidence));
    }

    static String with(String steps, String kind, Penalty.Step step) {
        Map<String, Stored> all = read(steps);
        all.put(kind, new Stored(step.by(), step.name(), step.at().toString(), step.words(), step.evidence()));
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("steps are not writable as JSON", e);
        }
    }

    private static Map<String, Stored> read(String steps) {
        try {
            return MAPPER.readValue(steps, FORM);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored steps are not JSON", e);
        }
    }
}
