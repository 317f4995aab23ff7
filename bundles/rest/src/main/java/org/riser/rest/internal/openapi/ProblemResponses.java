package org.riser.rest.internal.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Operations.Operation;
import org.riser.rest.internal.http.ProblemKind;

/** The problems that an operation may answer with. */
final class ProblemResponses {
    private ProblemResponses() {}

    /** Each as a component, by status. */
    static Map<String, Object> all(Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> content =
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
        for (ProblemKind kind : ProblemKind.values()) {
            String name = name(kind.status());
            String text = words.of("problem." + kind.slug());
            Map<?, ?> before = (Map<?, ?>) all.get(name);
            String description = before == null ? text : before.get("description") + " / " + text;
            all.put(name, Map.of("description", description, "content", content));
        }
        return all;
    }

    static Map<String, Object> of(Operation operation, boolean hasParameters, boolean hasBody) {
        Set<Integer> statuses = new TreeSet<>(Set.of(406, 500, 503));
        if (!operation.allowed().equals(Allow.PUBLIC)) {
            statuses.addAll(Set.of(401, 403));
        }
        if (hasParameters) {
            statuses.addAll(Set.of(400, 404));
        }
        if (hasBody) {
            statuses.addAll(Set.of(400, 413, 415));
        }
        if (!operation.method().equals("GET")) {
            statuses.addAll(Set.of(400, 409, 422));
        }
        if (operation.has(NeedsVersion.class)) {
            statuses.addAll(Set.of(412, 428));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        statuses.forEach(status ->
                responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/" + name(status))));
        return responses;
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
