package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A draft is tried on what people were scored and fined for; what comes out otherwise leads to where it stands. */
class SimulatedScoresIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Riser RISER = DemoRiser.get();
    private static Company company;
    private static Api author;
    private static YearMonth last;

    @BeforeAll
    static void somebodyWithASheetAndAFinding() throws IOException {
        company = Company.found(RISER);
        author = company.with("tenant", "rule.view", "rule.edit");
        last = YearMonth.now(ZONE).minusMonths(1);
        String employee = company.hire("王师傅", "technician").get("id").asText();
        done(
                201,
                company.with("tenant", "appraisal.manage")
                        .post("/appraisal-standards", Map.of("year", last.getYear())));
        Api assessor = company.with("tenant", "appraisal.assess");
        String sheet = "/appraisals/"
                + done(201, assessor.post("/appraisals", Map.of("employee", employee, "period", last.toString())))
                        .get("id")
                        .asText();
        Map<String, Object> off = Map.of("item", Assessed.ITEM, "points", 2, "reason", "As seen.");
        done(200, assessor.post(sheet + "/deductions", off));
        done(200, assessor.post(sheet + ":score", Map.of()));
        done(
                201,
                company.with("tenant", "conduct.find")
                        .post(
                                "/findings",
                                Map.of(
                                        "module", "gas",
                                        "event", "finding",
                                        "employee", employee,
                                        "text", "周检查发现三项。",
                                        "evidence", "照片 12",
                                        "facts", Map.of("fine-flag", true, "items", 3))));
    }

    /** The total of a sheet under a draft that no longer adds up one of the four aspects. */
    @Test
    void aDraftOfTheKpiTableShowsWhoseScoresChange() throws IOException {
        Map<String, Object> total = kpiRow("PRO-KPI-18-total", "@kpi.de + @kpi.qin + @kpi.neng + @kpi.bonus");

        JsonNode result = tried("core", total).get("result");

        assertThat(result.get("kpis").asLong()).isEqualTo(1);
        assertThat(result.get("rescored")).singleElement().satisfies(line -> {
            assertThat(line.get("kpi").asText()).isEqualTo("appraisal");
            assertThat(line.get("period").asText()).isEqualTo(last.toString());
            assertThat(line.get("partyName").asText()).isEqualTo("王师傅");
            assertThat(line.get("before").decimalValue()).isEqualByComparingTo("98");
            assertThat(line.get("after").decimalValue()).isEqualByComparingTo("68");
        });
    }

    @Test
    void theSimulationLeadsToTheFindingAndItsPenalty() throws IOException {
        JsonNode scored = tried("core", kpiRow("PRO-KPI-18-total", "@kpi.de + @kpi.qin + @kpi.neng + @kpi.bonus"));
        JsonNode fined = tried(
                "gas", Map.of("table", "parameters", "row", "penalty.item_fine", "cells", Map.of("value", "60.00")));
        String finding = findingOf(fined, "王师傅");
        try (Browser manager = Browser.start("simulated-scores")) {
            company.signIn(manager, RISER, "manager");
            open(manager, scored);
            manager.awaitText(".rs-simulation", "得分改变的人员和班组");
            manager.awaitText(".rs-simulation", "98.00 → 68.00");
            manager.screenshot("1-scores");
            manager.size(360, 740);
            manager.screenshot("2-scores-360");
            assertThat(manager.isTooWide()).isFalse();
            manager.size(1280, 800);

            open(manager, fined);
            manager.awaitText(".rs-simulation", "150.00 → 180.00");
            manager.click(".rs-simulation a[href$='quality/conduct/finding/" + finding + "']");
            manager.awaitText(".rs-penalty", "周检查发现三项。");
            manager.awaitText(".rs-finding-penalty", "待说明");
            manager.screenshot("3-finding");
            manager.size(360, 740);
            manager.screenshot("4-finding-360");
            assertThat(manager.isTooWide()).isFalse();
            manager.size(1280, 800);
            manager.click(".rs-finding-penalty a");
            manager.awaitText(".rs-penalty", "50.00 × 3 = ¥150.00");
            manager.open(RISER.address().resolve("/quality/conduct/finding/none"));
            manager.await("text=没有这个页面");
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static String findingOf(JsonNode simulation, String name) {
        for (JsonNode line : simulation.at("/result/rejudged")) {
            if (line.get("personName").asText().equals(name)) {
                return line.get("finding").asText();
            }
        }
        throw new AssertionError(simulation.toString());
    }

    private static void open(Browser browser, JsonNode simulation) {
        browser.open(RISER.address()
                .resolve("/rules/simulations/" + simulation.get("id").asText()));
    }

    /** From the first of the last month until now. */
    private static JsonNode tried(String pack, Map<String, Object> edit) throws IOException {
        Instant from = last.atDay(1).atStartOfDay(ZONE).toInstant();
        Api.Answer started = author.post(
                "/simulations",
                Map.of(
                        "pack", pack,
                        "edits", List.of(edit),
                        "from", from.toString(),
                        "to", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        return Company.over(author, done(201, started));
    }

    private static Map<String, Object> kpiRow(String id, String amount) throws IOException {
        Map<String, Object> cells = new HashMap<>();
        for (JsonNode row : author.get("/rules/core/tables/kpi").body().get("rows")) {
            if (row.at("/ref/rowId").asText().equals(id)) {
                row.get("cells")
                        .properties()
                        .forEach(
                                cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            }
        }
        assertThat(cells).isNotEmpty();
        cells.put("amount", amount);
        return Map.of("table", "kpi", "row", id, "cells", cells);
    }

    private static JsonNode done(int status, Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return answer.body();
    }
}
