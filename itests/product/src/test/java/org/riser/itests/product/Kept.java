package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.itests.Api;

/** Old records of a test's company. */
final class Kept {
    private Kept() {}

    /** A record that may go, another that is held, and one that somebody else asked to remove. By the names of paths. */
    static Map<String, List<String>> of(Company company) throws IOException {
        String free = round(company, "2020-02-03");
        String held = round(company, "2020-02-04");
        String asked = round(company, "2020-02-05");
        Map<String, Object> hold = Map.of("kind", "inspection", "record", held, "reason", "A dispute goes on.");
        Map<String, Object> purge =
                Map.of("kind", "inspection", "records", List.of(asked), "reason", "Its time is over.");
        return Map.of(
                "record", List.of(free),
                "hold", List.of(made(company.api().post("/retention/holds", hold))),
                "purge", List.of(made(company.with("tenant", "retention.purge").post("/retention/purges", purge))));
    }

    /** An opening round of a day gone by without a fault, submitted. */
    static String round(Company company, String day) throws IOException {
        Api checker = company.api();
        Map<String, Object> round = new HashMap<>(Map.of("module", "gas", "kind", "opening", "place", "station"));
        round.put("orgUnit", company.things().get("unit").get(0));
        round.put("employees", company.things().get("staff"));
        round.put("day", day);
        Api.Answer begun = checker.post("/inspections", round);
        made(begun);
        JsonNode filled = Checked.filled(checker, begun.body(), List.of());
        return Checked.submitted(checker, filled).get("id").asText();
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
