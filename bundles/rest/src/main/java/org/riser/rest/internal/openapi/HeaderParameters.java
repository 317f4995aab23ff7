package org.riser.rest.internal.openapi;

import jakarta.ws.rs.GET;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Operations.Operation;

/** The headers that many operations share. */
final class HeaderParameters {
    private static final String TENANT = "X-Tenant";
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";
    private static final String LANGUAGE = "Accept-Language";

    private HeaderParameters() {}

    static Map<String, Object> all(Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : List.of(TENANT, KEY, VERSION, LANGUAGE)) {
            all.put(
                    name,
                    Map.of(
                            "name",
                            name,
                            "in",
                            "header",
                            "required",
                            name.equals(VERSION),
                            "schema",
                            Map.of("type", "string"),
                            "description",
                            words.of("header." + name)));
        }
        return all;
    }

    /** References to those an operation knows. */
    static List<Map<String, Object>> of(Operation operation) {
        List<String> names = new ArrayList<>(List.of(LANGUAGE));
        if (!operation.allowed().equals(Allow.PUBLIC)) {
            names.add(TENANT);
        }
        if (!operation.has(GET.class) && !operation.has(KeepsNoAnswer.class)) {
            names.add(KEY);
        }
        if (operation.has(NeedsVersion.class)) {
            names.add(VERSION);
        }
        return names.stream()
                .map(name -> Map.<String, Object>of("$ref", "#/components/parameters/" + name))
                .toList();
    }
}
