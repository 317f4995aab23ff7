package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

/** A module goes and comes back while another tenant works: nobody else notices, its own cases stay readable. */
class HotPlugIT {

    @Test
    void aModuleIsDisabledAndEnabledWhileAnotherTenantWorks() throws Exception {
        try (Riser riser = Riser.configure("hot-plug").demo().start()) {
            Api gas = Api.of(riser, "gas");
            Api lpg = Api.of(riser, "lpg");
            Api group = Api.of(riser, "group");
            Demo.waitForCases(gas);
            Demo.waitForCases(lpg);
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger failures = new AtomicInteger();
            AtomicInteger answers = new AtomicInteger();
            Thread work = new Thread(() -> work(gas, going, answers, failures));
            work.start();

            JsonNode item = lpg.get("/cases?limit=1").body().get("items").get(0);
            String id = item.get("id").asText();
            assertThat(group.post("/tenants/lpg/modules/lpg:disable", Map.of("reason", "maintenance"))
                            .status())
                    .isBetween(200, 204);
            Api.Answer away = lpg.get("/cases/" + id);
            assertThat(away.status()).isEqualTo(200);
            assertThat(away.body().get("moduleAway").asBoolean()).isTrue();
            assertThat(lpg.post("/cases/" + id + "/actions/urge", Map.of()).status())
                    .isEqualTo(503);
            assertThat(kinds(lpg)).isEmpty();
            assertThat(kinds(gas)).isNotEmpty();

            assertThat(group.post("/tenants/lpg/modules/lpg:enable", Map.of()).status())
                    .isBetween(200, 204);
            assertThat(lpg.get("/cases/" + id).body().get("moduleAway").asBoolean())
                    .isFalse();
            assertThat(kinds(lpg)).isNotEmpty();

            going.set(false);
            work.join();
            assertThat(failures).hasValue(0);
            assertThat(answers.get()).isPositive();
        }
    }

    private static JsonNode kinds(Api api) throws Exception {
        JsonNode body = api.get("/case-kinds").body();
        return body.has("items") ? body.get("items") : body;
    }

    private static void work(Api api, AtomicBoolean going, AtomicInteger answers, AtomicInteger failures) {
        while (going.get()) {
            try {
                if (api.get("/cases?limit=10").status() != 200) {
                    failures.incrementAndGet();
                }
                answers.incrementAndGet();
            } catch (Exception broken) {
                failures.incrementAndGet();
            }
        }
    }
}
