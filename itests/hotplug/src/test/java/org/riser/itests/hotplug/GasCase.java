package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.riser.itests.Api;

/** An in-home service whose technician is on site, so that the form of what was found there stands open. */
final class GasCase {
    private GasCase() {}

    /** Makes one and answers its id. */
    static String onSite(Api gas) throws IOException {
        String id = done(gas.post(
                "/cases",
                Map.of(
                        "kind",
                        "gas.in-home-service",
                        "customer",
                        first(gas, "/customers"),
                        "fields",
                        Map.of("matter", "stove", "leak", false))));
        act(gas, id, "dispatch", Map.of("worker", first(gas, "/staff?role=technician")));
        act(gas, id, "arrive", Map.of("id-shown", true));
        return id;
    }

    private static void act(Api gas, String id, String action, Map<String, ?> fields) throws IOException {
        done(gas.post("/cases/" + id + "/actions/" + action, Map.of("fields", fields)));
    }

    private static String done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
        return answer.body().get("id").asText();
    }

    private static String first(Api api, String list) throws IOException {
        return api.get(list).body().get("items").get(0).get("id").asText();
    }
}
