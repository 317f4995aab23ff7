package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.itests.product.Payments.ON_THE_READER;
import static org.riser.itests.product.Payments.SPOKEN;
import static org.riser.itests.product.Payments.cards;
import static org.riser.itests.product.Payments.cashier;
import static org.riser.itests.product.Payments.opened;
import static org.riser.itests.product.Payments.payment;
import static org.riser.itests.product.Payments.refused;
import static org.riser.itests.product.Payments.taken;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** What is charged, refunded and settled at the counter under the shipped rules, over HTTP. */
class PaymentsIT {
    private static Company company;
    private static Api leader;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        leader = company.with("tenant", "cash.view", "cash.approve");
    }

    /** EX-20: the drawer before the customer confirms; the till says which steps are wanted. */
    @Test
    void theDrawerComesAfterTheCustomerConfirms() throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "power");

        assertThat(cashier.get(till + "/steps").body().get("items"))
                .extracting(step -> step.get("id").asText())
                .containsExactlyElementsOf(SPOKEN);
        refused(
                cashier.post(till + "/receipts", payment("electricity", "100", "56.00", SPOKEN.subList(0, 2))),
                "PWR-CASH-01");
        JsonNode receipt = taken(cashier.post(till + "/receipts", payment("electricity", "100", "60.00", SPOKEN)));
        assertThat(receipt.get("due").asText()).isEqualTo("56.00");
        assertThat(receipt.get("change").asText()).isEqualTo("4.00");
    }

    /** SVC-SIX-01, and GAS-PAY-03. */
    @Test
    void nothingIsChargedOffTheTariffNorBeforeTheCustomerConfirmed() throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");

        refused(cashier.post(till + "/receipts", payment("tip", "1", "5.00", ON_THE_READER)), "SVC-SIX-01");
        refused(cashier.post(till + "/receipts", payment("card", "1", "20.00", List.of())), "GAS-PAY-03");
        assertThat(leader.post(till + "/receipts", cards("1", "20.00")).status())
                .isEqualTo(403);
        assertThat(cashier.get(till).body().get("lastSerial").asInt()).isZero();
    }

    /** EX-29: a card costs what its cause says, also nothing. */
    @ParameterizedTest
    @CsvSource({
        "damage, customer, 20.00, GAS-CARD-01",
        "damage, material, 0.00, GAS-CARD-02",
        "loss, customer, 20.00, GAS-CARD-02"
    })
    void aCardCostsWhatItsCauseSays(String event, String cause, String due, String clause) throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
        Map<String, Object> line = Map.of(
                "item", "card", "quantity", 1, "facts", Map.of("card-event", event, "cause", cause, "waived", false));
        JsonNode receipt = taken(cashier.post(
                till + "/receipts",
                Map.of("lines", List.of(line), "tender", "cash", "received", due, "steps", ON_THE_READER)));

        assertThat(receipt.get("due").asText()).isEqualTo(due);
        assertThat(receipt.at("/lines/0/clause").asText()).isEqualTo(clause);
        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo(due);
    }

    /** PWR-SLA-15 and -16: the item at the counter ends, and its clock stops, when it is paid for. */
    @ParameterizedTest
    @CsvSource({"residential-fee, PWR-SLA-15, 5", "payment, PWR-SLA-16, 20"})
    void aPaymentEndsTheItemAtTheCounter(String item, String clause, int minutes) throws IOException {
        Api cashier = company.with("tenant", "cash.collect", "case.open", "case.view", "case.act", "role:clerk");
        String till = opened(company, cashier, "power");
        JsonNode opened =
                taken(cashier.post("/cases", Map.of("kind", "power.counter", "fields", Map.of("item", item))));
        String at = "/cases/" + opened.get("id").asText();
        JsonNode clock = cashier.post(at + "/actions/begin", Map.of()).body().at("/clocks/0");
        assertThat(clock.get("clause").asText()).isEqualTo(clause);
        assertThat(Instant.parse(clock.get("dueAt").asText()))
                .isEqualTo(Instant.parse(clock.get("startedAt").asText()).plus(minutes, ChronoUnit.MINUTES));
        Map<String, Object> payment = new HashMap<>(payment("electricity", "100", "56.00", SPOKEN));
        payment.put("caseId", opened.get("id").asText());

        refused(cashier.post(till + "/receipts", with(payment, "received", "55.00")), "HALL-CLK-05");
        assertThat(cashier.get(at).body().at("/clocks/0/state").asText()).isEqualTo("running");
        taken(cashier.post(till + "/receipts", payment));
        JsonNode done = cashier.get(at).body();
        assertThat(done.get("status").asText()).isEqualTo("closed");
        assertThat(done.at("/clocks/0/state").asText()).isEqualTo("met");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static void sellBottles() throws IOException {
        Api.Answer enabled =
                Api.of(DemoRiser.get(), "group").post("/tenants/" + company.id() + "/modules/lpg:enable", Map.of());
        assertThat(enabled.status()).as("%s", enabled).isEqualTo(200);
    }

    /** EX-79: in the city nothing, outside what the company asks for. */
    @ParameterizedTest
    @CsvSource({"city, 0.00", "outside, 10.00"})
    void deliveryCostsWhatTheZoneSays(String zone, String due) throws IOException {
        sellBottles();
        Api cashier = cashier(company);
        String till = opened(company, cashier, "lpg");
        Map<String, Object> line = Map.of("item", "delivery", "quantity", 1, "facts", Map.of("zone", zone));
        JsonNode receipt = taken(cashier.post(
                till + "/receipts",
                Map.of("lines", List.of(line), "tender", "cash", "received", due, "steps", List.of())));
        assertThat(receipt.get("due").asText()).isEqualTo(due);
        assertThat(receipt.at("/lines/0/clause").asText()).isEqualTo("LPG-DEL-01");
    }

    /** EX-74: net weight at the approved price. */
    @Test
    void bottledFuelIsChargedByItsNetWeight() throws IOException {
        sellBottles();
        Api cashier = cashier(company);
        String till = opened(company, cashier, "lpg");
        JsonNode receipt = taken(cashier.post(till + "/receipts", payment("lpg", "14.50", "110.00", List.of())));
        assertThat(receipt.get("due").asText()).isEqualTo("108.75");
        assertThat(receipt.get("change").asText()).isEqualTo("1.25");
    }

    /** EX-82: a price above the approved one is refused by its row; a till has no field to type one in. */
    @Test
    void aPriceAboveTheApprovedOneIsRefused() throws IOException {
        Api admin = Api.of(DemoRiser.get(), "lpg");
        Api.Answer said = admin.post(
                "/rules/lpg/evaluate",
                Map.of(
                        "table",
                        "cash",
                        "at",
                        "2024-06-30T10:00:00+08:00",
                        "facts",
                        Map.of(
                                "cash.event", "settle",
                                "cash.net", 14.50,
                                "cash.price", 7.60,
                                "cash.approved-price", 7.50)));
        assertThat(said.status()).as("%s", said).isEqualTo(200);
        assertThat(said.body().get("outcomes"))
                .filteredOn(outcome -> outcome.get("effect").asText().equals("reject"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.toString()).contains("LPG-PRICE-01"));

        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
        Map<String, Object> payment = payment("card", "1", "20.00", List.of("confirmed"));
        Api.Answer typed = cashier.post(
                till + "/receipts",
                with(payment, "lines", List.of(Map.of("item", "card", "quantity", 1, "price", "7.60"))));
        assertThat(typed.status()).as("%s", typed).isBetween(400, 422);
        assertThat(typed.body().at("/errors/0/field").asText()).contains("price");
    }

    /** GAS-ADJ-02: the clerk asks, the team leader approves, the clerk pays; and never more than was paid. */
    @Test
    void aRefundTakesTwoPeople() throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
        String receipt = taken(cashier.post(till + "/receipts", cards("2", "40.00")))
                .get("id")
                .asText();
        Map<String, Object> wish =
                Map.of("amount", "25.00", "cause", "overcharged", "reason", "One card was returned.");
        JsonNode asked = taken(cashier.post("/receipts/" + receipt + "/refunds", wish));
        String refund = "/refunds/" + asked.get("id").asText();
        Map<String, Object> at = Map.of("till", till.substring("/tills/".length()));

        Api.Answer more = cashier.post("/receipts/" + receipt + "/refunds", wish);
        assertThat(more.body().at("/errors/0/code").asText()).isEqualTo("cash.more-than-paid");
        refused(cashier.post(refund + ":pay", at), "GAS-ADJ-02");
        assertThat(cashier.post(refund + ":approve", Map.of()).status()).isEqualTo(403);
        assertThat(leader.post(refund + ":approve", Map.of()).status()).isEqualTo(200);
        Api.Answer paid = cashier.post(refund + ":pay", at);
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        assertThat(paid.body().get("number").asText()).endsWith("-R00000001");
        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("15.00");
        assertThat(leader.get(till + "/serials").body().get("refunded").asText())
                .isEqualTo("25.00");
        assertThat(leader.get("/refunds?state=paid").body().toString())
                .contains(asked.get("id").asText());
    }

    /** EX-31: what a closed account leaves over is computed by the rules, approved, and paid. */
    @Test
    void aClosedAccountIsSettledByTheRules() throws IOException {
        Api cashier = company.with("tenant", "cash.collect", "case.view");
        String till = opened(company, cashier, "gas");
        taken(cashier.post(till + "/receipts", cards("2", "40.00")));
        Map<String, Object> closure = Map.of(
                "caseId",
                company.things().get("case").get(1),
                "item",
                "gas",
                "paid",
                "120",
                "consumed",
                "112.5",
                "reason",
                "The owner moved away.");
        JsonNode asked = taken(cashier.post(till + "/settlements", closure));
        assertThat(asked.get("amount").asText()).isEqualTo("25.88");
        assertThat(asked.at("/basis/clause").asText()).isEqualTo("GAS-CLS-03");
        String refund = "/refunds/" + asked.get("id").asText();
        Map<String, Object> at = Map.of("till", till.substring("/tills/".length()));
        refused(cashier.post(refund + ":pay", at), "GAS-ADJ-02");
        assertThat(leader.post(refund + ":approve", Map.of()).status()).isEqualTo(200);
        assertThat(cashier.post(refund + ":pay", at).body().get("state").asText())
                .isEqualTo("paid");
        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("14.12");
        Api.Answer again = cashier.post(till + "/settlements", closure);
        assertThat(again.body().at("/errors/0/code").asText()).isEqualTo("cash.settled");
    }
}
