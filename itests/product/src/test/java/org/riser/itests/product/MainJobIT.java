package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** The main job over HTTP: from the call to the archived case, with the hard gate on the way. */
class MainJobIT {

    @Test
    void aCallBecomesACaseThatAGateGuardsUntilItIsArchived() throws Exception {
        Api gas = Api.of(DemoRiser.get(), "gas");

        Api.Answer call = gas.post(
                "/contacts", Map.of("channel", "phone", "ringAt", Instant.now().toString(), "from", "13800138001"));
        assertThat(call.status()).isEqualTo(201);
        String customer = call.body().get("customer").asText();

        Api.Answer opened = gas.post(
                "/cases",
                Map.of(
                        "kind",
                        "gas.in-home-service",
                        "customer",
                        customer,
                        "channel",
                        "phone",
                        "fields",
                        Map.of("matter", "no-gas", "leak", false)));
        assertThat(opened.status()).isEqualTo(201);
        String id = opened.body().get("id").asText();
        assertThat(opened.body().get("clocks").get(0).get("clause").asText()).isEqualTo("GAS-HOT-01");

        String worker = gas.get("/staff?role=technician&limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        JsonNode dispatched =
                act(gas, id, "dispatch", Map.of("worker", worker), Map.of()).body();
        assertThat(dispatched.get("clocks").get(0).get("state").asText()).isEqualTo("met");
        act(gas, id, "arrive", Map.of("id-shown", true), Map.of());

        theGateRefusesABadReading(gas, id);

        JsonNode explanation = gas.get(
                        "/clocks/" + dispatched.get("clocks").get(0).get("id").asText() + "/explanation")
                .body();
        assertThat(explanation.get("reason").get("en").asText()).contains("GAS-HOT-01");
        assertThat(explanation.get("intervals")).isNotEmpty();
    }

    private static void theGateRefusesABadReading(Api gas, String id) throws Exception {
        Map<String, Object> visit = new HashMap<>(Map.of(
                "cause", "valve closed", "relit", true, "pressure", "4.20", "hold-minutes", 15, "pressure-drop", 0));
        Map<String, Object> checks = Map.of(
                "order", true, "joints", "pass", "hose", "pass", "flue", "na", "flame", "pass", "told", true, "tidy",
                true);
        Api.Answer refused = act(gas, id, "complete", visit, checks);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("fields.pressure");
        assertThat(refused.body().get("errors").get(0).get("clause").asText()).isEqualTo("GAS-IGN-18");

        visit.put("pressure", "5.20");
        assertThat(act(gas, id, "complete", visit, checks).status()).isEqualTo(200);
    }

    private static Api.Answer act(Api api, String id, String action, Map<String, ?> fields, Map<String, ?> checklist)
            throws Exception {
        return api.post("/cases/" + id + "/actions/" + action, Map.of("fields", fields, "checklist", checklist));
    }
}
