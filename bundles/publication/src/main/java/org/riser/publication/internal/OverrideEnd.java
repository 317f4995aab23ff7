package org.riser.publication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;

/**
 * The moment at which rows of a pack end, as a timer carries it. Immutable.
 *
 * @param pack id of the pack
 * @param at when they end
 * @param isNotice whether their owners are to be told that they will; else they end now
 */
record OverrideEnd(String pack, Instant at, boolean isNotice) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static OverrideEnd read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return new OverrideEnd(
                    node.path("pack").asText(),
                    Instant.parse(node.path("at").asText()),
                    node.path("notice").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the timer's payload is not JSON", e);
        }
    }

    String write() {
        return MAPPER.createObjectNode()
                .put("pack", pack)
                .put("at", at.toString())
                .put("notice", isNotice)
                .toString();
    }
}
