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

/** What residents owe, what of it comes in, and the month's collection rate, over HTTP. */
class ReceivablesIT {
    private static final String IN_TIME = "2023-11-20";

    private static Api finance;
    private static Api clerk;
    private static Api leader;
    private static String administrator;

    @BeforeAll
    static void people() throws IOException {
        Api admin = Api.of(DemoRiser.get(), "property");
        finance = with(admin, "cash.view", "cash.reconcile", "report.view");
        clerk = with(admin, "cash.view", "cash.collect");
        leader = with(admin, "cash.view", "cash.approve");
        String mark = "r" + UUID.randomUUID().toString().substring(24);
        administrator = done(admin.post("/staff", Map.of("userName", mark, "name", mark)), 201)
                .get("id")
                .asText();
    }

    private static Api with(Api admin, String... permissions) throws IOException {
        return admin.with(done(
                        admin.post(
                                "/tokens", Map.of("name", "fees", "scopes", List.of(permissions), "scope", "tenant")),
                        201)
                .get("secret")
                .asText());
    }

    /** EX-89, some of it paid in advance: 85.50 per cent of the month, and 6,000.00 of old arrears beside it. */
    @Test
    void theCollectionRateOfAMonthAndTheArrearsBesideIt() throws IOException {
        String fee = "Management " + UUID.randomUUID().toString().substring(24);
        JsonNode bills = done(
                finance.post(
                        "/receivables",
                        Map.of(
                                "items",
                                List.of(
                                        bill(fee, "2023-11", "70000.00"),
                                        bill(fee, "2023-11", "50000.00"),
                                        bill(fee, "2023-07", "9000.00")))),
                201);
        collect(bills, 0, "70000.00");
        collect(bills, 1, "30000.00");
        collect(bills, 1, "2600.00", "2023-10-25");
        collect(bills, 2, "6000.00");

        JsonNode report = done(finance.get("/reports/collection/months/2023-11"), 200);
        assertThat(report.get("state").asText()).isEqualTo("closed");
        assertThat(report.get("tables").findValuesAsText("id")).contains("items", "places", "administrators");
        for (JsonNode table : report.get("tables")) {
            assertThat(row(table, table.get("id").asText().equals("items") ? fee : null))
                    .as("%s", table)
                    .containsExactly("120000.00", "102600.00", "85.50", "6000.00");
        }
        JsonNode open = done(finance.get("/receivables?period=2023-11&state=open"), 200);
        assertThat(open.get("items")).singleElement().satisfies(bill -> {
            assertThat(bill.get("outstanding").asText()).isEqualTo("17400.00");
            assertThat(bill.get("administrator").asText()).isEqualTo(administrator);
        });
    }

    private static List<String> row(JsonNode table, String name) {
        for (JsonNode row : table.get("rows")) {
            if (name == null || row.at("/cells/1/text/en").asText().equals(name)) {
                List<String> numbers = new ArrayList<>();
                for (int at = 2; at < row.get("cells").size(); at++) {
                    numbers.add(row.at("/cells/" + at + "/number")
                            .decimalValue()
                            .setScale(2)
                            .toPlainString());
                }
                return numbers;
            }
        }
        return List.of();
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsHalfDone() throws IOException {
        Map<String, Object> good = bill("Water", "2023-03", "80.00");
        Map<String, Object> bad = new HashMap<>(bill("Water", "2023-03", "80.00"));
        bad.put("amount", "0");
        Api.Answer refused = finance.post("/receivables", Map.of("items", List.of(good, bad)));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("items[1].amount");
        assertThat(done(finance.get("/receivables?period=2023-03"), 200).get("items"))
                .isEmpty();
        assertThat(clerk.post("/receivables", Map.of("items", List.of(good))).status())
                .isEqualTo(403);

        JsonNode bills = done(finance.post("/receivables", Map.of("items", List.of(good))), 201);
        String path = "/receivables/" + bills.at("/items/0/id").asText();
        Api.Answer more = clerk.post(path + "/collected", money("80.01"));
        assertThat(more.status()).as("%s", more).isEqualTo(422);
        assertThat(more.body().toString()).contains("cash.more-than-owed");
        JsonNode noted = done(clerk.post(path + "/collected", money("80.00")), 201);
        assertThat(noted.get("state").asText()).isEqualTo("paid");
        String reverse = path + "/collected/" + noted.at("/collected/0/id").asText() + ":reverse";
        assertThat(clerk.post(reverse, Map.of("reason", "Not ours.")).status()).isEqualTo(403);
        assertThat(done(leader.post(reverse, Map.of("reason", "Not ours.")), 200)
                        .get("received")
                        .asText())
                .isEqualTo("0.00");
        assertThat(done(finance.post(path + ":withdraw", Map.of("reason", "Billed twice.")), 200)
                        .get("state")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(clerk.post(path + "/collected", money("1.00")).status()).isEqualTo(409);
    }

    private static void collect(JsonNode bills, int at, String amount) throws IOException {
        collect(bills, at, amount, IN_TIME);
    }

    private static void collect(JsonNode bills, int at, String amount, String day) throws IOException {
        String bill = bills.at("/items/" + at + "/id").asText();
        done(clerk.post("/receivables/" + bill + "/collected", money(amount, day)), 201);
    }

    private static Map<String, Object> money(String amount) {
        return money(amount, IN_TIME);
    }

    private static Map<String, Object> money(String amount, String day) {
        return Map.of("amount", amount, "receivedOn", day, "reference", "ICBC 4711");
    }

    private static Map<String, Object> bill(String item, String period, String amount) {
        return Map.of(
                "number",
                UUID.randomUUID().toString(),
                "module",
                "property",
                "item",
                item,
                "place",
                "Tower 1",
                "account",
                "A1608",
                "administrator",
                administrator,
                "period",
                period,
                "dueOn",
                "2023-11-30",
                "amount",
                amount);
    }

    private static JsonNode done(Api.Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return answer.body();
    }
}
