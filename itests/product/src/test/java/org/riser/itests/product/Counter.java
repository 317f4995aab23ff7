package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.itests.Api;

/** The counter of a test's company. */
final class Counter {
    /** What is paid at a till of the module {@code gas}. */
    static final Map<String, Object> PAYMENT = Map.of(
            "lines",
            List.of(Map.of("item", "card", "quantity", 1)),
            "tender",
            "cash",
            "received",
            "20.00",
            "steps",
            List.of("confirmed"));

    private Counter() {}

    /** What somebody owes for March 2024. */
    static Map<String, Object> bill(String number) {
        return Map.of(
                "number", number.substring(0, Math.min(40, number.length())),
                "module", "gas",
                "item", "Gas",
                "place", "Tower 1",
                "account", "A-1",
                "period", "2024-03",
                "dueOn", "2024-03-31",
                "amount", "100.00");
    }

    /** A bill of which somebody else noted that 40.00 came in; by the names that paths give both. */
    private static Map<String, List<String>> billed(Company company, String mark) throws IOException {
        Api.Answer entered =
                company.with("tenant", "cash.reconcile").post("/receivables", Map.of("items", List.of(bill(mark))));
        assertThat(entered.status()).as("%s", entered).isEqualTo(201);
        String bill = entered.body().at("/items/0/id").asText();
        Api.Answer noted = company.with("tenant", "cash.collect")
                .post(
                        "/receivables/" + bill + "/collected",
                        Map.of("amount", "40.00", "receivedOn", "2024-03-04", "reference", mark));
        assertThat(noted.status()).as("%s", noted).isEqualTo(201);
        return Map.of(
                "receivable",
                List.of(bill),
                "collected",
                List.of(noted.body().at("/collected/0/id").asText()));
    }

    /**
     * A till that waits, and one whose cashier asked that a receipt be made void; cash of theirs on its way to finance, a
     * refund that is approved, a count that found a yuan too many, and a bill. By the names that paths give them.
     */
    static Map<String, List<String>> of(Company company, String mark) throws IOException {
        String waiting = made(company.api().post("/tills", Map.of("name", mark, "module", "gas")));
        String held = made(company.api().post("/tills", Map.of("name", mark + "-2", "module", "gas")));
        Api cashier = company.with("tenant", "cash.collect");
        assertThat(cashier.post("/tills/" + held + ":open", Map.of()).status()).isEqualTo(200);
        made(cashier.post("/tills/" + held + "/receipts", PAYMENT));
        String refunded = made(cashier.post("/tills/" + held + "/receipts", PAYMENT));
        String receipt = made(cashier.post("/tills/" + held + "/receipts", PAYMENT));
        String handOver = made(cashier.post("/cash/hand-overs", Map.of("amount", "1.00")));
        String count = made(company.with("tenant", "cash.view", "cash.reconcile")
                .post("/tills/" + held + "/counts", Map.of("counted", "61.00", "report", mark)));
        String refund = made(cashier.post(
                "/receipts/" + refunded + "/refunds",
                Map.of("amount", "5.00", "cause", "overcharged", "reason", mark)));
        assertThat(company.with("tenant", "cash.approve")
                        .post("/refunds/" + refund + ":approve", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(cashier.post("/receipts/" + receipt + ":ask-void", Map.of("reason", mark))
                        .status())
                .isEqualTo(200);
        Map<String, List<String>> things = new HashMap<>(billed(company, mark));
        things.putAll(Map.of(
                "till", List.of(waiting, held),
                "receipt", List.of(receipt),
                "refund", List.of(refund),
                "handover", List.of(handOver),
                "count", List.of(count)));
        return things;
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
