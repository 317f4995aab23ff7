package org.riser.rest.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation that the OpenAPI document of a running API lists, once, with the smallest body the document
 * accepts. What comes back is for the test to judge: nothing without a token, nothing without the permission, nothing of
 * another tenant.
 */
public final class EndpointWalk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final JsonNode document;
    private final Samples samples;

    /** @param base where the API is, for instance {@code http://127.0.0.1:8181/api/v1} */
    public EndpointWalk(URI base) {
        this.base = base.toString().replaceFirst("/$", "");
        document = read(send(HttpRequest.newBuilder(URI.create(this.base + "/openapi.json")))
                .body());
        samples = new Samples(document);
    }

    /**
     * Calls every operation.
     *
     * @param token the bearer token, or null for none
     * @param ids what to put into paths, by the name of the parameter: things that exist, so that a door that opens is
     *     seen; any other parameter gets an id of nothing
     */
    public List<Visit> walk(@Nullable String token, Map<String, String> ids) {
        List<Visit> visits = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                visits.add(visit(path.getKey(), operation.getKey(), operation.getValue(), token, ids));
            }
        }
        return visits;
    }

    private Visit visit(
            String path, String method, JsonNode operation, @Nullable String token, Map<String, String> ids) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + filled(path, operation, ids)))
                .header("If-Match", "\"0\"")
                .method(method.toUpperCase(Locale.ROOT), body(operation));
        if (operation.at("/requestBody/content").has("application/json")) {
            request.header("Content-Type", "application/json");
        } else if (operation.has("requestBody")) {
            request.header("Content-Type", "application/octet-stream");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = send(request);
        return new Visit(
                operation.get("operationId").asText(),
                method,
                path,
                operation.get("x-permission").asText(),
                answer.statusCode(),
                answer.body());
    }

    private static String filled(String path, JsonNode operation, Map<String, String> ids) {
        String filled = path;
        for (JsonNode parameter : operation.get("parameters")) {
            String name = parameter.path("name").asText();
            boolean isId = parameter.at("/schema/format").asText().equals("uuid");
            String nothing = isId ? "01234567-89ab-7cde-8f01-23456789abcd" : "nothing";
            filled = filled.replace("{" + name + "}", ids.getOrDefault(name, nothing));
        }
        return filled;
    }

    private BodyPublisher body(JsonNode operation) {
        JsonNode json = operation.at("/requestBody/content/application~1json/schema");
        if (!json.isMissingNode()) {
            return BodyPublishers.ofString(samples.of(json).toString());
        }
        return operation.has("requestBody") ? BodyPublishers.ofString("sample") : BodyPublishers.noBody();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
