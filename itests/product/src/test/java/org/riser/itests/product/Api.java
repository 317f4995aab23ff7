package org.riser.itests.product;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.riser.itests.Riser;

/** The HTTP API as a program outside uses it, with the token of one demo tenant. Thread-safe. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Riser riser;
    private final String token;

    private Api(Riser riser, String token) {
        this.riser = riser;
        this.token = token;
    }

    static Api of(Riser riser, String tenant) {
        JsonNode logins = riser.demoLogins();
        JsonNode owner = tenant.equals("group")
                ? logins.get("group")
                : logins.get("tenants").get(tenant);
        return new Api(riser, owner.get("token").asText());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(riser.address().resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body().isBlank() ? "null" : response.body();
        return new Answer(response.statusCode(), JSON.readTree(body));
    }

    /** Status and body of an answer. */
    record Answer(int status, JsonNode body) {
        Map<String, Object> asMap() {
            return JSON.convertValue(body, new TypeReference<>() {});
        }
    }
}
