package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** People are appraised under the shipped rules, over HTTP. */
class AppraisalIT {
    private static Company company;
    private static Api assessor;
    private static Api portal;
    private static Api signer;
    private static Api manager;
    private static Api judge;

    @BeforeAll
    static void aCompanyWithAStandard() throws IOException {
        company = Company.found(DemoRiser.get());
        assessor = company.with("tenant", "appraisal.assess");
        portal = company.with("tenant", "conduct.relay", "appraisal.view");
        signer = company.with("tenant", "appraisal.confirm");
        manager = company.with("tenant", "appraisal.view", "appraisal.manage");
        judge = company.with("tenant", "appraisal.rule");
        created(manager.post("/appraisal-standards", Map.of("year", 2025)));
    }

    /** EX-58: an aspect above its maximum. */
    @Test
    void virtueIsTwentyPointsAtMost() throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String[] item : List.of(
                new String[] {"de", "21"}, new String[] {"qin", "20"}, new String[] {"neng", "30"}, new String[] {
                    "ji", "29"
                })) {
            items.add(Map.of(
                    "id", item[0], "aspect", item[0], "name", Map.of("zh", item[0], "en", item[0]), "max", item[1]));
        }
        Api.Answer answer = manager.post("/appraisal-standards", Map.of("year", 2027, "items", items));
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("items");
        assertThat(answer.body().at("/errors/0/clause").asText()).isEqualTo("PRO-KPI-13");
        Api.Answer rated = rated("appraisal", Map.of("kpi.de", 21, "kpi.qin", 20, "kpi.neng", 30, "kpi.ji", 29));
        assertThat(rated.body().toString()).contains("PRO-KPI-18-de");
    }

    /** Nothing is taken that an item does not have. */
    @Test
    void aDeductionOutsideTheRangeOfItsItemIsRefused() throws IOException {
        String sheet = opened(hired(), "2025-03");
        for (Object points : List.of("5.01", 100)) {
            refused(
                    assessor.post(
                            sheet + "/deductions",
                            Map.of("item", Assessed.ITEM, "points", points, "reason", "As seen.")),
                    "points",
                    "PRO-KPI-18");
        }
        for (Object points : List.of(0, -1, "0.001")) {
            Api.Answer answer = assessor.post(
                    sheet + "/deductions", Map.of("item", Assessed.ITEM, "points", points, "reason", "As seen."));
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("points");
        }
        assertThat(done(company.with("tenant", "appraisal.view").get(sheet)).get("lines"))
                .isEmpty();
    }

    /** EX-59: a check does not fall below zero. */
    @Test
    void aCheckHasNoLessThanNothing() throws IOException {
        Api.Answer rated = rated("check", Map.of("kpi.deductions", 120));
        assertThat(rated.body().at("/outcomes/0/amount").asText()).isEqualTo("0.00");
    }

    /** EX-64. */
    @Test
    void aBonusNeedsAnAwardAndIsOneToTen() throws IOException {
        String sheet = opened(hired(), "2025-03");
        done(assessor.post(sheet + ":score", Map.of()));
        refused(assessor.post(sheet + "/bonuses", bonus(11, "A-1")), "points", "PRO-KPI-24");
        refused(assessor.post(sheet + "/bonuses", bonus(0, "A-1")), "points", "PRO-KPI-24");
        refused(assessor.post(sheet + "/bonuses", bonus(3, null)), "award", "PRO-KPI-24");
        Api.Answer half =
                assessor.post(sheet + "/bonuses", Map.of("points", 1.5, "award", "A-1", "reason", "As seen."));
        refused(half, "points", "PRO-KPI-24");
        JsonNode done = done(assessor.post(sheet + "/bonuses", bonus(3, "A-1")));
        assertThat(done.get("total").decimalValue()).isEqualByComparingTo("103");
    }

    /** EX-61, EX-62 and EX-65 to EX-67, as far as the sheets go: without a check the year has no value. */
    @Test
    void whoJoinedInJuneHasTheMeanOfSevenMonthsAndNoYearWithoutChecks() throws IOException {
        String employee = hired();
        int[] totals = {88, 90, 92, 94, 90, 91, 92};
        for (int i = 0; i < totals.length; i++) {
            signed(employee, String.format("2025-%02d", 6 + i), totals[i], 0);
        }
        signed(employee, "2025", 99, 8);

        JsonNode result = done(portal.get("/annual-results?year=2025&employee=" + employee));

        assertThat(result.at("/components/1/inputs")).hasSize(7);
        assertThat(result.at("/components/1/points").decimalValue()).isEqualByComparingTo("27.30");
        assertThat(result.at("/components/2/points").decimalValue()).isEqualByComparingTo("53.50");
        assertThat(result.at("/components/1/because/en").asText()).contains("PRO-KPI-20");
        assertThat(result.has("total")).isFalse();
        assertThat(result.get("gaps")).hasSize(1);
        assertThat(sum(90, 92, 95)).isEqualTo("93.10");
        assertThat(sum(100, 103, 102)).isEqualTo("101.90");
        assertThat(sum(95, 96, 107)).isEqualTo("101.30");
        assertThat(rated("annual-total", Map.of("kpi.total", 101.90)).body().toString())
                .contains("PRO-KPI-26");
        assertThat(rated("annual-total", Map.of("kpi.total", 100.00)).body().at("/outcomes"))
                .isEmpty();
    }

    @Test
    void aLockedMonthIsRestatedWithAReasonAndNotOpenedAgain() throws IOException {
        String employee = hired();
        JsonNode sheet = signed(employee, "2025-02", 96, 0);
        String path = "/appraisals/" + sheet.get("id").asText();
        created(manager.post("/appraisal-periods", Map.of("period", "2025-02", "reason", "Month closed.")));

        refusedWith(assessor.post(path + ":reopen", Map.of("reason", "Please.")), "appraisal.locked");
        refusedWith(assessor.post("/appraisals", Map.of("employee", hired(), "period", "2025-02")), "appraisal.locked");
        Map<String, Object> change = Map.of("line", sheet.at("/lines/0/id").asText(), "points", "1.50");
        Api.Answer blank = manager.post(
                "/appraisal-periods/2025-02/restatements", Map.of("changes", List.of(change), "reason", " "));
        assertThat(blank.body().at("/errors/0/field").asText()).isEqualTo("reason");
        JsonNode restated = created(manager.post(
                "/appraisal-periods/2025-02/restatements",
                Map.of("changes", List.of(change), "reason", "Miscounted.")));
        assertThat(restated.at("/differences/0/difference").decimalValue()).isEqualByComparingTo("2.50");
        assertThat(done(manager.get(path)).get("total").decimalValue()).isEqualByComparingTo("98.50");
        assertThat(manager.get("/appraisal-periods/2025-02/restatements").body().get("items"))
                .hasSize(1);

        done(portal.post(path + ":appeal", Map.of("words", "Not me.", "evidence", "roster")));
        Api both = company.with("tenant", "appraisal.rule", "appraisal.assess");
        JsonNode ruled = done(judge.post(path + ":decide", Map.of("reason", "It is so.")));
        assertThat(ruled.get("state").asText()).isEqualTo("ruled");
        assertThat(both.post(path + ":decide", Map.of("reason", "Again.")).status())
                .isEqualTo(409);
    }

    /** EX-37 and the fines, answers and doubled assessments of other utilities: what counts stands in the sheet. */
    @Test
    void pointsThatCountInConductOpenIntoTheSheet() throws IOException {
        String employee = hired();
        Map<String, Object> found = new HashMap<>(Map.of("module", "gas", "event", "mention", "employee", employee));
        found.putAll(Map.of("text", "As told.", "evidence", "record 7", "occurredAt", "2025-04-03T10:00:00+08:00"));
        found.put("facts", Map.of("mention", "criticism", "verified", true));
        JsonNode finding = created(company.with("tenant", "conduct.find").post("/findings", found));
        JsonNode penalty = finding.at("/penalties/0");
        assertThat(penalty.get("unit").asText()).as("%s", finding).isEqualTo("point");
        String id = penalty.get("id").asText();
        done(portal.post("/penalties/" + id + ":explain", Map.of("words", "I was ill.")));
        done(company.with("tenant", "conduct.confirm").post("/penalties/" + id + ":confirm", Map.of()));
        String sheet = opened(employee, "2025-04");
        refusedWith(assessor.post(sheet + ":score", Map.of()), "appraisal.open-penalties");

        JsonNode taken =
                done(assessor.post(sheet + "/deductions", Map.of("item", "pro-kpi-13-service", "penalty", id)));

        assertThat(taken.at("/lines/0/finding").asText())
                .isEqualTo(finding.get("id").asText());
        assertThat(taken.at("/lines/0/because/zh").asText()).contains("GAS-FUP-37");
        assertThat(taken.get("total").decimalValue()).isEqualByComparingTo("98");
        done(assessor.post(sheet + ":score", Map.of()));
    }

    private static String sum(double checks, double months, double year) throws IOException {
        Api.Answer rated = rated("annual-sum", Map.of("kpi.checks", checks, "kpi.months", months, "kpi.annual", year));
        return rated.body().at("/outcomes/0/amount").asText();
    }

    private static Api.Answer rated(String measure, Map<String, ?> facts) throws IOException {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("kpi.measure", measure);
        Api.Answer answer = company.api()
                .post("/rules/core/evaluate", Map.of("table", "kpi", "at", "2025-12-31T18:00:00+08:00", "facts", all));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> bonus(int points, String award) {
        Map<String, Object> body = new HashMap<>(Map.of("points", points, "reason", "As commended."));
        if (award != null) {
            body.put("award", award);
        }
        return body;
    }

    private static String opened(String employee, String period) throws IOException {
        return "/appraisals/"
                + created(assessor.post("/appraisals", Map.of("employee", employee, "period", period)))
                        .get("id")
                        .asText();
    }

    private static JsonNode signed(String employee, String period, int regular, int bonus) throws IOException {
        String sheet = opened(employee, period);
        int off = 100 - regular;
        for (String item : List.of("organising", "managing")) {
            int part = Math.min(7, off);
            off -= part;
            if (part > 0) {
                done(assessor.post(
                        sheet + "/deductions",
                        Map.of("item", "pro-kpi-15-" + item, "points", part, "reason", "As seen.")));
            }
        }
        done(assessor.post(sheet + ":score", Map.of()));
        if (bonus > 0) {
            done(assessor.post(sheet + "/bonuses", bonus(bonus, "A-1")));
        }
        done(portal.post(sheet + ":acknowledge", Map.of("words", "So be it.")));
        return done(signer.post(sheet + ":confirm", Map.of()));
    }

    private static String hired() throws IOException {
        String mark = UUID.randomUUID().toString();
        return created(company.api()
                        .post("/staff", Map.of("userName", mark, "name", mark, "roles", List.of("technician"))))
                .get("id")
                .asText();
    }

    private static JsonNode created(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private static void refused(Api.Answer answer, String field, String clause) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText())
                .as("%s", answer)
                .isEqualTo(field);
        assertThat(answer.body().at("/errors/0/clause").asText())
                .as("%s", answer)
                .isEqualTo(clause);
    }

    private static void refusedWith(Api.Answer answer, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asText()).as("%s", answer).isEqualTo(code);
    }
}
