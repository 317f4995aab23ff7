package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Disturbances, suspicious people, reporters and filming, from the report to what comes of it, over HTTP. */
class IncidentIT {
    private static String now;

    private static Company company;
    private static Api api;
    private static Api portal;
    private static Api manager;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        now = Instant.now()
                .minus(5, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        api = company.api();
        portal = company.with("tenant", "conduct.relay");
        manager = company.with("tenant", "conduct.view", "conduct.confirm");
    }

    /** EX-35: each escalation costs 200.00, and only after the employee was heard. */
    @Test
    void twoEscalatedIncidentsCostFourHundred() throws IOException {
        String employee = hired();
        for (int i = 0; i < 2; i++) {
            String incident = disturbance();
            done(act(incident, "assess", escalated(employee, "normal", null)));
            JsonNode finding = finding(employee, incident);
            assertThat(finding.get("event").asText()).isEqualTo("incident");
            assertThat(finding.get("penalties")).singleElement().satisfies(penalty -> {
                assertThat(penalty.get("clause").asText()).isEqualTo("GAS-PEN-02");
                assertThat(penalty.get("amount").asText()).isEqualTo("200.00");
            });
            assertThat(sum(employee)).isEqualByComparingTo(String.valueOf(-200 * i));
            String path = "/penalties/" + finding.at("/penalties/0/id").asText();
            assertThat(manager.post(path + ":confirm", Map.of()).body().toString())
                    .contains("conduct.not-heard");
            done(portal.post(path + ":explain", Map.of("words", "I lost my temper.")));
            done(manager.post(path + ":confirm", Map.of()));
        }
        assertThat(sum(employee)).isEqualByComparingTo("-400.00");
    }

    @Test
    void aSeriousOneAlsoCostsThePostOrTheQuartersPay() throws IOException {
        String employee = hired();
        String incident = disturbance();
        assertThat(closed(act(incident, "assess", escalated(employee, "serious", "none"))))
                .containsExactly("GAS-PEN-03");
        done(act(incident, "assess", escalated(employee, "serious", "suspend")));

        assertThat(finding(employee, incident).get("penalties").findValuesAsText("row"))
                .containsExactlyInAnyOrder("GAS-PEN-02", "GAS-PEN-03b");
    }

    @Test
    void whatNobodyMadeWorseIsNoFinding() throws IOException {
        String employee = hired();
        String incident = disturbance();
        done(act(incident, "assess", Map.of("escalated", false, "employee", employee)));

        assertThat(manager.get("/findings?employee=" + employee).body().get("items"))
                .isEmpty();
    }

    @Test
    void aReporterIsVerifiedBeforeAnyInterview() throws IOException {
        String visit = reported("media-visit");
        Map<String, Object> card = Map.of("visitor", "Ms He", "outlet", "Daily", "papers-complete", false);
        assertThat(closed(act(visit, "verify", card))).containsExactly("GAS-MED-01");
        done(act(visit, "inform-leader", Map.of("leader-informed-at", now)));
        done(act(visit, "verify", card));
        assertThat(closed(act(visit, "receive", Map.of("room", "Reception"))))
                .containsExactlyInAnyOrder("GAS-MED-01", "GAS-MED-01", "GAS-MED-03");
        Map<String, Object> complete = new HashMap<>(card);
        complete.put("papers-complete", true);
        complete.put("press-card", "K 1234");
        complete.put("verified-with", "Head office");
        complete.put("verified-at", now);
        done(act(visit, "verify", complete));

        assertThat(done(act(visit, "receive", Map.of("room", "Reception")))
                        .get("stage")
                        .asText())
                .isEqualTo("received");
    }

    @Test
    void aSuspiciousPersonIsReportedAndTheLeaderIsTold() throws IOException {
        String incident = reported("suspicious-person");
        assertThat(closed(act(incident, "settle", Map.of("outcome", "Left by himself"))))
                .containsExactly("GAS-SEC-01");
        done(act(incident, "notify-party", Map.of("notified-party", "guard")));
        done(act(incident, "settle", Map.of("outcome", "Left by himself")));

        JsonNode events = api.get("/cases/" + incident + "/events").body().get("items");
        assertThat(events.findValuesAsText("role")).containsExactly("supervisor", "supervisor", "gas.guard");
        JsonNode clocks = api.get("/cases/" + incident + "/clocks").body().get("items");
        assertThat(clocks.findValuesAsText("name")).containsExactlyInAnyOrder("notify-party", "report-leader");
    }

    @Test
    void filmingIsStoppedWithWords() throws IOException {
        String incident = reported("private-filming");
        assertThat(closed(act(incident, "settle", Map.of("outcome", "Stopped"))))
                .containsExactly("GAS-MED-04");
        done(act(incident, "settle", Map.of("outcome", "Stopped", "words-used", "Please stop filming.")));
    }

    private static String disturbance() throws IOException {
        String incident = reported("disturbance");
        assertThat(closed(act(incident, "settle", Map.of("outcome", "Over")))).containsExactly("GAS-SEC-02");
        done(act(incident, "inform-leader", Map.of("leader-informed-at", now)));
        done(act(incident, "settle", Map.of("outcome", "Over")));
        assertThat(closed(act(incident, "assess", Map.of("escalated", true)))).contains("GAS-PEN-02", "GAS-PEN-03");
        return incident;
    }

    private static String reported(String category) throws IOException {
        Api.Answer opened = api.post(
                "/cases",
                Map.of(
                        "kind",
                        "gas.incident",
                        "channel",
                        "counter",
                        "fields",
                        Map.of(
                                "category",
                                category,
                                "happened-at",
                                now,
                                "place",
                                "Counter 2",
                                "description",
                                "As told by the clerk.")));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.body().get("id").asText();
    }

    private static Map<String, Object> escalated(String employee, String severity, String measure) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "escalated",
                true,
                "employee",
                employee,
                "severity",
                severity,
                "assessment",
                "Shouted at the customer.",
                "evidence",
                "camera 3"));
        if (measure != null) {
            fields.put("measure", measure);
        }
        return fields;
    }

    private static Api.Answer act(String incident, String action, Map<String, Object> fields) throws IOException {
        return api.post("/cases/" + incident + "/actions/" + action, Map.of("fields", fields));
    }

    private static JsonNode finding(String employee, String incident) throws IOException {
        for (JsonNode found :
                manager.get("/findings?employee=" + employee).body().get("items")) {
            if (found.get("caseId").asText().equals(incident)) {
                return found;
            }
        }
        throw new AssertionError("no finding of " + incident);
    }

    private static List<String> closed(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        return answer.body().get("errors").findValuesAsText("clause");
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private static BigDecimal sum(String employee) throws IOException {
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        JsonNode standing = manager.get("/standing?employee=" + employee + "&month=" + month)
                .body();
        return new BigDecimal(standing.at("/sums/CNY").asText("0"));
    }

    private static String hired() throws IOException {
        String mark = UUID.randomUUID().toString();
        return api.post("/staff", Map.of("userName", mark, "name", mark, "roles", List.of("technician")))
                .body()
                .get("id")
                .asText();
    }
}
