package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** The monthly pack over HTTP: what runs, what is closed, who sees what. */
class ReportsIT {
    private final YearMonth running = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final String ON_TIME = "/reports/on-time/months/";
    private static final String RESTATE = ":restate";

    private static Company company;
    private static Api manager;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        manager = company.with(
                "tenant", "report.view", "report.restate", "case.view", "conduct.view", "followup.view", "rule.view");
    }

    /** One clock is kept: the call was answered at once. */
    @Test
    void theRunningMonthCountsWhatEndedInIt() throws IOException {
        String before = ended(got(manager, ON_TIME + running));
        String now = Instant.now().toString();
        Api.Answer contact = company.api().post("/contacts", Map.of("ringAt", now, "answeredAt", now));
        assertThat(contact.status()).as("%s", contact).isEqualTo(201);
        JsonNode report = got(manager, ON_TIME + running);
        assertThat(report.get("state").asText()).isEqualTo("running");
        assertThat(report.get("edition").asInt()).isZero();
        assertThat(Long.parseLong(ended(report))).isGreaterThan(Long.parseLong(before));
    }

    private static String ended(JsonNode report) {
        long ended = 0;
        for (JsonNode row : report.at("/tables/0/rows")) {
            ended += row.at("/cells/1/number").asLong();
        }
        return Long.toString(ended);
    }

    /** What was found in March 2024 counts by its clause, and a closed month stays as it is until somebody restates it. */
    @Test
    void aClosedMonthStaysUntilItIsRestated() throws IOException {
        String path = "/reports/penalties/months/2024-03";
        JsonNode closed = got(manager, path);
        assertThat(closed.get("state").asText()).isEqualTo("closed");
        assertThat(closed.get("edition").asInt()).isEqualTo(1);
        assertThat(got(manager, path)).isEqualTo(closed);

        Map<String, Object> restatement = Map.of("edition", 1, "reason", "A penalty was dropped late.");
        Api.Answer restated = manager.post(path + RESTATE, restatement);
        assertThat(restated.status()).as("%s", restated).isEqualTo(200);
        assertThat(restated.body().get("edition").asInt()).isEqualTo(2);
        assertThat(restated.body().at("/restated/reason").asText()).isEqualTo("A penalty was dropped late.");
        assertThat(manager.post(path + RESTATE, restatement).body()).isEqualTo(restated.body());
        Api.Answer stale = manager.post(path + RESTATE, Map.of("edition", 1, "reason", "Another reason."));
        assertThat(stale.status()).as("%s", stale).isEqualTo(409);
        assertThat(got(manager, path)).isEqualTo(restated.body());
    }

    @Test
    void badMonthsReasonsAndReportsAreRefused() throws IOException {
        assertThat(manager.get(ON_TIME + "2026-13").status()).isEqualTo(404);
        Api.Answer future = manager.get(ON_TIME + running.plusMonths(1));
        assertThat(future.status()).as("%s", future).isEqualTo(400);
        assertThat(future.body().at("/errors/0/field").asText()).isEqualTo("month");
        assertThat(manager.get("/reports/nothing/months/2024-03").status()).isEqualTo(404);
        Api.Answer open = manager.post(ON_TIME + running + RESTATE, Map.of("edition", 0, "reason", "Too early."));
        assertThat(open.status()).as("%s", open).isEqualTo(409);
        assertThat(manager.post(ON_TIME + "2024-03" + RESTATE, Map.of("edition", 1, "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(manager.get("/report-packs/" + running.plusMonths(2) + "/workbook")
                        .status())
                .isEqualTo(400);
    }

    /** A report shows no data that its reader may not see elsewhere, and no unit outside their reach. */
    @Test
    void reportsAreOpenToThoseWhoMaySeeTheirData() throws IOException {
        assertThat(company.with("tenant", "case.view").get("/reports").status()).isEqualTo(403);
        Api clerk = company.with("tenant", "report.view", "case.view");
        assertThat(ids(clerk)).containsExactly("on-time", "cases");
        assertThat(clerk.get("/reports/penalties/months/2024-03").status()).isEqualTo(403);
        Api hall = company.with("hall", "report.view", "report.restate", "case.view");
        JsonNode part = got(hall, ON_TIME + running);
        assertThat(part.get("partly").asBoolean()).isTrue();
        assertThat(part.get("tables")).hasSize(1);
        assertThat(part.at("/tables/0/rows")).isEmpty();
        assertThat(hall.post(ON_TIME + "2024-03" + RESTATE, Map.of("edition", 1, "reason", "Not mine."))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> ids(Api api) throws IOException {
        return StreamSupport.stream(got(api, "/reports").get("items").spliterator(), false)
                .map(info -> info.get("id").asText())
                .toList();
    }

    /** Editions of one company are nothing to another. */
    @Test
    void anotherCompanyHasItsOwnMonths() throws IOException {
        Company other = Company.found(DemoRiser.get());
        Api stranger = other.with("tenant", "report.view", "report.restate", "case.view");
        got(manager, ON_TIME + "2023-05");
        assertThat(manager.post(ON_TIME + "2023-05" + RESTATE, Map.of("edition", 1, "reason", "Ours alone."))
                        .status())
                .isEqualTo(200);
        JsonNode theirs = got(stranger, ON_TIME + "2023-05");
        assertThat(theirs.get("edition").asInt()).isEqualTo(1);
        assertThat(theirs.has("restated") && !theirs.get("restated").isNull()).isFalse();
    }

    @Test
    void thePackIsAWorkbookWithASheetATable() throws Exception {
        byte[] pack = file("/report-packs/2024-03/workbook");
        Path written = Files.write(Files.createTempFile("pack", ".xlsx"), pack);
        List<String> entries;
        try (ZipFile zip = new ZipFile(written.toFile())) {
            entries = zip.stream().map(ZipEntry::getName).toList();
        } finally {
            Files.delete(written);
        }
        List<String> expected = new ArrayList<>();
        int tables = 0;
        for (String id : ids(manager)) {
            tables += got(manager, "/reports/" + id + "/months/2024-03")
                    .get("tables")
                    .size();
        }
        for (int sheet = 1; sheet <= tables + 1; sheet++) {
            expected.add("xl/worksheets/sheet" + sheet + ".xml");
        }
        assertThat(entries).containsAll(expected).doesNotContain("xl/worksheets/sheet" + (tables + 2) + ".xml");
        assertThat(file("/reports/on-time/months/2024-03/workbook")).hasSizeLessThan(pack.length);
    }

    private static byte[] file(String path) throws Exception {
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(manager.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type").orElse("")).contains("spreadsheetml.sheet");
        return file.body();
    }

    private static JsonNode got(Api api, String path) throws IOException {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }
}
