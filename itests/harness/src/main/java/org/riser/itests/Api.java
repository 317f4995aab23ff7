package org.riser.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The HTTP API as a program outside uses it, with the token of one demo tenant. A lost connection or an interrupt is an
 * {@link IOException}. Thread-safe.
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Riser riser;
    private final String token;

    private Api(Riser riser, String token) {
        this.riser = riser;
        this.token = token;
    }

    /** The API with the token of a demo tenant; {@code group} is the group's own. */
    public static Api of(Riser riser, String tenant) {
        return new Api(riser, demoAccess(riser, tenant).get("token").asText());
    }

    /** Token and users of a demo tenant. */
    static JsonNode demoAccess(Riser riser, String tenant) {
        JsonNode logins = riser.demoLogins();
        return tenant.equals("group")
                ? logins.get("group")
                : logins.get("tenants").get(tenant);
    }

    /** The API with any token. */
    public static Api withToken(Riser riser, String token) {
        return new Api(riser, token);
    }

    /** The API of the same process with another token. */
    public Api with(String other) {
        return new Api(riser, other);
    }

    /** Reads a path below {@code /api/v1}. */
    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Writes once, under a key of its own. */
    public Answer post(String path, Map<String, ?> body) throws IOException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** Writes under an idempotency key. */
    public Answer post(String path, String key, Map<String, ?> body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json(body))));
    }

    /** A request below {@code /api/v1} with everything but its method and body. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(riser.address().resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization())
                .header("Accept-Language", "en");
    }

    /** What the header {@code Authorization} of its requests holds. */
    public String authorization() {
        return "Bearer " + token;
    }

    /** Sends a request that {@link #request} began. */
    public Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, body(response));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Anything as JSON. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** JSON that came by another way. */
    public static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    private static JsonNode body(HttpResponse<String> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? read(response.body()) : TextNode.valueOf(response.body());
    }

    /** Status, whole response, and its body as JSON; a body that is no JSON is one text. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {
        @Override
        public String toString() {
            return status + " " + body;
        }
    }
}
