package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.itests.Api;
import org.riser.itests.Poll;

/** How the work of a test's company is followed up. */
final class Followed {
    /** A line of a plan that can be approved. */
    static final Map<String, Object> LINE =
            Map.of("business", "in-home-service", "object", "repairs", "frequency", "daily", "quantity", 120);

    private Followed() {}

    /**
     * A sample as it was drawn, a plan that somebody else wrote, and the calls of a released sample: one that waits, and one
     * whose customer found fault, which is to be gone through; criticism, the draft of a summary, and a measure of another
     * one that is done. By the names that paths give them.
     */
    static Map<String, List<String>> of(Company company, String customer, String worker) throws IOException {
        Api api = company.api();
        String sample = made(api.post("/followup/samples", Map.of("module", "gas", "day", "2026-03-05")));
        String draw = aside(api);
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
        Api agent = company.with("tenant", "followup.view", "followup.call", "followup.draw");
        Api.Answer reached = agent.post(
                "/followup/calls/" + calls.get(1) + "/attempts",
                Map.of("outcome", "reached", "answers", Map.of("attitude", 9, "dress", "poor")));
        assertThat(reached.status()).as("%s", reached).isEqualTo(201);
        JsonNode issues = api.get("/followup/issues").body().get("items");
        String month = reached.body().get("dueAt").asText().substring(0, 7);
        made(api.post("/followup/spot-draws", Map.of("module", "gas", "kind", "second-level", "month", month)));
        JsonNode checks = api.get("/followup/checks").body().get("items");
        String mention = made(agent.post(
                "/followup/mentions",
                Map.of("module", "gas", "kind", "criticism", "caseId", calls.get(1), "text", "left the door open")));
        return Map.of(
                "sample", List.of(sample),
                "draw", List.of(draw),
                "plan", List.of(plan),
                "call", calls,
                "issue", List.of(issues.get(0).get("id").asText()),
                "check", List.of(checks.get(0).get("id").asText()),
                "mention", List.of(mention),
                "summary", List.of(summary(agent, "2026-02", worker)),
                "measure", List.of(measure(agent, api, worker)));
    }

    /** A draw that ran aside, once it is over. */
    private static String aside(Api api) throws IOException {
        Api.Answer begun = api.post("/followup/draws", Map.of("module", "gas", "day", "2026-03-08"));
        assertThat(begun.status()).as("%s", begun).isEqualTo(202);
        String id = begun.body().get("id").asText();
        Poll.until(
                Duration.ofSeconds(60),
                () -> state(api, id).filter("done"::equals),
                () -> "the draw is not over: " + state(api, id));
        return id;
    }

    private static Optional<String> state(Api api, String draw) {
        try {
            return Optional.of(
                    api.get("/followup/draws/" + draw).body().get("state").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(Api agent, String month, String manager) throws IOException {
        return made(agent.post(
                "/followup/summaries",
                Map.of("module", "gas", "month", month, "text", "Doors are left open.", "manager", manager)));
    }

    /** One that somebody else says is done. */
    private static String measure(Api agent, Api api, String owner) throws IOException {
        String summary = "/followup/summaries/" + summary(agent, "2026-01", owner);
        assertThat(agent.post(summary + ":submit", Map.of()).status()).isEqualTo(200);
        return made(api.post(
                summary + "/measures", Map.of("text", "close the doors", "owner", owner, "due", "2099-12-31")));
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
