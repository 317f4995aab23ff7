package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Findings under the shipped rules, and how those concerned are heard, over HTTP. */
class ConductIT {
    private static Company company;
    private static Api leader;
    private static Api portal;
    private static Api manager;
    private static Api director;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        leader = company.with("tenant", "conduct.find");
        portal = company.with("tenant", "conduct.relay");
        manager = company.with("tenant", "conduct.view", "conduct.confirm", "conduct.rule");
        director = company.with("tenant", "conduct.view", "conduct.rule");
    }

    /** EX-32 of the catalogue, and what an appeal makes of it. */
    @Test
    void threeItemsOfTheWeeklyCheckAreExplainedConfirmedAppealedAndReduced() throws IOException {
        String employee = hired();
        JsonNode finding = found("gas", "finding", employee, null, Map.of("fine-flag", true, "items", 3));
        JsonNode penalty = finding.at("/penalties/0");
        assertThat(penalty.get("clause").asText()).isEqualTo("GAS-PEN-01");
        assertThat(penalty.get("amount").asText()).isEqualTo("150.00");
        String path = "/penalties/" + penalty.get("id").asText();

        refused(manager.post(path + ":confirm", Map.of()), "conduct.not-heard");
        done(portal.post(path + ":explain", Map.of("words", "The delivery came late.")));
        refused(portal.post(path + ":explain", Map.of("words", "")), "field.required");
        done(manager.post(path + ":confirm", Map.of()));
        assertThat(sum(employee)).isEqualTo("-150.00");
        refused(portal.post(path + ":appeal", Map.of("words", "Two are another's.", "evidence", "")), "field.required");
        done(portal.post(path + ":appeal", Map.of("words", "Two are another's.", "evidence", "roster")));
        refused(
                manager.post(path + ":decide", Map.of("amount", "50.00", "reason", "True.")),
                "conduct.own-confirmation");
        refused(director.post(path + ":decide", Map.of("amount", "150.00", "reason", "True.")), "conduct.amount");
        JsonNode ruled = done(director.post(path + ":decide", Map.of("amount", "50.00", "reason", "True.")));

        assertThat(ruled.get("state").asText()).isEqualTo("reduced");
        assertThat(ruled.get("basis").asText()).isEqualTo("50.00 × 3");
        String list = "/penalties?employee=" + employee + "&state=";
        assertThat(manager.get(list + "reduced").body().at("/items/0/id").asText())
                .isEqualTo(penalty.get("id").asText());
        assertThat(manager.get(list + "confirmed").body().get("items")).isEmpty();
        assertThat(sum(employee)).isEqualTo("-50.00");
    }

    /** EX-34 and EX-35. */
    @Test
    void whatIsOnlyScoredCostsNothingAndEachEscalationTwoHundred() throws IOException {
        JsonNode posture = found("gas", "finding", hired(), "SVC-POS-09", Map.of("fine-flag", false, "items", 1));
        assertThat(posture.get("penalties")).isEmpty();
        assertThat(posture.get("gaps")).isEmpty();
        JsonNode incident = found(
                "gas",
                "incident",
                hired(),
                null,
                Map.of("confirmed", true, "escalated", true, "times", 2, "severity", "normal", "choice", "none"));
        assertThat(incident.get("penalties"))
                .singleElement()
                .satisfies(penalty -> assertThat(penalty.get("amount").asText()).isEqualTo("400.00"));
    }

    /** EX-23: no base rule, no penalty, and it is said what is missing. */
    @Test
    void aDoubledRuleWithoutItsBaseProposesNothing() throws IOException {
        JsonNode violation = found("power", "violation", hired(), "late-closing", Map.of("role", "cashier"));
        assertThat(violation.get("penalties")).isEmpty();
        assertThat(violation.get("gaps")).isNotEmpty();
    }

    /** EX-22: the company's own rule takes 2 points, of a hotline agent 4 as the clause wants. */
    @Test
    void aDoubledRuleMultipliesTheCompanysBase() throws IOException {
        Map<String, String> base = Map.ofEntries(
                Map.entry("clause", "PWR-PEN-02"),
                Map.entry("name_zh", "接听超时基数"),
                Map.entry("name_en", "Late answer: base"),
                Map.entry("event", "base"),
                Map.entry("when", "penalty.item = late-answer"),
                Map.entry("effect", "points"),
                Map.entry("amount", "2"),
                Map.entry("unit", "point"),
                Map.entry("payer", "员工"),
                Map.entry("per", "violation"),
                Map.entry("approval", "客服中心"));
        Api.Answer proposed = company.with("tenant", "rule.view", "rule.edit")
                .post(
                        "/rules/power/changes",
                        Map.of(
                                "basedOn",
                                0,
                                "edits",
                                List.of(Map.of("table", "penalty", "row", "late-answer-base", "cells", base)),
                                "reason",
                                "As our handbook says."));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        done(company.with("tenant", "rule.view", "rule.publish")
                .post("/rule-changes/" + proposed.body().get("id").asText() + ":publish", Map.of()));

        JsonNode violation = found("power", "violation", hired(), "late-answer", Map.of("role", "hotline-agent"));
        assertThat(violation.get("penalties")).singleElement().satisfies(penalty -> {
            assertThat(penalty.get("amount").asText()).isEqualTo("4.00");
            assertThat(penalty.get("unit").asText()).isEqualTo("point");
            assertThat(penalty.get("clause").asText()).isEqualTo("PWR-PEN-02");
        });
    }

    @Test
    void evidenceIsNeededAndAStrangerSeesNothing() throws IOException {
        String employee = hired();
        Map<String, Object> body = new HashMap<>(body("gas", "finding", employee, Map.of("fine-flag", true)));
        body.put("evidence", " ");
        Api.Answer blank = leader.post("/findings", body);
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.body().at("/errors/0/field").asText()).isEqualTo("evidence");
        JsonNode finding = found("gas", "finding", employee, null, Map.of("fine-flag", true, "items", 1));
        Api stranger = company.with("tenant", "conduct.find");
        assertThat(stranger.get("/findings/" + finding.get("id").asText()).status())
                .isEqualTo(404);
        assertThat(stranger.get("/findings").body().get("items")).isEmpty();
        assertThat(stranger.get("/penalties").body().get("items")).isEmpty();
        assertThat(stranger.post("/penalties/" + finding.at("/penalties/0/id").asText() + ":confirm", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static String hired() throws IOException {
        String mark = UUID.randomUUID().toString();
        return company.api()
                .post("/staff", Map.of("userName", mark, "name", mark, "roles", List.of("technician")))
                .body()
                .get("id")
                .asText();
    }

    private static Map<String, Object> body(String module, String event, String employee, Map<String, ?> facts) {
        return Map.of(
                "module", module,
                "event", event,
                "employee", employee,
                "text", "Seen on the round.",
                "evidence", "photo 12",
                "facts", facts);
    }

    private static JsonNode found(String module, String event, String employee, String item, Map<String, ?> facts)
            throws IOException {
        Map<String, Object> body = new HashMap<>(body(module, event, employee, facts));
        if (item != null) {
            body.put("item", item);
        }
        Api.Answer answer = leader.post("/findings", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    private static String sum(String employee) throws IOException {
        Api.Answer standing =
                manager.get("/standing?employee=" + employee + "&month=" + YearMonth.now(ZoneId.of("Asia/Shanghai")));
        assertThat(standing.status()).as("%s", standing).isEqualTo(200);
        return standing.body().at("/sums/CNY").asText();
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private static void refused(Api.Answer answer, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asText()).as("%s", answer).isEqualTo(code);
    }
}
