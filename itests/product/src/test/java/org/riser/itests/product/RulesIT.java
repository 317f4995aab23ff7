package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** A company sets rows over a pack: one person proposes, another publishes, and cases accepted from then on follow. */
class RulesIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Company company;
    private static Api author;
    private static Api manager;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        author = company.with("tenant", "rule.view", "rule.edit");
        manager = company.with("tenant", "rule.view", "rule.publish");
    }

    @Test
    void aTighterLimitIsProposedPublishedFollowedAndTakenBack() throws Exception {
        Walk before = fault(company);
        JsonNode proposed = propose("power", edition("power"), dispatchWithin("4"));
        assertThat(minutes(company, fault(company))).isEqualTo(5);
        assertThat(author.post(change(proposed, "publish"), Map.of()).status()).isEqualTo(403);

        JsonNode published = publish(proposed);

        assertThat(published.get("state").asText()).isEqualTo("published");
        Walk after = fault(company);
        assertThat(minutes(company, after)).isEqualTo(4);
        assertThat(minutes(company, before)).isEqualTo(5);
        assertThat(author.get("/rules/power/tables/sla?layer=tenant").body().get("rows"))
                .extracting(row -> row.at("/ref/rowId").asText())
                .containsExactly("PWR-SLA-11");
        assertThat(sentence()).contains("1.0.0+" + published.get("edition").asText());

        long latest = published.get("edition").asLong();
        Api.Answer back =
                author.post("/rules/power/editions/0:restore", Map.of("reason", "Four minutes are too short."));
        assertThat(back.status()).as("%s", back).isEqualTo(201);
        assertThat(publish(back.body()).get("edition").asLong()).isEqualTo(latest + 1);
        assertThat(minutes(company, fault(company))).isEqualTo(5);
        assertThat(minutes(company, after)).isEqualTo(4);
    }

    /** EX-88 with a cut-off that has passed at any hour of the day; rules that are published cannot reach back to 2024. */
    @Test
    void aCompanyMaySetACutOffAfterWhichTheNextDayCounts() throws Exception {
        String enable = "/tenants/" + company.id() + "/modules/property:enable";
        assertThat(Api.of(DemoRiser.get(), "group").post(enable, Map.of()).status())
                .isEqualTo(200);
        assertThat(complaint())
                .isEqualTo(LocalDate.now(ZONE).plusDays(1).atStartOfDay(ZONE).toInstant());

        publish(propose(
                "property",
                0,
                Map.of(
                        "table",
                        "parameters",
                        "row",
                        "complaint.same_day_cutoff",
                        "cells",
                        Map.of("value", "00:00>12:00"))));

        assertThat(complaint())
                .isEqualTo(LocalDate.now(ZONE)
                        .plusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(ZONE)
                        .toInstant());
    }

    @Test
    void whatIsWrongIsToldByCellAndNothingIsKept() throws Exception {
        Map<String, Object> bad = Map.of("table", "sla", "row", "OUR-1", "cells", Map.of("limit", "soon"));
        Api.Answer refused = author.post(
                "/rules/power/changes",
                Map.of("basedOn", edition("power"), "edits", List.of(dispatchWithin("4"), bad), "reason", ""));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains("reason", "edits[1].cells.clock");
        assertThat(author.post("/rules/power/changes:check", Map.of("edits", List.of(bad)))
                        .status())
                .isEqualTo(422);
        Map<String, Object> out =
                Map.of("table", "parameters", "row", "penalty.multiplier", "cells", Map.of("value", "11"));
        JsonNode bounds = author.post("/rules/power/changes:check", Map.of("edits", List.of(out)))
                .body()
                .at("/errors/0");
        assertThat(bounds.get("field").asText()).isEqualTo("edits[0].cells.value");
        assertThat(bounds.get("message").asText()).contains("1–10");
        assertThat(author.post("/rules/none/changes:check", Map.of("edits", List.of()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRowNamesAClauseThatCanBeReadAndWhatCarriesItOutIsTold() throws Exception {
        Map<String, Object> unknown = Map.of("table", "sla", "row", "OUR-1", "cells", Map.of("clause", "OUR-CLAUSE"));
        assertThat(author.post("/rules/power/changes:check", Map.of("edits", List.of(unknown)))
                        .body()
                        .get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains("edits[0].cells.clause");

        JsonNode clause = author.get("/rule-clauses/PWR-SLA-07").body();
        assertThat(clause.get("kind").asText()).isEqualTo("sla");
        assertThat(clause.at("/text/zh").asText()).contains("5个工作日");
        assertThat(author.get("/rule-clauses/PWR-SLA-99").status()).isEqualTo(404);
        assertThat(author.get("/rules/power/clauses?kind=penalty").body().get("items"))
                .extracting(item -> item.get("id").asText())
                .contains("PWR-PEN-01");
        assertThat(author.get("/rules/power/clause-map").body().get("items"))
                .filteredOn(item -> item.at("/clause/id").asText().equals("PWR-SLA-10"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("rows"))
                        .extracting(row -> row.get("table").asText())
                        .containsExactlyInAnyOrder("sla", "kpi"));
    }

    @Test
    void aPackGoesOutAsAWorkbookAndComesInWithoutADifference() throws Exception {
        var asked = author.request("/rules/lpg/workbook").GET().build();
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml.sheet"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("rules-lpg.xlsx"));

        Api.Answer same = readWorkbook("lpg", file.body());
        assertThat(same.status()).as("%s", same).isEqualTo(200);
        assertThat(same.body().get("edits")).isEmpty();
        assertThat(same.body().get("faults")).isEmpty();

        Api.Answer other = readWorkbook("gas", file.body());
        assertThat(other.body().at("/faults/0/code").asText()).isEqualTo("workbook.other-pack");
        assertThat(other.body().at("/faults/0/sheet").asText()).endsWith("(about)");
        byte[] cut = Arrays.copyOf(file.body(), file.body().length / 2);
        assertThat(readWorkbook("lpg", cut).body().at("/faults/0/code").asText())
                .isEqualTo("workbook.broken");
        assertThat(readWorkbook("lpg", new byte[9 << 20]).status()).isEqualTo(413);
        assertThat(manager.send(workbook(manager, "lpg", file.body())).status()).isEqualTo(403);
        assertThat(author.get("/rules/none/workbook").status()).isEqualTo(404);
        assertThat(author.get("/rules/lpg/changes").body().get("items")).isEmpty();
    }

    private static Api.Answer readWorkbook(String pack, byte[] file) throws IOException {
        return author.send(workbook(author, pack, file));
    }

    private static HttpRequest.Builder workbook(Api api, String pack, byte[] file) {
        return api.request("/rules/" + pack + "/workbook:read")
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    }

    @Test
    void aDraftIsReviewedBeforeAnybodyProposesIt() throws Exception {
        Api.Answer reviewed = author.post("/rules/power/changes:review", Map.of("edits", List.of(dispatchWithin("4"))));

        assertThat(reviewed.status()).as("%s", reviewed).isEqualTo(200);
        assertThat(reviewed.body().get("findings"))
                .extracting(finding -> finding.get("code").asText() + " "
                        + finding.at("/row/rowId").asText())
                .contains("rule.shared-obligation PWR-SLA-13");
        assertThat(reviewed.body().get("scenarios"))
                .filteredOn(scenario -> !scenario.get("differences").isEmpty())
                .extracting(scenario -> scenario.get("id").asText())
                .contains("EX-16");
        assertThat(manager.post("/rules/power/changes:review", Map.of("edits", List.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoDidNotSeeTheLatestEditionIsTold() throws Exception {
        Api.Answer late = author.post(
                "/rules/gas/changes", Map.of("basedOn", 7, "edits", List.of(), "reason", "I have not looked."));

        assertThat(late.status()).as("%s", late).isEqualTo(409);
    }

    private static JsonNode propose(String pack, long basedOn, Map<String, Object> edit) throws IOException {
        Api.Answer proposed = author.post(
                "/rules/" + pack + "/changes",
                Map.of("basedOn", basedOn, "edits", List.of(edit), "reason", "Our halls are near."));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        return proposed.body();
    }

    private static JsonNode publish(JsonNode proposed) throws IOException {
        Api.Answer published = manager.post(change(proposed, "publish"), Map.of("note", "agreed"));
        assertThat(published.status()).as("%s", published).isEqualTo(200);
        return published.body();
    }

    private static String change(JsonNode proposed, String deed) {
        return "/rule-changes/" + proposed.get("id").asText() + ":" + deed;
    }

    /** The latest edition that the company has of a pack. */
    private static long edition(String pack) throws IOException {
        long latest = 0;
        for (JsonNode change : author.get("/rules/" + pack + "/changes").body().get("items")) {
            latest = Math.max(latest, change.get("edition").asLong());
        }
        return latest;
    }

    private static Map<String, Object> dispatchWithin(String minutes) throws IOException {
        return dispatchWithin(author, minutes);
    }

    /** The row of the pack that a fault is dispatched by, with another limit. */
    static Map<String, Object> dispatchWithin(Api api, String minutes) throws IOException {
        Map<String, Object> cells = new HashMap<>();
        for (JsonNode row : api.get("/rules/power/tables/sla").body().get("rows")) {
            if (row.at("/ref/rowId").asText().equals("PWR-SLA-11")) {
                row.get("cells")
                        .properties()
                        .forEach(
                                cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            }
        }
        cells.put("limit", minutes);
        return Map.of("table", "sla", "row", "PWR-SLA-11", "cells", cells);
    }

    static Walk fault(Company company) throws IOException {
        Map<String, Object> outage = Map.of("extent", "building", "address", "18 Market Street", "symptom", "dark");
        return Walk.open(company.api(), "power.fault", Map.of("fields", outage));
    }

    @Test
    void whoReadsATableSeesWhichRowsEverDecide() throws IOException {
        fault(company);

        JsonNode uses = author.get("/rules/power/tables/sla/uses").body().get("items");

        assertThat(uses).anySatisfy(use -> {
            assertThat(use.get("row").asText()).isEqualTo("PWR-SLA-11");
            assertThat(use.get("times").asLong()).isPositive();
        });
        assertThat(uses).noneSatisfy(use -> assertThat(use.get("row").asText()).isEqualTo("PWR-SLA-04"));
        assertThat(author.get("/rules/none/tables/sla/uses").status()).isEqualTo(404);
    }

    /** How long the dispatch of a fault may take. */
    static long minutes(Company company, Walk fault) throws IOException {
        JsonNode view =
                company.api().get("/cases/" + fault.view().get("id").asText()).body();
        for (JsonNode clock : view.get("clocks")) {
            if (clock.get("clause").asText().equals("PWR-SLA-11")) {
                Instant due = Instant.parse(clock.get("dueAt").asText());
                return Duration.between(Instant.parse(view.get("recordedAt").asText()), due)
                        .toMinutes();
            }
        }
        throw new AssertionError("no clock of PWR-SLA-11 in " + view);
    }

    private static String sentence() throws IOException {
        Api.Answer tried = author.post(
                "/rules/power/evaluate", Map.of("table", "sla", "facts", Map.of("case.kind", "power.fault")));
        return tried.body().toString();
    }

    /** When a complaint of now must be verified. */
    private static Instant complaint() throws IOException {
        Map<String, Object> noise = Map.of(
                "complainant", "resident",
                "topic", "noise",
                "complained-at", Instant.now().toString(),
                "matter", "drilling at night",
                "receptionist", "front desk");
        Walk complaint = Walk.open(company.api(), "property.complaint", Map.of("channel", "counter", "fields", noise));
        for (JsonNode clock : complaint.view().get("clocks")) {
            if (clock.get("clause").asText().equals("PRO-CMP-03")) {
                return Instant.parse(clock.get("dueAt").asText());
            }
        }
        throw new AssertionError("no clock of PRO-CMP-03 in " + complaint.view());
    }
}
