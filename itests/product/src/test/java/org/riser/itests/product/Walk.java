package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.riser.itests.Api;

/** One case taken over HTTP from its opening to its end, each step at a moment of the test's choosing. */
final class Walk {
    static final Map<String, Object> NOTHING = Map.of();
    private static final byte[] PICTURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    private final Api api;
    private JsonNode view;

    private Walk(Api api, JsonNode view) {
        this.api = api;
        this.view = view;
    }

    static Walk open(Api api, String kind, Map<String, ?> request) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(request);
        body.put("kind", kind);
        Api.Answer opened = api.post("/cases", body);
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return new Walk(api, opened.body());
    }

    /** Takes a step, which must succeed. */
    Walk step(String at, String action, Map<String, ?> fields, Map<String, ?> checklist) throws IOException {
        Api.Answer answer = attempt(at, action, fields, checklist);
        assertThat(answer.status()).as("%s: %s", action, answer).isEqualTo(200);
        view = answer.body();
        return this;
    }

    Walk step(String at, String action, Map<String, ?> fields) throws IOException {
        return step(at, action, fields, NOTHING);
    }

    Walk step(String at, String action) throws IOException {
        return step(at, action, NOTHING, NOTHING);
    }

    /** Tries a step that gates must refuse, each named as {@code <clause> <field>}; the case stays where it is. */
    Walk refused(String at, String action, Map<String, ?> fields, Map<String, ?> checklist, String... gates)
            throws IOException {
        Api.Answer answer = attempt(at, action, fields, checklist);
        assertThat(answer.status()).as("%s: %s", action, answer).isEqualTo(422);
        assertThat(stream(answer.body().get("errors")))
                .allSatisfy(error -> assertThat(error.get("message").asText())
                        .as("%s", error)
                        .isNotBlank())
                .extracting(error ->
                        error.path("clause").asText() + " " + error.get("field").asText())
                .containsExactlyInAnyOrder(gates);
        assertThat(api.get("/cases/" + id()).body().get("stage")).isEqualTo(view.get("stage"));
        return this;
    }

    Walk refused(String at, String action, Map<String, ?> fields, String... gates) throws IOException {
        return refused(at, action, fields, NOTHING, gates);
    }

    /** A clock by its clause, as {@code <state> <due>}, the due time in the offset of the tenants; {@code -} for none. */
    String clock(String clause) {
        List<String> found = stream(view.get("clocks")).stream()
                .filter(clock -> clock.get("clause").asText().equals(clause))
                .map(clock -> clock.get("state").asText() + " " + moment(clock.get("dueAt")))
                .toList();
        return found.isEmpty() ? "-" : String.join(", ", found);
    }

    /** What became of the clock of a clause, as the types of events. */
    List<String> events(String clause) throws IOException {
        return stream(api.get("/cases/" + id() + "/events").body().get("items")).stream()
                .filter(event -> event.path("data").path("clause").asText().equals(clause))
                .map(event -> event.get("type").asText())
                .toList();
    }

    /** What stands in a field of the case; empty for nothing. */
    String field(String id) {
        return view.get("fields").path(id).asText();
    }

    String stage() {
        return view.get("stage").asText();
    }

    String status() {
        return view.get("status").asText();
    }

    JsonNode view() {
        return view;
    }

    String id() {
        return view.get("id").asText();
    }

    private Api.Answer attempt(String at, String action, Map<String, ?> fields, Map<String, ?> checklist)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("at", at, "fields", fields, "checklist", checklist));
        if (action.equals("escalate")) {
            body.put("reason", "beyond the department");
        }
        return api.post("/cases/" + id() + "/actions/" + action, body);
    }

    /** Id of the first thing of a list, such as {@code /customers?phone=13800138001}. */
    static String first(Api api, String path) throws IOException {
        return first(api, path, "id");
    }

    /** What the first thing of a list says under a name. */
    static String first(Api api, String path, String name) throws IOException {
        Api.Answer found = api.get(path);
        assertThat(found.body().path("items")).as("%s", found).isNotEmpty();
        return found.body().get("items").get(0).get(name).asText();
    }

    /** Id of a signature that was just given. */
    static String signature(Api api) throws IOException {
        Api.Answer stored = api.send(api.request("/attachments?name=signature.png")
                .header("Content-Type", "image/png")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(PICTURE)));
        assertThat(stored.status()).as("%s", stored).isEqualTo(201);
        return stored.body().get("id").asText();
    }

    private static String moment(JsonNode instant) {
        return instant == null || instant.isNull()
                ? "-"
                : OffsetDateTime.parse(instant.asText())
                        .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                        .toLocalDateTime()
                        .toString();
    }

    private static List<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
