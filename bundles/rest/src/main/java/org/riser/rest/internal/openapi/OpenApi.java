package org.riser.rest.internal.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.riser.rest.internal.http.Operations.Operation;
import org.riser.rest.internal.http.Problem;

/** Describes the API from its operations, so that the document cannot say anything else than the code does. */
public final class OpenApi {
    private static final String VERSION = "1.0.0";

    private OpenApi() {}

    /** The OpenAPI 3.1 document with its texts in one language. */
    public static Map<String, Object> describe(List<Operation> operations, Locale locale) {
        Words words = new Words(locale);
        Schemas schemas = new Schemas(words);
        schemas.of(Problem.class);
        OperationDescriber describer = new OperationDescriber(words, schemas);
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Operation operation : operations) {
            String path = operation.path().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
            paths.computeIfAbsent(path, any -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), describer.describe(operation));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of("title", words.of("docs.title"), "version", VERSION, "description", words.of("docs.about")));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", components(schemas, words));
        return document;
    }

    private static Map<String, Object> components(Schemas schemas, Words words) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put(
                "securitySchemes",
                Map.of("token", Map.of("type", "http", "scheme", "bearer", "description", words.of("docs.token"))));
        components.put("parameters", HeaderParameters.all(words));
        components.put("responses", ProblemResponses.all(words));
        components.put("schemas", schemas.components());
        return components;
    }
}
