package org.riser.itests.benchmark;

import java.io.IOException;
import java.util.Map;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** Opens one case after the other for a customer of the demo. */
final class CaseOpener implements Load.Work {

    private final Api gas;
    private final String customer;

    CaseOpener(Riser riser) throws IOException {
        gas = Api.of(riser, "gas");
        customer = gas.get("/customers?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    @Override
    public void once() throws IOException {
        Api.Answer answer = gas.post(
                "/cases",
                Map.of(
                        "kind",
                        "gas.in-home-service",
                        "customer",
                        customer,
                        "channel",
                        "phone",
                        "fields",
                        Map.of("matter", "no-gas", "leak", false)));
        if (answer.status() != 201) {
            throw new IOException(answer.toString());
        }
    }
}
