package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.riser.itests.Api;

/** Cases of the utility that only these tests know. */
final class HeatingCase {
    static final String MODULE = "heating";
    static final String KIND = "heating.cold-home";

    private HeatingCase() {}

    /** A new case of the company's first customer, as the answer tells it. */
    static JsonNode opened(Api company) throws IOException {
        String customer = company.get("/customers?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        Api.Answer opened = company.post(
                "/cases", Map.of("kind", KIND, "customer", customer, "fields", Map.of("address", "Boiler Lane 1")));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.body();
    }
}
