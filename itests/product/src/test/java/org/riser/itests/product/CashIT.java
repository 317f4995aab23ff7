package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Payments and the custody of cash under the shipped rules, over HTTP. */
class CashIT {
    private static final List<String> ON_THE_READER = List.of("confirmed");
    private static final List<String> SPOKEN = List.of("invoice-printed", "amounts-spoken", "customer-confirmed");

    private static Company company;
    private static Api leader;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        leader = company.with("tenant", "cash.view", "cash.approve");
    }

    /** EX-26 of the catalogue: what crosses the ceiling is taken, what comes next is blocked. */
    @Test
    void thePaymentThatCrossesTheCeilingIsTakenAndTheNextIsBlocked() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
        taken(cashier.post(till + "/receipts", cards("200", "4000.00")));

        taken(cashier.post(till + "/receipts", cards("75", "1500.00")));
        JsonNode holding = cashier.get("/cash/custody").body();
        assertThat(holding.get("held").asText()).isEqualTo("5500.00");
        assertThat(holding.at("/blocks/0/row").asText()).isEqualTo("GAS-CASH-04a");
        refused(cashier.post(till + "/receipts", cards("1", "20.00")), "GAS-CASH-04");

        assertThat(cashier.get(till + "/receipts").body().get("items")).hasSize(2);
        Map<String, Object> card = new HashMap<>(cards("1", "20.00"));
        card.put("tender", "card");
        card.put("slipSigned", true);
        assertThat(taken(cashier.post(till + "/receipts", card)).get("serial").asInt())
                .isEqualTo(3);
        assertThat(leader.get(till + "/serials").body().get("unbroken").asBoolean())
                .isTrue();
    }

    /** EX-25: one cent over is over. */
    @Test
    void oneCentOverTheCeilingBlocks() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
        taken(cashier.post(till + "/receipts", cards("250", "5000.00")));
        assertThat(cashier.get("/cash/custody").body().get("blocks")).isEmpty();

        taken(cashier.post(till + "/receipts", payment("gas", "0.003", "0.01", ON_THE_READER)));

        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("5000.01");
        refused(cashier.post(till + "/receipts", cards("1", "20.00")), "GAS-CASH-04");
        assertThat(leader.get("/cash/holdings").body().toString()).contains("5000.01");
    }

    /** EX-20: the drawer before the customer confirms; the till says which steps are wanted. */
    @Test
    void theDrawerComesAfterTheCustomerConfirms() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "power");

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
        Api cashier = cashier();
        String till = opened(cashier, "gas");

        refused(cashier.post(till + "/receipts", payment("tip", "1", "5.00", ON_THE_READER)), "SVC-SIX-01");
        refused(cashier.post(till + "/receipts", payment("card", "1", "20.00", List.of())), "GAS-PAY-03");
        assertThat(leader.post(till + "/receipts", cards("1", "20.00")).status())
                .isEqualTo(403);
        assertThat(cashier.get(till).body().get("lastSerial").asInt()).isZero();
    }

    @Test
    void twoClerksCannotHoldOneTillAndARetryTakesOnePayment() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
        Api.Answer second = cashier().post(till + ":open", Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().at("/errors/0/code").asText()).isEqualTo("cash.till-held");

        String key = UUID.randomUUID().toString();
        JsonNode first = taken(cashier.post(till + "/receipts", key, cards("1", "50.00")));
        JsonNode again = taken(cashier.post(till + "/receipts", key, cards("1", "50.00")));
        assertThat(again).isEqualTo(first);
        assertThat(first.get("change").asText()).isEqualTo("30.00");
        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("20.00");

        String receipt = "/receipts/" + first.get("id").asText();
        assertThat(cashier.post(receipt + ":ask-void", Map.of("reason", "Paid twice."))
                        .status())
                .isEqualTo(200);
        assertThat(cashier.post(receipt + ":void", Map.of()).status()).isEqualTo(403);
        Api.Answer voided = leader.post(receipt + ":void", Map.of());
        assertThat(voided.status()).as("%s", voided).isEqualTo(200);
        assertThat(voided.body().get("state").asText()).isEqualTo("voided");
        assertThat(voided.body().get("number")).isEqualTo(first.get("number"));
        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("0.00");
    }

    /** EX-28: the same person, and ten are missing. GAS-CASH-01 and -02: how a shift ends. */
    @Test
    void anotherPersonCountsAndAShiftEndsHandedOver() throws IOException {
        Api both = company.with("tenant", "cash.collect", "cash.reconcile");
        String till = opened(both, "gas");
        taken(both.post(till + "/receipts", cards("163", "3260.00")));
        Api.Answer own = both.post(till + "/counts", Map.of("counted", "3250.00"));
        assertThat(own.status()).as("%s", own).isEqualTo(422);
        assertThat(own.body().get("errors"))
                .extracting(fault -> fault.get("clause").asText())
                .containsExactly("GAS-CASH-05", "GAS-PAY-05");
        assertThat(own.body().at("/errors/1/message").asText()).contains("-10.00");
        refused(both.post(till + ":close", Map.of()), "GAS-CASH-01");

        Api finance = company.with("tenant", "cash.view", "cash.reconcile", "cash.receive");
        refused(finance.post(till + "/counts", Map.of("counted", "3250.00")), "GAS-PAY-05");
        JsonNode count = taken(finance.post(till + "/counts", Map.of("counted", "3250.00", "report", "Wrong change.")));
        assertThat(count.get("difference").asText()).isEqualTo("-10.00");
        Api.Answer settled = leader.post(
                "/till-counts/" + count.get("id").asText() + ":settle", Map.of("reason", "The camera shows it."));
        assertThat(settled.status()).as("%s", settled).isEqualTo(200);
        Api.Answer tooMuch = both.post("/cash/hand-overs", Map.of("amount", "3250.01"));
        assertThat(tooMuch.body().at("/errors/0/code").asText()).isEqualTo("cash.more-than-held");
        JsonNode handed = taken(both.post("/cash/hand-overs", Map.of("amount", "3250.00")));
        Api.Answer received =
                finance.post("/cash/hand-overs/" + handed.get("id").asText() + ":receive", Map.of());
        assertThat(received.status()).as("%s", received).isEqualTo(200);
        assertThat(both.get("/cash/custody").body().get("held").asText()).isEqualTo("0.00");
        assertThat(both.post(till + ":close", Map.of()).status()).isEqualTo(200);
    }

    /** EX-29: a card costs what its cause says, also nothing. */
    @ParameterizedTest
    @CsvSource({
        "damage, customer, 20.00, GAS-CARD-01",
        "damage, material, 0.00, GAS-CARD-02",
        "loss, customer, 20.00, GAS-CARD-02"
    })
    void aCardCostsWhatItsCauseSays(String event, String cause, String due, String clause) throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
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
        String till = opened(cashier, "power");
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

    /** GAS-PAY-05: a difference is a case of both roles, due the same day; the settlement ends it. */
    @Test
    void aDifferenceOpensACaseThatItsSettlementEnds() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
        taken(cashier.post(till + "/receipts", cards("1", "20.00")));
        Api finance = company.with("tenant", "cash.reconcile", "cash.view");
        JsonNode count = taken(finance.post(till + "/counts", Map.of("counted", "19.00", "report", "Wrong change.")));

        String at = "/cases/" + count.get("caseId").asText();
        JsonNode anomaly = company.api().get(at).body();
        assertThat(anomaly.get("kind").asText()).isEqualTo("gas.cash-anomaly");
        assertThat(anomaly.at("/fields/difference").asText()).isEqualTo("-1.00");
        assertThat(anomaly.get("clocks"))
                .extracting(clock -> clock.get("rowId").asText())
                .containsExactlyInAnyOrder("GAS-PAY-05-leader", "GAS-PAY-05-manager");
        Api chief = company.with("tenant", "cash.approve", "cash.view", "case.view", "case.act", "role:manager");
        assertThat(chief.post(at + "/actions/manager-knows", Map.of()).status()).isEqualTo(200);
        Api.Answer settled = chief.post(
                "/till-counts/" + count.get("id").asText() + ":settle", Map.of("reason", "The camera shows it."));
        assertThat(settled.status()).as("%s", settled).isEqualTo(200);
        assertThat(company.api().get(at).body().get("status").asText()).isEqualTo("closed");
    }

    /** GAS-CASH-03: who changed the code of a safe, and by when again; never the code. */
    @Test
    void theCodeOfASafeIsChangedEveryNinetyDays() throws IOException {
        Api chief = company.with("tenant", "cash.approve", "cash.view");
        JsonNode code = taken(chief.post("/cash/safe-codes", Map.of("safe", "S9", "module", "gas")));
        Instant changed = Instant.parse(code.get("changedAt").asText());
        assertThat(Instant.parse(code.get("dueAt").asText()))
                .isBetween(changed.plus(90, ChronoUnit.DAYS), changed.plus(91, ChronoUnit.DAYS));
        assertThat(code.get("isOverdue").asBoolean()).isFalse();
        assertThat(chief.get("/cash/safe-codes").body().toString()).contains("S9");
        assertThat(chief.post("/cash/safe-codes", Map.of("safe", "S9", "module", "none"))
                        .status())
                .isEqualTo(422);
    }

    /** EX-74: net weight at the approved price. */
    @Test
    void bottledFuelIsChargedByItsNetWeight() throws IOException {
        Api group = Api.of(DemoRiser.get(), "group");
        assertThat(group.post("/tenants/" + company.id() + "/modules/lpg:enable", Map.of())
                        .status())
                .isEqualTo(200);
        Api cashier = cashier();
        String till = opened(cashier, "lpg");
        JsonNode receipt = taken(cashier.post(till + "/receipts", payment("lpg", "14.50", "110.00", List.of())));
        assertThat(receipt.get("due").asText()).isEqualTo("108.75");
        assertThat(receipt.get("change").asText()).isEqualTo("1.25");
    }

    /** GAS-ADJ-02: the clerk asks, the team leader approves, the clerk pays; and never more than was paid. */
    @Test
    void aRefundTakesTwoPeople() throws IOException {
        Api cashier = cashier();
        String till = opened(cashier, "gas");
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
        String till = opened(cashier, "gas");
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

    private static Api cashier() throws IOException {
        return company.with("tenant", "cash.collect");
    }

    private static String opened(Api cashier, String module) throws IOException {
        String name = "t" + UUID.randomUUID().toString().substring(24);
        Api.Answer made = company.api().post("/tills", Map.of("name", name, "module", module));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String till = "/tills/" + made.body().get("id").asText();
        Api.Answer opened = cashier.post(till + ":open", Map.of());
        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        return till;
    }

    /** Cards are 20.00 each. */
    private static Map<String, Object> cards(String quantity, String received) {
        return payment("card", quantity, received, ON_THE_READER);
    }

    private static Map<String, Object> payment(String item, String quantity, String received, List<String> steps) {
        return Map.of(
                "lines",
                List.of(Map.of("item", item, "quantity", quantity)),
                "tender",
                "cash",
                "received",
                received,
                "steps",
                steps);
    }

    private static JsonNode taken(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    private static void refused(Api.Answer answer, String clause) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/clause").asText())
                .as("%s", answer)
                .isEqualTo(clause);
    }
}
