package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

/** A power cut while cases are opened: what was answered with 201 is there afterwards, whole. */
class CrashIT {
    private static final int WRITERS = 4;
    private static final int ENOUGH = 120;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        try (Riser riser = Riser.configure("crash").demo().start()) {
            Api property = Api.of(riser, "property");
            Demo.waitForCases(property);
            Api.Answer customers = property.get("/customers?limit=1");
            String customer = customers.body().get("items").get(0).get("id").asText();
            ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> openUntilItBreaks(property, customer, acknowledged));
            }
            while (acknowledged.size() < ENOUGH && !writers.isTerminated()) {
                Demo.pause();
            }
            riser.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            riser.restart();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            for (String id : List.copyOf(acknowledged)) {
                Api.Answer found = property.get("/cases/" + id);
                assertThat(found.status()).isEqualTo(200);
                assertThat(property.get("/cases/" + id + "/events").body().get("items"))
                        .isNotEmpty();
            }
        }
    }

    private static void openUntilItBreaks(Api api, String customer, ConcurrentLinkedQueue<String> acknowledged) {
        try {
            while (true) {
                Api.Answer opened = api.post(
                        "/cases",
                        Map.of(
                                "kind",
                                "property.guest-follow-up",
                                "customer",
                                customer,
                                "channel",
                                "counter",
                                "fields",
                                Map.of("guest-class", "individual", "room", "A1", "departed-on", "2026-11-20")));
                if (opened.status() != 201) {
                    throw new AssertionError(opened.toString());
                }
                acknowledged.add(opened.body().get("id").asText());
            }
        } catch (IOException powerCut) {
            // as planned
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
