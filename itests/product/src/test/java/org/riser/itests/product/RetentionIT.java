package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Records of inspection under the shipped rule of two years, over HTTP. */
class RetentionIT {
    private static Company company;
    private static Api clerk;
    private static Api chief;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        clerk = company.with("tenant", "retention.view", "retention.purge");
        chief = company.with("tenant", "retention.view", "retention.purge");
    }

    /** EX-92, the first half: what ended today stays for two years. */
    @Test
    void whatEndedTodayStaysForTwoYears() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String round = Kept.round(company, today.toString());

        Api.Answer refused = clerk.post("/retention/purges", purge(round));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        JsonNode fault = refused.body().at("/errors/0");
        assertThat(fault.get("field").asText()).isEqualTo("records[0]");
        assertThat(fault.get("clause").asText()).isEqualTo("GAS-RET-01");
        assertThat(fault.get("message").asText()).contains(today.plusYears(2).toString());
        assertThat(company.api().get("/inspections/" + round).status()).isEqualTo(200);
    }

    /** EX-92, the second half: what ended on the 29th of February 2024 may go since the 1st of March 2026, and leaves a proof. */
    @Test
    void whatEndedLongAgoIsListedAndGoesByTwoPeople() throws IOException {
        String round = Kept.round(company, "2024-02-29");
        assertThat(due()).contains(round);
        JsonNode listed = listed(round);
        assertThat(listed.at("/period/keepUntil").asText()).isEqualTo("2026-02-28");
        assertThat(listed.at("/period/row").asText()).isEqualTo("GAS-RET-01");

        Api.Answer asked = clerk.post("/retention/purges", purge(round));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        String purge = "/retention/purges/" + asked.body().get("id").asText();
        Api.Answer own = clerk.post(purge + ":approve", Map.of());
        assertThat(own.status()).as("%s", own).isEqualTo(403);
        Api.Answer done = chief.post(purge + ":approve", Map.of());
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.body().at("/records/0/digest").asText()).matches("[0-9a-f]{64}");
        assertThat(clerk.get(purge).body()).isEqualTo(done.body());
        assertThat(company.api().get("/inspections/" + round).status()).isEqualTo(404);
        assertThat(due()).doesNotContain(round);
    }

    @Test
    void aHoldKeepsWhatIsDue() throws IOException {
        String round = Kept.round(company, "2023-05-04");
        Map<String, Object> hold = Map.of("kind", "inspection", "record", round, "reason", "A dispute goes on.");
        Api.Answer held = clerk.post("/retention/holds", hold);
        assertThat(held.status()).as("%s", held).isEqualTo(201);
        assertThat(due()).doesNotContain(round);
        Api.Answer refused = clerk.post("/retention/purges", purge(round));
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("retention.held");

        String path = "/retention/holds/" + held.body().get("id").asText() + ":lift";
        assertThat(chief.post(path, Map.of("reason", "It is settled.")).status())
                .isEqualTo(200);
        assertThat(due()).contains(round);
        Api.Answer unknown = clerk.get("/retention/kinds/none/records");
        assertThat(unknown.status()).as("%s", unknown).isEqualTo(404);
    }

    /** The follow-ups of a month that ended today stay for two years; while an issue is open they are no record at all. */
    @Test
    void theFollowUpsOfAMonthStayForTwoYears() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Api api = company.api();
        String worker = company.things().get("staff").get(0);
        String customer = company.things().get("customer").get(0);
        String good = Repairs.filed(api, customer, worker, "2024-05-07T16:00:00+08:00", true, "");
        String poor = Repairs.filed(api, customer, worker, "2024-05-17T16:00:00+08:00", true, "");
        String sample = released(api, "2024-05-10");
        released(api, "2024-05-20");
        asked(api, good, "good");
        String path = "/retention/kinds/follow-up-month/records?limit=200";
        JsonNode month = clerk.get(path).body().get("items");
        JsonNode record = null;
        for (JsonNode one : month) {
            if (one.at("/title/en").asText().endsWith("2024-05")) {
                record = one;
            }
        }
        assertThat(record).as("%s", month).isNotNull();
        assertThat(record.at("/period/row").asText()).isEqualTo("GAS-RET-01");
        assertThat(record.at("/period/keepUntil").asText())
                .isEqualTo(today.plusYears(2).toString());
        Map<String, Object> purge = Map.of(
                "kind",
                "follow-up-month",
                "records",
                List.of(record.get("id").asText()),
                "reason",
                "Its time is over.");
        Api.Answer refused = clerk.post("/retention/purges", purge);
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("retention.kept");
        assertThat(refused.body().at("/errors/0/clause").asText()).isEqualTo("GAS-RET-01");
        assertThat(api.get(sample + "/check").status()).isEqualTo(200);

        asked(api, poor, "poor");
        assertThat(Checked.texts(clerk.get(path).body().get("items"), "id"))
                .doesNotContain(record.get("id").asText());
    }

    private static String released(Api api, String day) throws IOException {
        Api.Answer drawn = api.post("/followup/samples", Map.of("module", "gas", "day", day));
        assertThat(drawn.status()).as("%s", drawn).isEqualTo(201);
        String sample = "/followup/samples/" + drawn.body().get("id").asText();
        assertThat(api.post(sample + ":review", Map.of()).status()).isEqualTo(200);
        assertThat(api.post(sample + ":release", Map.of()).status()).isEqualTo(200);
        return sample;
    }

    /** The customer says how the fitter was dressed. */
    private static void asked(Api api, String job, String dress) throws IOException {
        Api.Answer reached = api.post(
                "/followup/calls/" + job + "/attempts",
                Map.of("outcome", "reached", "answers", Map.of("attitude", 9, "dress", dress)));
        assertThat(reached.status()).as("%s", reached).isEqualTo(201);
    }

    private static Map<String, Object> purge(String... records) {
        return Map.of("kind", "inspection", "records", List.of(records), "reason", "Its time is over.");
    }

    private static List<String> due() throws IOException {
        return Checked.texts(
                clerk.get("/retention/kinds/inspection/records?due=true&limit=200")
                        .body()
                        .get("items"),
                "id");
    }

    private static JsonNode listed(String round) throws IOException {
        for (JsonNode record : clerk.get("/retention/kinds/inspection/records?limit=200")
                .body()
                .get("items")) {
            if (record.get("id").asText().equals(round)) {
                return record;
            }
        }
        throw new AssertionError(round + " is not listed");
    }
}
