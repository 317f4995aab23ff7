package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
        agent = company.with("tenant", "followup.view", "followup.draw");
        manager = company.with("tenant", "followup.view", "followup.review");
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
        String customer = company.api()
                .post("/customers", Map.of("kind", "residential", "name", "Customer of " + done))
                .body()
                .get("id")
                .asText();
        return Repairs.filed(company.api(), customer, worker, done, leak, "");
    }
}
