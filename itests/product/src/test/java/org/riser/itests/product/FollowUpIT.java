package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Finished repairs become a sample that anybody can draw again, and only a reviewed one is released. */
class FollowUpIT {
    private static Company company;
    private static Api agent;
    private static Api manager;
    private static String wang;
    private static String li;

    @BeforeAll
    static void aGasCompanyWithRepairs() throws IOException {
        company = Company.found(DemoRiser.get());
        agent = company.with("tenant", "followup.view", "followup.draw", "followup.call");
        manager = company.with("tenant", "followup.view", "followup.review", "followup.judge");
        wang = hired("Wang");
        li = hired("Li");
    }

    /** EX-46 and EX-43 of the catalogue: the days that are drawn from, and a leak repair in full. */
    @Test
    void aSampleIsDrawnCheckedReviewedAndReleased() throws IOException {
        repaired(wang, "2024-03-09T10:00:00+08:00", false);
        String tenth = repaired(wang, "2024-03-10T10:00:00+08:00", false);
        String leak = repaired(li, "2024-03-12T10:00:00+08:00", true);
        repaired(li, "2024-03-13T10:00:00+08:00", false);

        Api.Answer drawn = agent.post("/followup/samples", Map.of("module", "gas", "day", "2024-03-15"));
        assertThat(drawn.status()).as("%s", drawn).isEqualTo(201);
        JsonNode sample = drawn.body();
        String path = "/followup/samples/" + sample.get("id").asText();

        assertThat(sample.get("state").asText()).isEqualTo("draft");
        assertThat(jobs(path)).containsOnlyKeys(tenth, leak);
        assertThat(sample.get("groups")).singleElement().satisfies(group -> {
            assertThat(group.get("row").asText()).isEqualTo("GAS-FUP-10");
            assertThat(group.get("because").toString()).contains("GAS-FUP-10");
        });
        assertThat(agent.get(path + "/check").body().get("same").asBoolean()).isTrue();
        assertThat(agent.get(path + "/shares").body().get("items")).hasSize(2);

        assertThat(change(agent, path, "review", Map.of()).status()).isEqualTo(403);
        assertThat(change(manager, path, "release", Map.of()).status()).isEqualTo(409);
        Api.Answer struck = change(manager, path, "strike", Map.of("caseId", tenth, "reason", "moved away"));
        assertThat(struck.status()).as("%s", struck).isEqualTo(200);
        assertThat(change(manager, path, "review", Map.of()).status()).isEqualTo(200);
        Api.Answer released = change(manager, path, "release", Map.of());
        assertThat(released.status()).as("%s", released).isEqualTo(200);
        assertThat(released.body().get("state").asText()).isEqualTo("released");
        assertThat(change(manager, path, "strike", Map.of("caseId", leak, "reason", "late"))
                        .status())
                .isEqualTo(409);
        assertThat(jobs(path).get(tenth).get("struck").asText()).isEqualTo("moved away");
    }

    @Test
    void whatCannotBeDrawnIsToldWithItsRemedy() throws IOException {
        Api.Answer future = agent.post("/followup/samples", Map.of("module", "gas", "day", "2099-01-01"));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body().at("/errors/0/field").asText()).isEqualTo("day");
        Api.Answer unknown = agent.post("/followup/samples", Map.of("module", "boats", "day", "2024-03-20"));
        assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("module");
        Api.Answer none = agent.post("/followup/samples", Map.of("module", "power", "day", "2024-03-20"));
        assertThat(none.status()).isEqualTo(409);
        Api.Answer early =
                agent.post("/followup/samples", Map.of("module", "gas", "day", "2024-04-01", "month", "2024-03"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body().at("/errors/0/message").asText()).contains("2024-04-03");
        Map<String, Object> wanted = Map.of("module", "gas", "day", "2024-05-15");
        assertThat(agent.post("/followup/samples", wanted).status()).isEqualTo(201);
        assertThat(agent.post("/followup/samples", wanted).status()).isEqualTo(409);
        assertThat(manager.post("/followup/samples", wanted).status()).isEqualTo(403);
    }

