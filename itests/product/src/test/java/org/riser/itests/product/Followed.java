package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.riser.itests.Api;

/** How the work of a test's company is followed up. */
final class Followed {
    /** A line of a plan that can be approved. */
    static final Map<String, Object> LINE =
            Map.of("business", "in-home-service", "object", "repairs", "frequency", "daily", "quantity", 120);

    private Followed() {}

    /**
     * A sample as it was drawn, a plan that somebody else wrote, and the calls of a released sample: one that waits, and one
     * whose customer found fault. By the names that paths give them.
     */
    static Map<String, List<String>> of(Company company, String customer, String worker) throws IOException {
        Api api = company.api();
        String sample = made(api.post("/followup/samples", Map.of("module", "gas", "day", "2026-03-05")));
        String plan = made(company.with("tenant", "followup.draw")
                .post(
                        "/followup/plans",
                        Map.of("module", "gas", "year", 2030, "lines", List.of(LINE), "agents", List.of(worker))));
        List<String> calls = List.of(
                Repairs.filed(api, customer, worker, "2026-02-20T16:00:00+08:00", false, ""),
                Repairs.filed(api, customer, worker, "2026-02-20T17:00:00+08:00", false, ""));
        String released = "/followup/samples/"
                + made(api.post("/followup/samples", Map.of("module", "gas", "day", "2026-02-23")));
        assertThat(api.post(released + ":review", Map.of()).status()).isEqualTo(200);
        assertThat(api.post(released + ":release", Map.of()).status()).isEqualTo(200);
        Api.Answer reached = api.post(
                "/followup/calls/" + calls.get(1) + "/attempts",
                Map.of("outcome", "reached", "answers", Map.of("attitude", 9, "dress", "poor")));
        assertThat(reached.status()).as("%s", reached).isEqualTo(201);
        JsonNode issues = api.get("/followup/issues").body().get("items");
        return Map.of(
                "sample", List.of(sample),
                "plan", List.of(plan),
                "call", calls,
                "issue", List.of(issues.get(0).get("id").asText()));
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
