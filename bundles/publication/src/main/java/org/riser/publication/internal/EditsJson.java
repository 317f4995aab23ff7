package org.riser.publication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;

/**
 * Edits as they stand in their column: a JSON array of {@code {"table", "row", "cells", "owner", "reason", "until", "locked"}},
 * the last four only where somebody said so.
 */
final class EditsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, Object>>> FORM = new TypeReference<>() {};

    private EditsJson() {}

    static String write(List<RowChange> edits) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (RowChange edit : edits) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("table", edit.table());
            one.put("row", edit.row());
            one.put("cells", edit.cells());
            put(one, edit.terms());
            plain.add(one);
        }
        try {
            return MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("edits cannot be written as JSON", e);
        }
    }

    static List<RowChange> read(String text) {
        try {
            return MAPPER.readValue(text, FORM).stream().map(EditsJson::edit).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored edits are not JSON", e);
        }
    }

    private static RowChange edit(Map<String, Object> json) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (json.get("cells") instanceof Map<?, ?> map) {
            map.forEach((column, text) -> cells.put(String.valueOf(column), String.valueOf(text)));
        }
        return new RowChange(text(json, "table"), text(json, "row"), cells, terms(json));
    }

    private static void put(Map<String, Object> json, RowTerms terms) {
        if (terms.owner() != null) {
            json.put("owner", terms.owner());
        }
        if (!terms.reason().isEmpty()) {
            json.put("reason", terms.reason());
        }
        if (terms.until() != null) {
            json.put("until", terms.until().toString());
        }
        if (terms.locked()) {
            json.put("locked", true);
        }
    }

    private static RowTerms terms(Map<String, Object> json) {
        String owner = text(json, "owner");
        String until = text(json, "until");
        return new RowTerms(
                owner.isEmpty() ? null : owner,
                text(json, "reason"),
                until.isEmpty() ? null : Instant.parse(until),
                Boolean.TRUE.equals(json.get("locked")));
    }

    private static String text(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name)).map(String::valueOf).orElse("");
    }
}