    /** EX-49 of the catalogue, and what a customer who was reached says. */
    @Test
    void customersOfAReleasedSampleAreCalledAndThoseOfADraftAreNot() throws IOException {
        String job = repaired(wang, "2024-06-10T10:00:00+08:00", false);
        String other = repaired(li, "2024-06-10T11:00:00+08:00", false);
        String sample = "/followup/samples/"
                + agent.post("/followup/samples", Map.of("module", "gas", "day", "2024-06-13"))
                        .body()
                        .get("id")
                        .asText();
        String call = "/followup/calls/" + job;

        Api.Answer early = agent.post(call + "/attempts", Map.of("outcome", "reached"));
        assertThat(early.status()).as("%s", early).isEqualTo(422);
        assertThat(early.body().at("/errors/0/clause").asText()).isEqualTo("GAS-FUP-12");
        assertThat(early.body().at("/errors/0/message").asText())
                .contains("Only released samples are dialled", "Sample not released");
        assertThat(change(manager, sample, "review", Map.of()).status()).isEqualTo(200);
        assertThat(change(manager, sample, "release", Map.of()).status()).isEqualTo(200);

        assertThat(agent.get(call + "/sheet").body().get("questions")).hasSize(8);
        Api.Answer wrong = agent.post(
                call + "/attempts", Map.of("outcome", "reached", "answers", Map.of("attitude", 0, "ability", 11)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().get("errors"))
                .extracting(fault -> fault.get("field").asText())
                .containsExactly("answers.attitude", "answers.ability");
        Api.Answer reached = agent.post(
                call + "/attempts",
                Map.of("outcome", "reached", "told", "0", "answers", Map.of("attitude", 10, "dress", "good")));
        assertThat(reached.status()).as("%s", reached).isEqualTo(201);
        assertThat(reached.body().get("state").asText()).isEqualTo("reached");
        assertThat(agent.post(call + "/attempts", Map.of("outcome", "no-answer"))
                        .status())
                .isEqualTo(409);

        String second = "/followup/calls/" + other;
        assertThat(agent.post(second + "/attempts", Map.of("outcome", "no-answer"))
                        .status())
                .isEqualTo(201);
        Api.Answer again = agent.post(second + "/attempts", Map.of("outcome", "no-answer"));
        assertThat(again.status()).as("%s", again).isEqualTo(422);
        assertThat(again.body().at("/errors/0/field").asText()).isEqualTo("attempts-in-band");
        assertThat(agent.post(call + ":void", Map.of("reason", "was led")).status())
                .isEqualTo(403);
        assertThat(change(manager, call, "void", Map.of("reason", "was led")).status())
                .isEqualTo(200);
    }

    /** EX-50, EX-55 and EX-56 of the catalogue. */
    @Test
    void whatCustomersSayBecomesSatisfactionAndWhatIsTrueCounts() throws IOException {
        String poor = repaired(wang, "2024-07-10T10:00:00+08:00", false);
        String overcharged = charged(wang, "2024-07-10T11:00:00+08:00", "50.00");
        String last = repaired(wang, "2024-07-10T12:00:00+08:00", false);
        String sample = "/followup/samples/"
                + agent.post("/followup/samples", Map.of("module", "gas", "day", "2024-07-13"))
                        .body()
                        .get("id")
                        .asText();
        change(manager, sample, "review", Map.of());
        change(manager, sample, "release", Map.of());
        reached(poor, Map.of("answers", Map.of("attitude", 10, "ability", 9, "dress", "poor")));
        reached(overcharged, Map.of("answers", Map.of("attitude", 9, "ability", 9), "told", "80"));
        reached(last, Map.of("answers", Map.of("attitude", 8, "ability", 7)));

        String principal = "staff:" + wang;
        JsonNode line = agent.get("/followup/satisfaction/gas?employee=" + principal)
                .body()
                .get("total");
        assertThat(number(line.at("/aspects/0/mean"))).isEqualByComparingTo("9.00");
        assertThat(number(line.at("/aspects/1/mean"))).isEqualByComparingTo("8.33");
        assertThat(number(line.get("satisfaction"))).isEqualByComparingTo("8.67");

        JsonNode charge = issue(overcharged);
        assertThat(charge.get("kind").asText()).isEqualTo("charge");
        assertThat(charge.get("clause").asText()).isEqualTo("GAS-FUP-47");
        String issue = "/followup/issues/" + issue(poor).get("id").asText();
        assertThat(agent.post(issue + ":verify", Map.of("isTrue", true, "finding", "no uniform"))
                        .status())
                .isEqualTo(403);
        Api.Answer verified = manager.post(issue + ":verify", Map.of("isTrue", true, "finding", "no uniform"));
        assertThat(verified.status()).as("%s", verified).isEqualTo(200);
        assertThat(change(manager, issue, "explain", Map.of("explanation", "it was in the wash"))
                        .status())
                .isEqualTo(200);
        Api.Answer judged =
                change(manager, issue, "judge", Map.of("accepted", false, "reason", "there are two uniforms"));
        assertThat(judged.body().at("/proposed/row").asText()).isEqualTo("GAS-FUP-36b");
        JsonNode penalties = manager.get("/penalties?state=explained&employee=" + wang)
                .body()
                .get("items");
        assertThat(penalties).singleElement().satisfies(penalty -> {
            assertThat(number(penalty.get("amount"))).isEqualByComparingTo("5");
            assertThat(penalty.get("clause").asText()).isEqualTo("GAS-FUP-36");
            assertThat(penalty.at("/explanation/words").asText()).isEqualTo("it was in the wash");
            assertThat(penalty.has("counted")).as("nobody has confirmed it").isFalse();
        });
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    private static void reached(String job, Map<String, ?> said) throws IOException {
        Map<String, Object> attempt = new TreeMap<>(said);
        attempt.put("outcome", "reached");
        Api.Answer answer = agent.post("/followup/calls/" + job + "/attempts", attempt);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    private static JsonNode issue(String job) throws IOException {
        for (JsonNode issue : manager.get("/followup/issues?state=open").body().get("items")) {
            if (issue.get("caseId").asText().equals(job)) {
                return issue;
            }
        }
        throw new AssertionError("no issue of " + job);
    }

    private static Map<String, JsonNode> jobs(String path) throws IOException {
        Map<String, JsonNode> jobs = new TreeMap<>();
        agent.get(path + "/jobs")
                .body()
                .get("items")
                .forEach(job -> jobs.put(job.get("caseId").asText(), job));
        return jobs;
    }

    private static Api.Answer change(Api api, String path, String step, Map<String, ?> body) throws IOException {
        long version = api.get(path).body().get("version").asLong();
        return api.send(api.request(path + ":" + step)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(Api.json(body))));
    }

    private static String hired(String name) throws IOException {
        return company.api()
                .post(
                        "/staff",
                        Map.of("userName", name + UUID.randomUUID(), "name", name, "roles", List.of("technician")))
                .body()
                .get("id")
                .asText();
    }

    private static String repaired(String worker, String done, boolean leak) throws IOException {
        return filed(worker, done, leak, "");
    }

    private static String charged(String worker, String done, String charge) throws IOException {
        return filed(worker, done, false, charge);
    }

    private static String filed(String worker, String done, boolean leak, String charge) throws IOException {
        String customer = company.api()
                .post("/customers", Map.of("kind", "residential", "name", "Customer of " + done))
                .body()
                .get("id")
                .asText();
        return Repairs.filed(company.api(), customer, worker, done, leak, charge);
    }
}
