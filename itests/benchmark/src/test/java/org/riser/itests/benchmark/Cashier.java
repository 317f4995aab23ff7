package org.riser.itests.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** Takes one payment of cash after the other at a till of their own, and hands the cash over before it is too much. */
final class Cashier implements Load.Work {
    /** At 0.56 a payment this stays far below the ceiling. */
    private static final int BEFORE_HANDING_OVER = 2_000;

    private final Api api;
    private final Api finance;
    private final String till;
    private int taken;

    Cashier(Riser riser) throws IOException {
        Api power = Api.of(riser, "power");
        String name = "b" + UUID.randomUUID().toString().substring(24);
        till = "/tills/"
                + done(201, power.post("/tills", Map.of("name", name, "module", "power")))
                        .path("id")
                        .asText();
        api = with(power, name, "cash.collect");
        finance = with(power, name, "cash.receive");
        done(200, api.post(till + ":open", Map.of()));
    }

    private static Api with(Api power, String name, String permission) throws IOException {
        Map<String, Object> token = Map.of("name", name, "scopes", List.of(permission), "scope", "tenant");
        return power.with(done(201, power.post("/tokens", token)).path("secret").asText());
    }

    @Override
    public void once() throws IOException {
        done(
                201,
                api.post(
                        till + "/receipts",
                        Map.of(
                                "lines",
                                List.of(Map.of("item", "electricity", "quantity", 1)),
                                "tender",
                                "cash",
                                "received",
                                "1.00",
                                "steps",
                                List.of("invoice-printed", "amounts-spoken", "customer-confirmed"))));
        taken++;
        if (taken % BEFORE_HANDING_OVER == 0) {
            String held = api.get("/cash/custody").body().get("held").asText();
            String id = done(201, api.post("/cash/hand-overs", Map.of("amount", held)))
                    .path("id")
                    .asText();
            done(200, finance.post("/cash/hand-overs/" + id + ":receive", Map.of()));
        }
    }

    private static JsonNode done(int status, Api.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException(answer.toString());
        }
        return answer.body();
    }
}
