package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/** A company publishes a day off, and what is due follows. */
class CalendarIT {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Riser riser = DemoRiser.get();

    @Test
    void dayOffMovesWhatHasToBeDoneUntilThen() throws IOException {
        Company company = Company.found(riser);
        Api api = company.api();
        JsonNode clock = dayClock(api, company);
        LocalDate lastDay = due(clock).minusDays(1);
        Map<String, ?> edition = edition(lastDay + ",holiday,停电检修,Maintenance");

        JsonNode change = api.post("/calendars/default:check", edition).body();
        assertThat(change.get("dates").toString()).contains(lastDay.toString());
        assertThat(change.get("openClocks").asInt()).isPositive();
        assertThat(api.post("/calendars/default/editions", edition).status()).isEqualTo(201);

        String explanation = "/clocks/" + clock.get("id").asText() + "/explanation";
        JsonNode moved = Poll.until(
                Duration.ofSeconds(20),
                () -> Optional.of(get(api, explanation).get("clock")).filter(now -> due(now).isAfter(due(clock))),
                () -> "it is still due on " + lastDay);
        assertThat(due(moved)).isAfter(lastDay.plusDays(1));
    }

    @Test
    void fileThatIsNoScheduleIsRefusedByLine() throws IOException {
        Api api = Company.found(riser).api();

        Api.Answer refused = api.post(
                "/calendars/default/editions", edition("2026-10-01,party,国庆节,National Day\n2026-13-01,holiday,x,x"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors")).hasSize(2);
        assertThat(refused.body().get("errors").get(0).get("message").asText())
                .contains("3", "kind", "holiday / workday");
        assertThat(get(api, "/calendars/default").get("number").asInt()).isEqualTo(1);
    }

    @Test
    void yearIsSeenAtAGlance() {
        try (Browser browser = Browser.start("calendar")) {
            Console.signIn(browser, riser, "gas", "rule-author");
            browser.open(riser.address().resolve("/rules/calendar"));
            browser.await(".rs-calendar-month");
            assertThat(browser.count(".rs-calendar-month")).isEqualTo(12);
            assertThat(browser.count(".rs-calendar-days .holiday")).isGreaterThan(10);
            assertThat(browser.count(".rs-calendar-days .made-up")).isPositive();
            browser.screenshot("1-year");
            assertThat(browser.isTooWide()).isFalse();
            browser.click("text=English");
            browser.await("text=taken over from above");
            browser.screenshot("2-english");
        }
    }

    @Test
    void ruleAuthorPublishesTheScheduleOfAYearFromAFile() throws IOException {
        Company company = Company.found(riser);
        try (Browser browser = Browser.start("calendar-import")) {
            company.signIn(browser, riser, "rule-author");
            browser.open(riser.address().resolve("/rules/calendar"));
            browser.await("text=第 1 版");
            browser.click("label=后一年");
            browser.await("text=2027 年");
            browser.screenshot("1-unknown-year");

            browser.upload(file("bad.csv", "2027-02-30,holiday,春节,Spring Festival"));
            browser.await("text=第 3 行");
            browser.screenshot("2-refused");
            browser.upload(file("2027.csv", "2027-01-01,holiday,元旦,New Year"));
            browser.await("text=将改变 1 天");
            browser.screenshot("3-consequence");
            browser.press("Ctrl+Enter");
            browser.await("text=第 2 版");
            browser.await("text=依据：notice of the company");
            browser.screenshot("4-published");
            assertThat(browser.count(".rs-calendar-days .holiday")).isEqualTo(1);
            browser.size(360, 740);
            browser.screenshot("5-phone");
            assertThat(browser.isTooWide()).isFalse();
            assertThat(browser.errors()).isEmpty();
        }
        assertThat(get(company.api(), "/calendars/default").get("sources").has("2027"))
                .isTrue();
    }

    private static Path file(String name, String lines) throws IOException {
        return Files.writeString(Files.createTempDirectory("calendar").resolve(name), schedule(lines));
    }

    private static JsonNode dayClock(Api api, Company company) throws IOException {
        String customer = company.things().get("customer").get(0);
        Map<String, ?> order = Map.of("kind", "power.expansion", "customer", customer, "fields", Company.EXPANSION);
        String id = api.post("/cases", order).body().get("id").asText();
        Map<String, ?> papers = Map.of("checklist", Map.of("identity", true, "premises", true));
        JsonNode clocks =
                api.post("/cases/" + id + "/actions/complete", papers).body().get("clocks");
        for (JsonNode clock : clocks) {
            if (clock.hasNonNull("wholeDays") && clock.get("wholeDays").asInt() > 1) {
                return clock;
            }
        }
        throw new AssertionError("no clock counts days: " + clocks);
    }

    private static Map<String, ?> edition(String lines) {
        return Map.of("number", 1, "schedules", List.of(schedule(lines)), "note", "test");
    }

    private static String schedule(String lines) {
        return "# source: notice of the company\ndate,kind,name_zh,name_en\n" + lines + "\n";
    }

    /** The date whose 00:00 it is. */
    private static LocalDate due(JsonNode clock) {
        return OffsetDateTime.parse(clock.get("dueAt").asText())
                .atZoneSameInstant(SHANGHAI)
                .toLocalDate();
    }

    private static JsonNode get(Api api, String path) {
        try {
            return api.get(path).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
