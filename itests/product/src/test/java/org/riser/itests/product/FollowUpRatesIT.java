package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Who is to be asked how it was, and how many were: departed guests, those who complained, and everybody without power. */
class FollowUpRatesIT {
    private static final Map<String, Object> CALLED = Map.of("phone", true, "name", true, "offers", true);

    private static Company company;
    private static Api api;
    private static String guest;

    @BeforeAll
    static void aCompanyWithGuests() throws IOException {
        company = Company.found(DemoRiser.get());
        Api.Answer enabled = Api.of(DemoRiser.get(), "group")
                .post("/tenants/" + company.id() + "/modules/property:enable", Map.of());
        assertThat(enabled.status()).as("%s", enabled).isEqualTo(200);
        api = company.api();
        guest = company.things().get("customer").get(0);
    }

    /**
     * EX-85: who departed on the 29th of February 2024 is to be called on the 1st of March, and nobody has to think of it: filing
     * the stay opens the call, also when it is filed days later.
     */
    @Test
    void whoDepartsIsToBeCalledTheNextDay() throws IOException {
        Walk stay = stayed("2024-02-27", "individual");
        stay.step("2024-03-01T09:00:00+08:00", "file", Map.of("departed-on", "2024-02-29"));
        assertThat(stay.status()).isEqualTo("closed");

        List<JsonNode> calls = new ArrayList<>();
        for (JsonNode one :
                api.get("/cases?kind=property.guest-follow-up&limit=200").body().get("items")) {
            JsonNode call = api.get("/cases/" + one.get("id").asText()).body();
            if (call.at("/fields/note")
                    .asText()
                    .equals(stay.view().get("number").asText())) {
                calls.add(call);
            }
        }
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.get("stage").asText()).isEqualTo("due");
            assertThat(call.get("customer").toString()).contains(guest);
            assertThat(call.at("/fields/guest-class").asText()).isEqualTo("individual");
            assertThat(call.at("/fields/departed-on").asText()).isEqualTo("2024-02-29");
            assertThat(call.at("/clocks/0/row").toString() + call.at("/clocks/0/clause"))
                    .contains("PRO-FUP-02");
            assertThat(Instant.parse(call.at("/clocks/0/dueAt").asText())).isEqualTo("2024-03-01T16:00:00Z");
        });
        Api.Answer again = api.post(
                "/cases/" + stay.id() + "/actions/file",
                Map.of("at", "2024-03-01T09:30:00+08:00", "fields", Map.of("departed-on", "2024-02-29")));
        assertThat(again.status()).as("%s", again).isEqualTo(422);
    }

    /** EX-86: who complained is called within three days, over New Year until the 2nd of January, and all of them are. */
    @Test
    void everybodyWhoComplainedIsToBeCalledInThreeDays() throws IOException {
        Walk asked = call("complained", "2024-12-30");
        Walk forgotten = call("complained", "2024-12-30");
        assertThat(asked.clock("PRO-FUP-04")).isEqualTo("running 2025-01-03T00:00");
        called(asked, "2025-01-02T20:00:00+08:00", 8);

        JsonNode report = report("2024-12");
        Map<String, String> rate = row(report, "PRO-FUP-04");
        assertThat(rate)
                .containsEntry("due", "2")
                .containsEntry("done", "1")
                .containsEntry("in-time", "1")
                .containsEntry("rate", "50.0")
                .containsEntry("wanted", "2")
                .containsEntry("target", "100.0")
                .containsEntry("verdict", "Below target")
                .containsEntry("opinions", "1")
                .containsEntry("mean", "8.0");
        assertThat(report.at("/tables/1/rows")).singleElement().satisfies(missing -> {
            assertThat(missing.get("link").asText()).isEqualTo("cases/" + forgotten.id());
            assertThat(missing.toString())
                    .contains(forgotten.view().get("number").asText(), "2025-01-02", "Missing");
        });
        assertThat(forgotten.events("PRO-FUP-04")).contains("clock-breached", "clock-escalated");
    }

    /** Of five guests of whom nobody complained four are eight tenths, which is what the parameter asks for. */
    @Test
    void ofOtherGuestsEightyPerCentAreEnough() throws IOException {
        for (int i = 0; i < 4; i++) {
            called(call("group", "2024-11-04"), "2024-11-05T10:00:00+08:00", 9);
        }
        call("individual", "2024-11-04");

        Map<String, String> rate = row(report("2024-11"), "PRO-FUP-03");
        assertThat(rate)
                .containsEntry("due", "5")
                .containsEntry("done", "4")
                .containsEntry("wanted", "4")
                .containsEntry("target", "80.0")
                .containsEntry("verdict", "Reached");
    }

    /** PWR-CALL-03: every fault is followed up, one of these a day late. */
    @Test
    void everyPowerFaultIsFollowedUp() throws IOException {
        followedUp(repaired("2024-05-06"), "2024-05-07T10:00:00+08:00");
        followedUp(repaired("2024-05-06"), "2024-05-08T10:00:00+08:00");

        Map<String, String> rate = row(report("2024-05"), "PWR-CALL-03");
        assertThat(rate)
                .containsEntry("due", "2")
                .containsEntry("done", "2")
                .containsEntry("in-time", "1")
                .containsEntry("in-time-rate", "50.0")
                .containsEntry("verdict", "Reached")
                .containsEntry("satisfied", "2");
    }

    private static Walk stayed(String day, String guestClass) throws IOException {
        return Walk.open(
                        api,
                        "property.guest-archive",
                        Map.of(
                                "customer",
                                guest,
                                "acceptedAt",
                                day + "T11:00:00+08:00",
                                "channel",
                                "counter",
                                "fields",
                                Map.of("guest-class", guestClass, "checked-in-on", day, "room", "A1608")))
                .step(day + "T18:00:00+08:00", "enter", Map.of("guests", 1));
    }

    private static Walk call(String guestClass, String departed) throws IOException {
        return Walk.open(
                api,
                "property.guest-follow-up",
                Map.of(
                        "customer",
                        guest,
                        "acceptedAt",
                        departed + "T11:00:00+08:00",
                        "fields",
                        Map.of("guest-class", guestClass, "room", "A1608", "departed-on", departed)));
    }

    private static void called(Walk call, String at, int attitude) throws IOException {
        call.step(at, "call", Map.of("attitude", attitude, "opinion", "fine"), CALLED);
    }

    private static Walk repaired(String day) throws IOException {
        return Walk.open(
                        api,
                        "power.fault",
                        Map.of(
                                "acceptedAt",
                                day + "T10:00:00+08:00",
                                "fields",
                                Map.of("extent", "building", "address", "18 Market Street", "symptom", "no power")))
                .step(
                        day + "T10:03:00+08:00",
                        "dispatch",
                        Map.of("worker", company.things().get("staff").get(0)))
                .step(day + "T10:05:00+08:00", "take")
                .step(day + "T10:35:00+08:00", "arrive")
                .step(
                        day + "T11:20:00+08:00",
                        "repair",
                        Map.of("cause", "blown fuse"),
                        Map.of("isolated", true, "restored", true));
    }

    private static void followedUp(Walk fault, String at) throws IOException {
        fault.step(
                at, "follow-up", Map.of("supply-normal", true, "satisfaction", "good", "follow-up-opinion", "quick"));
    }

    private static JsonNode report(String month) throws IOException {
        return report(api, month);
    }

    static JsonNode report(Api reader, String month) throws IOException {
        Api.Answer report = reader.get("/reports/follow-up-rate/months/" + month);
        assertThat(report.status()).as("%s", report).isEqualTo(200);
        return report.body();
    }

    /** The cells of the row of a clause, by column. */
    static Map<String, String> row(JsonNode report, String clause) {
        JsonNode table = report.at("/tables/0");
        for (JsonNode row : table.get("rows")) {
            if (row.at("/cells/0/text").toString().contains(clause)) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < table.get("columns").size(); i++) {
                    JsonNode cell = row.get("cells").get(i);
                    JsonNode text = cell.path("text");
                    cells.put(
                            table.get("columns").get(i).get("id").asText(),
                            text.isObject()
                                    ? text.get("en").asText()
                                    : text.isTextual()
                                            ? text.asText()
                                            : cell.path("number").asText());
                }
                return cells;
            }
        }
        throw new AssertionError("no row of " + clause + " in " + table);
    }
}
