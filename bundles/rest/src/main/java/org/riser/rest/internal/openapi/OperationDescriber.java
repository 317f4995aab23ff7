package org.riser.rest.internal.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Answer;
import org.riser.rest.internal.http.JsonInput;
import org.riser.rest.internal.http.MayBeEmpty;
import org.riser.rest.internal.http.Operations.Operation;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Routes;
import org.riser.rest.internal.http.Status;

/** Describes one operation: parameters, body, answers. */
final class OperationDescriber {
    private static final Map<String, Map<String, Object>> PAGING = Map.of(
            "limit", Map.of("type", "integer", "minimum", 1, "maximum", 200, "default", 50),
            "cursor", Map.of("type", "string"));
    private static final Map<String, Object> BINARY = Map.of("type", "string", "format", "binary");

    private final Words words;
    private final Schemas schemas;

    OperationDescriber(Words words, Schemas schemas) {
        this.words = words;
        this.schemas = schemas;
    }

    Map<String, Object> describe(Operation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("tags", List.of(tag(operation)));
        words.operation(operation.id()).ifPresent(text -> described.put("summary", text));
        if (operation.allowed().equals(Allow.PUBLIC)) {
            described.put("security", List.of());
        }
        described.put("x-permission", operation.allowed());
        List<Map<String, Object>> parameters = parameters(operation);
        described.put("parameters", with(parameters, HeaderParameters.of(operation)));
        Map<String, Object> body = body(operation);
        if (!body.isEmpty()) {
            described.put("requestBody", body);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(status(operation), success(operation));
        responses.putAll(ProblemResponses.of(operation, !parameters.isEmpty(), !body.isEmpty()));
        described.put("responses", responses);
        return described;
    }

    private static String tag(Operation operation) {
        return operation.path().substring(1).replaceAll("[/:.].*", "");
    }

    private List<Map<String, Object>> parameters(Operation operation) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : operation.handler().getParameters()) {
            PathParam path = parameter.getAnnotation(PathParam.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            Type type = parameter.getParameterizedType();
            if (path != null) {
                parameters.add(parameter(operation, path.value(), "path", schemas.of(type)));
            } else if (query != null) {
                parameters.add(parameter(operation, query.value(), "query", schemas.of(type)));
            } else if (parameter.getType() == Paging.class) {
                Paging.NAMES.forEach(name ->
                        parameters.add(parameter(operation, name, "query", PAGING.getOrDefault(name, Map.of()))));
            }
        }
        return parameters;
    }

    private Map<String, Object> parameter(Operation operation, String name, String place, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", place);
        described.put("required", place.equals("path"));
        described.put("schema", schema);
        words.parameter(operation.id(), name).ifPresent(text -> described.put("description", text));
        return described;
    }

    private Map<String, Object> body(Operation operation) {
        if (operation.body().isPresent()) {
            Parameter body = operation.body().get();
            Map<String, Object> json =
                    Map.of("application/json", Map.of("schema", schemas.of(body.getParameterizedType())));
            return Map.of("required", !body.isAnnotationPresent(MayBeEmpty.class), "content", json);
        }
        if (!operation.has(Consumes.class)) {
            return Map.of();
        }
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : Routes.consumes(operation)) {
            JsonInput json = operation.handler().getAnnotation(JsonInput.class);
            boolean isJson = json != null && type.equals(MediaType.APPLICATION_JSON);
            content.put(type, Map.of("schema", isJson ? schemas.of(json.value()) : BINARY));
        }
        return Map.of("required", true, "content", content);
    }

    private static String status(Operation operation) {
        Status status = operation.handler().getAnnotation(Status.class);
        boolean nothing = operation.handler().getReturnType() == void.class;
        return status != null ? String.valueOf(status.value()) : nothing ? "204" : "200";
    }

    private Map<String, Object> success(Operation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", words.of("docs.success"));
        Answer answer = operation.handler().getAnnotation(Answer.class);
        Type type = answer == null ? operation.handler().getGenericReturnType() : answer.value();
        if (type != void.class) {
            Map<String, Object> schema = type == Response.class ? Map.of() : schemas.of(type);
            Map<String, Object> content = new LinkedHashMap<>();
            for (String media : Routes.produces(operation)) {
                content.put(media, Map.of("schema", schema));
            }
            described.put("content", content);
        }
        return described;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> some, List<Map<String, Object>> more) {
        List<Map<String, Object>> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
