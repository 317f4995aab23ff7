package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.riser.itests.Api;

/** A delivery of gas bottles in one tenant, as it is seen from outside while its utility comes and goes. */
final class LpgCase {
    static final String KIND = "lpg.delivery";

    private final Api api;
    private final String id;
    private final String clock;
    private final String due;

    private LpgCase(Api api, JsonNode opened) {
        this.api = api;
        this.id = opened.get("id").asText();
        JsonNode running = opened.get("clocks").get(0);
        this.clock = running.get("id").asText();
        this.due = running.get("dueAt").asText();
    }

    static LpgCase open(Api api) throws IOException {
        String customer = api.get("/customers?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        Api.Answer opened = api.post(
                "/cases",
                Map.of(
                        "kind",
                        KIND,
                        "customer",
                        customer,
                        "fields",
                        Map.of("zone", "city", "cylinder-size", "ysp-15", "quantity", 2, "address", "Quay 7")));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return new LpgCase(api, opened.body());
    }

    static List<String> kinds(Api api) throws IOException {
        return stream(api.get("/case-kinds").body().get("items"))
                .map(kind -> kind.get("id").asText())
                .toList();
    }

    void assertAtWork() throws IOException {
        assertThat(seen().get("moduleAway").asBoolean()).isFalse();
        assertThat(clock().get("state").asText()).isEqualTo("running");
        assertThat(clock().get("dueAt").asText()).isEqualTo(due);
        assertThat(urge().status()).isEqualTo(200);
    }

    /** Rendered whole, its clock frozen with the due time it had, and refused to everybody who wants to work on it. */
    void assertReadableAndFrozen() throws IOException {
        JsonNode seen = seen();
        assertThat(seen.get("moduleAway").asBoolean()).isTrue();
        assertThat(seen.get("kindName").get("en").asText()).isEqualTo("Delivery");
        assertThat(seen.get("stageName").get("en").asText()).isEqualTo("Ordered");
        assertThat(seen.get("fields").get("address").asText()).isEqualTo("Quay 7");
        assertThat(clock().get("state").asText()).isEqualTo("frozen");
        assertThat(clock().get("dueAt").asText()).isEqualTo(due);
        Api.Answer refused = urge();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().get("errors").get(0).get("code").asText()).isEqualTo("module.away");
    }

    /** The times during which the clock was frozen, all of them borne by the platform. */
    List<Absence> absences() throws IOException {
        return stream(explanation().get("intervals"))
                .filter(interval -> interval.get("state").asText().equals("frozen"))
                .peek(interval -> assertThat(interval.get("owner").asText()).isEqualTo("platform"))
                .map(interval -> new Absence(time(interval, "from"), time(interval, "to")))
                .toList();
    }

    /** The ledger has no gap and no overlap: its shares are the whole time since the clock began. */
    void assertLedgerIsWhole() throws IOException {
        JsonNode explanation = explanation();
        Duration shares = stream(explanation.get("shares"))
                .map(share -> Duration.parse(share.get("time").asText()))
                .reduce(Duration.ZERO, Duration::plus);
        OffsetDateTime begun = time(explanation.get("clock"), "startedAt");
        assertThat(shares).isEqualTo(Duration.between(begun, time(explanation, "asOf")));
    }

    private JsonNode seen() throws IOException {
        return ok(api.get("/cases/" + id));
    }

    private JsonNode clock() throws IOException {
        return seen().get("clocks").get(0);
    }

    private JsonNode explanation() throws IOException {
        return ok(api.get("/clocks/" + clock + "/explanation"));
    }

    private Api.Answer urge() throws IOException {
        return api.post("/cases/" + id + "/actions/urge", Map.of());
    }

    private static JsonNode ok(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        return OffsetDateTime.parse(node.get(name).asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** From when to when a utility was away. */
    record Absence(OffsetDateTime from, OffsetDateTime to) {}
}
