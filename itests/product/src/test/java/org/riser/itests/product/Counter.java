package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /**
     * A till that waits, and one whose cashier asked that a receipt be made void; cash of theirs on its way to finance, a
     * refund that is approved, and a count that found a yuan too many. By the names that paths give them.
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
        return Map.of(
                "till", List.of(waiting, held),
                "receipt", List.of(receipt),
                "refund", List.of(refund),
                "handover", List.of(handOver),
                "count", List.of(count));
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
