package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** The worked examples of follow-ups: how many are drawn of whom, and what satisfaction comes to. */
class FollowUpExamplesIT {
    private static Company company;
    private static Api api;

    @BeforeAll
    static void aGasCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        api = company.api();
    }

    /** EX-38: of a month of 19 light-ups all are drawn; and so are 19 repairs that ended within the days of a draw. */
    @Test
    void aSmallMonthIsFollowedUpInFull() throws IOException {
        JsonNode lightUps =
                ruled(Map.of("sampling.business", "light-up", "sampling.month-volume", 19, "draw.population", 19));
        assertThat(lightUps.at("/row/rowId").asText()).isEqualTo("GAS-FUP-10");
        assertThat(number(lightUps.get("amount"))).isEqualByComparingTo("19");

        repaired(hired("Zhao"), 19, "2023-03-10");
        JsonNode sample = drawn(Map.of("module", "gas", "day", "2023-03-13"));
        assertThat(sample.get("population").asInt()).isEqualTo(19);
        assertThat(sample.get("drawn").asInt()).isEqualTo(19);
        assertThat(sample.at("/groups/0/row").asText()).isEqualTo("GAS-FUP-10");
    }

    /** EX-40: ten per cent of 47 light-ups of a month of 300 are 4.7, rounded up. */
    @Test
    void aSampleOfLightUpsIsRoundedUp() throws IOException {
        JsonNode drawn =
                ruled(Map.of("sampling.business", "light-up", "sampling.month-volume", 300, "draw.population", 47));
        assertThat(drawn.at("/row/rowId").asText()).isEqualTo("GAS-FUP-25");
        assertThat(number(drawn.get("amount"))).isEqualByComparingTo("5");
    }

    /** EX-41: ten per cent of 101 free repairs of a month of 400 are 10.1, rounded up; 21 repairs of one day come to 3. */
    @Test
    void aSampleOfFreeRepairsIsRoundedUp() throws IOException {
        JsonNode ruled = ruled(Map.of(
                "sampling.business",
                "in-home-service",
                "field.leak",
                false,
                "sampling.month-volume",
                400,
                "draw.population",
                101));
        assertThat(ruled.at("/row/rowId").asText()).isEqualTo("GAS-FUP-26");
        assertThat(number(ruled.get("amount"))).isEqualByComparingTo("11");

        repaired(hired("Qian"), 21, "2023-04-10");
        JsonNode sample = drawn(Map.of("module", "gas", "day", "2023-04-13"));
        assertThat(sample.at("/groups/0/row").asText()).isEqualTo("GAS-FUP-26");
        assertThat(sample.at("/groups/0/wanted").asInt()).isEqualTo(3);
    }

    /** EX-44: of 40, 5 and 1 jobs of three people who had none this month five are drawn: 2, 2 and 1. */
    @Test
    void everybodyIsDrawnOnceBeforeAnybodyIsOften() throws IOException {
        String many = hired("Sun");
        String few = hired("Li");
        String one = hired("Zhou");
        repaired(many, 40, "2023-05-10");
        repaired(few, 5, "2023-05-10");
        repaired(one, 1, "2023-05-10");

        JsonNode sample = drawn(Map.of("module", "gas", "day", "2023-05-13"));
        assertThat(sample.get("population").asInt()).isEqualTo(46);
        assertThat(sample.get("drawn").asInt()).isEqualTo(5);
        assertThat(sample.at("/groups/0/row").asText()).isEqualTo("GAS-FUP-26");
        String path = "/followup/samples/" + sample.get("id").asText();
        Map<String, Integer> shares = new TreeMap<>();
        for (JsonNode share : api.get(path + "/shares").body().get("items")) {
            shares.put(share.get("employee").asText(), share.get("drawn").asInt());
        }
        assertThat(shares).isEqualTo(new TreeMap<>(Map.of("staff:" + many, 2, "staff:" + few, 2, "staff:" + one, 1)));
        assertThat(api.get(path + "/check").body().get("same").asBoolean()).isTrue();
    }

    /** EX-47: three were drawn while thirty were expected; the month closes at 19, and the other 16 are drawn on top. */
    @Test
    void aMonthThatClosesSmallIsToppedUp() throws IOException {
        JsonNode closing = ruled(
                Map.of("sampling.business", "safety-inspection", "sampling.month-volume", 19, "draw.population", 19));
        assertThat(number(closing.get("amount"))).isEqualByComparingTo("19");
        JsonNode expected = ruled(
                Map.of("sampling.business", "safety-inspection", "sampling.month-volume", 30, "draw.population", 30));
        assertThat(number(expected.get("amount"))).isEqualByComparingTo("3");

        String fitter = hired("Wu");
        repaired(fitter, 3, "2023-06-10");
        repaired(fitter, 16, "2023-06-20");
        assertThat(drawn(Map.of("module", "gas", "day", "2023-06-13"))
                        .get("drawn")
                        .asInt())
                .isEqualTo(3);
        JsonNode topUp = drawn(Map.of("module", "gas", "day", "2023-07-05", "month", "2023-06"));
        assertThat(topUp.get("drawn").asInt()).isEqualTo(16);
    }

    /**
     * EX-52: attitude 8, 8, 8, 9 and ability 8, 8, 8, 9, 9 are 8.25 and 8.40, and 8.33 together, rounded once; EX-53: whom
     * nobody scored has no value.
     */
    @Test
    void satisfactionIsTheMeanOfUnroundedMeansAndNothingWithoutScores() throws IOException {
        String scored = hired("Zheng");
        String silent = hired("Wang");
        List<String> jobs = repaired(scored, 5, "2023-08-10");
        String other = repaired(silent, 1, "2023-08-10").get(0);
        released("2023-08-13");
        int[] attitude = {8, 8, 8, 9};
        int[] ability = {8, 8, 8, 9, 9};
        for (int i = 0; i < ability.length; i++) {
            Map<String, Object> answers = new HashMap<>(Map.of("ability", ability[i]));
            if (i < attitude.length) {
                answers.put("attitude", attitude[i]);
            }
            asked(jobs.get(i), answers);
        }
        asked(other, Map.of("dress", "good"));

        JsonNode line = satisfaction(scored);
        assertThat(number(line.at("/aspects/0/mean"))).isEqualByComparingTo("8.25");
        assertThat(number(line.at("/aspects/1/mean"))).isEqualByComparingTo("8.40");
        assertThat(number(line.get("satisfaction"))).isEqualByComparingTo("8.33");
        assertThat(satisfaction(silent).hasNonNull("satisfaction")).isFalse();
    }

    private static JsonNode satisfaction(String employee) throws IOException {
        Api.Answer answer = api.get("/followup/satisfaction/gas?employee=staff:" + employee);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().get("total");
    }

    private static void asked(String job, Map<String, Object> answers) throws IOException {
        Api.Answer reached =
                api.post("/followup/calls/" + job + "/attempts", Map.of("outcome", "reached", "answers", answers));
        assertThat(reached.status()).as("%s", reached).isEqualTo(201);
    }

    private static void released(String day) throws IOException {
        String sample = "/followup/samples/"
                + drawn(Map.of("module", "gas", "day", day)).get("id").asText();
        assertThat(api.post(sample + ":review", Map.of()).status()).isEqualTo(200);
        assertThat(api.post(sample + ":release", Map.of()).status()).isEqualTo(200);
    }

    private static JsonNode drawn(Map<String, Object> wanted) throws IOException {
        Api.Answer drawn = api.post("/followup/samples", wanted);
        assertThat(drawn.status()).as("%s", drawn).isEqualTo(201);
        return drawn.body();
    }

    private static JsonNode ruled(Map<String, Object> facts) throws IOException {
        Api.Answer answer = api.post(
                "/rules/gas/evaluate", Map.of("table", "sampling", "at", "2024-03-31T20:00:00+08:00", "facts", facts));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().get("outcomes")).hasSize(1);
        return answer.body().at("/outcomes/0");
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    /** Free repairs, each of a customer of its own. */
    private static List<String> repaired(String worker, int count, String day) throws IOException {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Api.Answer customer =
                    api.post("/customers", Map.of("kind", "residential", "name", "Customer " + i + " of " + day));
            jobs.add(Repairs.filed(
                    api, customer.body().get("id").asText(), worker, day + "T16:" + (10 + i) + ":00+08:00", false, ""));
        }
        return jobs;
    }

    private static String hired(String name) throws IOException {
        return api.post(
                        "/staff",
                        Map.of("userName", name + UUID.randomUUID(), "name", name, "roles", List.of("technician")))
                .body()
                .get("id")
                .asText();
    }
}
