package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.itests.product.Payments.ON_THE_READER;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** The custody of cash under the shipped rules, over HTTP. */
class CashIT {
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
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
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
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
        taken(cashier.post(till + "/receipts", cards("250", "5000.00")));
        assertThat(cashier.get("/cash/custody").body().get("blocks")).isEmpty();

        taken(cashier.post(till + "/receipts", payment("gas", "0.003", "0.01", ON_THE_READER)));

        assertThat(cashier.get("/cash/custody").body().get("held").asText()).isEqualTo("5000.01");
        refused(cashier.post(till + "/receipts", cards("1", "20.00")), "GAS-CASH-04");
        assertThat(leader.get("/cash/holdings").body().toString()).contains("5000.01");
    }

    @Test
    void twoClerksCannotHoldOneTillAndARetryTakesOnePayment() throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
        Api.Answer second = cashier(company).post(till + ":open", Map.of());
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
        String till = opened(company, both, "gas");
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

    /** GAS-PAY-05: a difference is a case of both roles, due the same day; the settlement ends it. */
    @Test
    void aDifferenceOpensACaseThatItsSettlementEnds() throws IOException {
        Api cashier = cashier(company);
        String till = opened(company, cashier, "gas");
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
}
