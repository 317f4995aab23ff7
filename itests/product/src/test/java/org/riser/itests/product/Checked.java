package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.riser.itests.Api;

/** Rounds of inspection that tests begin and fill in. */
final class Checked {
    /** The only item of an opening round at a station of piped gas. */
    static final String ITEM = "SVC-DAY-05";

    private Checked() {}

    /** A round that waits to be submitted. */
    static String filled(Api checker, String unit, String worker) throws IOException {
        JsonNode round = started(checker, "opening", "station", unit, worker);
        save(checker, round, List.of(Map.of("item", ITEM, "result", "pass")));
        return round.get("id").asText();
    }

    static JsonNode started(Api checker, String kind, String place, String unit, String... workers) throws IOException {
        Map<String, Object> round = new HashMap<>(Map.of("module", "gas", "kind", kind, "orgUnit", unit));
        round.put("employees", List.of(workers));
        if (!place.isEmpty()) {
            round.put("place", place);
        }
        Api.Answer answer = checker.post("/inspections", round);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    /** Everything else is as it should be. */
    static JsonNode filled(Api checker, JsonNode round, List<Map<String, Object>> faults) throws IOException {
        List<Map<String, Object>> answers = new ArrayList<>(faults);
        List<Object> known = faults.stream().map(fault -> fault.get("item")).toList();
        for (JsonNode item : checker.get(path(round) + "/items").body().get("items")) {
            String id = item.get("id").asText();
            if (!known.contains(id)) {
                String result = item.get("isNumber").asBoolean() ? "not-applicable" : "pass";
                answers.add(Map.of("item", id, "result", result));
            }
        }
        return save(checker, round, answers);
    }

    static Map<String, Object> fault(String item, String... workers) {
        return Map.of("item", item, "result", "fail", "employees", List.of(workers), "note", "As seen on the round.");
    }

    static JsonNode save(Api checker, JsonNode round, List<Map<String, Object>> answers) throws IOException {
        Api.Answer saved = patch(
                checker,
                path(round),
                Map.of("answers", answers),
                round.get("version").asLong());
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        return saved.body();
    }

    static Api.Answer patch(Api checker, String path, Map<String, ?> body, long version) throws IOException {
        return checker.send(checker.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("PATCH", BodyPublishers.ofString(Api.json(body))));
    }

    static JsonNode submitted(Api checker, JsonNode round) throws IOException {
        Api.Answer answer = checker.post(path(round) + ":submit", Map.of());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    static String path(JsonNode round) {
        return "/inspections/" + round.get("id").asText();
    }

    static List<String> texts(JsonNode list, String field) {
        return Stream.of(list)
                .flatMap(items -> {
                    List<String> found = new ArrayList<>();
                    items.forEach(item -> found.add(item.get(field).asText()));
                    return found.stream();
                })
                .toList();
    }
}
