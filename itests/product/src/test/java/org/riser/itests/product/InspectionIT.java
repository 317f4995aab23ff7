package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Rounds of inspection under the shipped checklists, over HTTP. */
class InspectionIT {
    private static Company company;
    private static Api leader;
    private static Api manager;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        leader = company.with("tenant", "inspection.check", "inspection.view");
        manager = company.with("tenant", "inspection.view", "conduct.view");
    }

    /** EX-32 of the catalogue: three items of one employee are three lines of fifty yuan. */
    @Test
    void threeItemsOfTheWeeklyRoundAreThreeFines() throws IOException {
        String worker = worker();
        JsonNode round = Checked.started(leader, "weekly", "hall", hall(), worker);
        Checked.filled(
                leader,
                round,
                List.of(
                        Checked.fault("GAS-HYG-03", worker),
                        Checked.fault("GAS-HYG-05", worker),
                        Checked.fault("SVC-DRS-06", worker)));

        JsonNode submitted = Checked.submitted(leader, round);

        assertThat(submitted.get("state").asText()).isEqualTo("submitted");
        assertThat(submitted.at("/scores/0/deducted").asText()).isEqualTo("12.00");
        assertThat(submitted.at("/scores/0/score").asText()).isEqualTo("88.00");
        JsonNode findings = findings(worker);
        assertThat(Checked.texts(findings, "item")).containsExactlyInAnyOrder("GAS-HYG-03", "GAS-HYG-05", "SVC-DRS-06");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode finding : findings) {
            assertThat(finding.get("penalties")).hasSize(1);
            JsonNode penalty = finding.get("penalties").get(0);
            assertThat(penalty.get("clause").asText()).isEqualTo("GAS-PEN-01");
            assertThat(penalty.get("amount").asText()).isEqualTo("50.00");
            assertThat(finding.get("evidence").asText())
                    .contains(round.get("id").asText());
            sum = sum.add(new BigDecimal(penalty.get("amount").asText()));
        }
        assertThat(sum).isEqualTo(new BigDecimal("150.00"));
        JsonNode scores = manager.get("/check-scores?employee=" + worker + "&from="
                        + submitted.get("day").asText() + "&to="
                        + submitted.get("day").asText())
                .body();
        assertThat(scores.at("/items/0/score").asText()).isEqualTo("88.00");
        assertThat(scores.at("/items/0/kind").asText()).isEqualTo("weekly");
    }

    /** EX-34: posture lowers the score and costs nothing. */
    @Test
    void postureLowersTheScoreOnly() throws IOException {
        String worker = worker();
        JsonNode round = Checked.started(leader, "weekly", "hall", hall(), worker);
        Checked.filled(leader, round, List.of(Checked.fault("SVC-POS-09", worker)));

        JsonNode submitted = Checked.submitted(leader, round);

        assertThat(submitted.at("/scores/0/score").asText()).isEqualTo("98.00");
        assertThat(submitted.at("/faults/0/isFined").asBoolean()).isFalse();
        JsonNode finding = findings(worker).get(0);
        assertThat(finding.get("item").asText()).isEqualTo("SVC-POS-09");
        assertThat(finding.get("penalties")).isEmpty();
        assertThat(finding.get("gaps")).isEmpty();
    }

    /** Only the weekly observation fines: the same item of a spot check scores. */
    @Test
    void aSpotCheckDoesNotFine() throws IOException {
        String worker = worker();
        JsonNode round = Checked.started(leader, "spot", "hall", hall(), worker);
        Checked.filled(leader, round, List.of(Checked.fault("GAS-HYG-03", worker)));

        assertThat(Checked.submitted(leader, round).at("/scores/0/score").asText())
                .isEqualTo("95.00");
        assertThat(findings(worker).get(0).get("penalties")).isEmpty();
    }

    /** EX-59: deductions of 120 leave a score of 0. */
    @Test
    void aHundredAndTwentyPointsLeaveNothing() throws IOException {
        String worker = worker();
        JsonNode round = Checked.started(leader, "weekly", "", hall(), worker);
        List<Map<String, Object>> faults = new ArrayList<>();
        BigDecimal left = new BigDecimal("120.00");
        for (JsonNode item : leader.get(Checked.path(round) + "/items").body().get("items")) {
            BigDecimal points = new BigDecimal(item.get("points").asText());
            if (!item.get("isNumber").asBoolean() && points.compareTo(left) <= 0) {
                faults.add(Checked.fault(item.get("id").asText(), worker));
                left = left.subtract(points);
            }
        }
        assertThat(left).isZero();

        JsonNode draft = Checked.filled(leader, round, faults);

        assertThat(draft.at("/scores/0/deducted").asText()).isEqualTo("120.00");
        assertThat(draft.at("/scores/0/score").asText()).isEqualTo("0.00");
        assertThat(Checked.submitted(leader, draft).get("score").asText()).isEqualTo("0.00");
    }

    /** The table judges the number: 2 mm is the longest a woman's nails may be. */
    @Test
    void aNumberIsJudgedByTheTable() throws IOException {
        String worker = worker();
        JsonNode round = Checked.started(leader, "weekly", "hall", hall(), worker);
        Map<String, Object> nails =
                Map.of("item", "SVC-APP-06-women", "number", 2.1, "employees", List.of(worker), "note", "Measured.");
        JsonNode saved = Checked.save(leader, round, List.of(nails));
        assertThat(saved.at("/faults/0/clause").asText()).isEqualTo("SVC-APP-06");

        saved = Checked.save(leader, saved, List.of(Map.of("item", "SVC-APP-06-women", "number", 2)));

        assertThat(saved.get("faults")).isEmpty();
    }

    @Test
    void whatIsWrongIsToldByItsField() throws IOException {
        Api.Answer nobody = leader.post(
                "/inspections",
                Map.of("module", "gas", "kind", "weekly", "employees", List.of(UUID.randomUUID()), "orgUnit", hall()));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(Checked.texts(nobody.body().get("errors"), "field")).containsExactly("employees[0]");
        JsonNode round = Checked.started(leader, "weekly", "hall", hall(), worker());
        Api.Answer incomplete = leader.post(Checked.path(round) + ":submit", Map.of());
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(Checked.texts(incomplete.body().get("errors"), "field")).contains("answers.GAS-HYG-01");
        Api.Answer unversioned = leader.send(leader.request(Checked.path(round))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{}")));
        assertThat(unversioned.status()).isEqualTo(428);
        assertThat(Checked.patch(leader, Checked.path(round), Map.of(), 99).status())
                .isIn(409, 412);
        assertThat(manager.post(Checked.path(round) + ":submit", Map.of()).status())
                .isEqualTo(403);
        assertThat(company.with("tenant", "case.view").get(Checked.path(round)).status())
                .isEqualTo(404);
    }

    @Test
    void aHallIsListedUntilSomebodyCheckedIt() throws IOException {
        String unit = company.api()
                .post("/org-units", Map.of("name", "East " + UUID.randomUUID(), "kind", "hall"))
                .body()
                .get("id")
                .asText();
        String worker = worker();
        assertThat(unchecked()).contains(unit);
        JsonNode round = Checked.started(leader, "weekly", "hall", unit, worker);
        Checked.filled(leader, round, List.of());
        assertThat(unchecked()).contains(unit);

        Checked.submitted(leader, round);

        assertThat(unchecked()).doesNotContain(unit);
    }

    private static List<String> unchecked() throws IOException {
        return Checked.texts(manager.get("/unchecked-units?kind=weekly").body().get("items"), "id");
    }

    private static JsonNode findings(String worker) throws IOException {
        return manager.get("/findings?employee=" + worker).body().get("items");
    }

    private static String hall() {
        return company.things().get("unit").get(0);
    }

    private static String worker() throws IOException {
        return company.hire("Anna", "clerk").get("id").asText();
    }
}
