package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.itests.Api;

/** Payments at the tills of a test's company, and what comes of them. */
final class Payments {
    /** What a reader of cards asks a clerk for. */
    static final List<String> ON_THE_READER = List.of("confirmed");
    /** The steps of a payment for electricity. */
    static final List<String> SPOKEN = List.of("invoice-printed", "amounts-spoken", "customer-confirmed");

    private Payments() {}

    static Api cashier(Company company) throws IOException {
        return company.with("tenant", "cash.collect");
    }

    static String opened(Company company, Api cashier, String module) throws IOException {
        String name = "t" + UUID.randomUUID().toString().substring(24);
        Api.Answer made = company.api().post("/tills", Map.of("name", name, "module", module));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String till = "/tills/" + made.body().get("id").asText();
        Api.Answer opened = cashier.post(till + ":open", Map.of());
        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        return till;
    }

    /** Cards are 20.00 each. */
    static Map<String, Object> cards(String quantity, String received) {
        return payment("card", quantity, received, ON_THE_READER);
    }

    static Map<String, Object> payment(String item, String quantity, String received, List<String> steps) {
        return Map.of(
                "lines",
                List.of(Map.of("item", item, "quantity", quantity)),
                "tender",
                "cash",
                "received",
                received,
                "steps",
                steps);
    }

    static JsonNode taken(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    static void refused(Api.Answer answer, String clause) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/clause").asText())
                .as("%s", answer)
                .isEqualTo(clause);
    }
}
