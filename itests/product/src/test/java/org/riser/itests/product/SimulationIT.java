package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** A draft of rules is tried on what a company has done: what would have been late, by whom, and what would not. */
class SimulationIT {
    private static final Map<String, Object> OUTAGE =
            Map.of("extent", "building", "address", "18 Market Street", "symptom", "dark");

    private static Company company;
    private static Api author;
    private static Api reader;

    @BeforeAll
    static void aCompanyWithAPast() throws IOException {
        company = Company.found(DemoRiser.get());
        author = company.with("tenant", "rule.view", "rule.edit");
        reader = company.with("tenant", "rule.view");
        dispatched(company, "2025-10-20T09:03:00+08:00");
        dispatched(company, "2025-10-20T09:04:30+08:00");
        dispatched(company, "2025-10-20T09:06:00+08:00");
    }

    @Test
    void aTighterLimitWouldHaveBrokenOneMore() throws IOException {
        JsonNode simulation = tried("4");

        assertThat(simulation.get("state").asText()).isEqualTo("done");
        assertThat(simulation.get("cases").asLong()).isEqualTo(3);
        assertThat(simulation.at("/result/breaches").toString()).isEqualTo("{\"before\":1,\"after\":2}");
        assertThat(simulation.at("/result/people/0/id").asText()).isNotBlank();
        assertThat(changes(simulation)).singleElement().satisfies(change -> {
            assertThat(change.get("effect").asText()).isEqualTo("broken");
            assertThat(change.at("/after/lateSeconds").asLong()).isEqualTo(30);
            assertThat(change.at("/before/dueAt").asText()).isEqualTo("2025-10-20T09:05:00+08:00");
            assertThat(company.api()
                            .get("/cases/" + change.get("caseId").asText())
                            .body()
                            .get("number"))
                    .isEqualTo(change.get("number"));
        });
        assertThat(reader.get("/rules/power/simulations").body().get("items"))
                .anyMatch(listed -> listed.get("id").equals(simulation.get("id")));
    }

    @Test
    void aWiderLimitWouldHaveHealedOne() throws IOException {
        JsonNode simulation = tried("10");

        assertThat(simulation.at("/result/breaches/after").asText()).isEqualTo("0");
        assertThat(changes(simulation))
                .singleElement()
                .satisfies(change -> assertThat(change.get("effect").asText()).isEqualTo("healed"));
        Api.Answer late = author.post(path(simulation) + ":cancel", Map.of());
        assertThat(late.status()).as("%s", late).isEqualTo(409);
    }

    @Test
    void whatIsWrongIsToldAndWhoMayNotIsRefused() throws IOException {
        Map<String, Object> bad = Map.of("table", "sla", "row", "OUR-1", "cells", Map.of("limit", "soon"));
        Api.Answer refused = author.post("/simulations", input("2025-11-01T00:00:00+08:00", List.of(bad)));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains("edits[0].cells.clock");
        Api.Answer backwards = author.post("/simulations", input("2025-01-01T00:00:00+08:00", List.of()));
        assertThat(backwards.status()).as("%s", backwards).isEqualTo(422);
        assertThat(reader.post("/simulations", input("2025-11-01T00:00:00+08:00", List.of()))
                        .status())
                .isEqualTo(403);
    }

    /** Tries another limit of the dispatch, and waits for what comes out. */
    private static JsonNode tried(String minutes) throws IOException {
        Api.Answer started = author.post(
                "/simulations", input("2025-11-01T00:00:00+08:00", List.of(RulesIT.dispatchWithin(author, minutes))));
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        return Company.over(reader, started.body());
    }

    private static Map<String, Object> input(String to, List<Map<String, Object>> edits) {
        return Map.of("pack", "power", "edits", edits, "from", "2025-10-01T00:00:00+08:00", "to", to);
    }

    private static JsonNode changes(JsonNode simulation) throws IOException {
        return reader.get(path(simulation) + "/changes").body().get("items");
    }

    private static String path(JsonNode simulation) {
        return "/simulations/" + simulation.get("id").asText();
    }

    /** A fault that was recorded at nine in the morning and dispatched then. */
    static void dispatched(Company company, String at) throws IOException {
        String worker = company.things().get("staff").get(0);
        String recorded = at.substring(0, at.indexOf('T')) + "T09:00:00+08:00";
        Walk.open(
                        company.api(),
                        "power.fault",
                        Map.of("acceptedAt", recorded, "recordedAt", recorded, "fields", OUTAGE))
                .step(at, "dispatch", Map.of("worker", worker));
    }
}
