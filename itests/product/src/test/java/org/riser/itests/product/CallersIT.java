package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** One call follows another, and nobody is taken for who called before. */
class CallersIT {
    private static final String KNOWN = "13800138004";
    private static final String UNKNOWN = "13911112222";

    private final Riser riser = DemoRiser.get();

    @Test
    void unknownCallerIsNotTakenForTheOneBefore() throws IOException {
        try (Browser desk = Browser.start("callers")) {
            Console.signIn(desk, riser, "gas", "agent");
            desk.await("text=等待来电");
            call(KNOWN);
            desk.awaitText(".rs-desk-right", "刘洋");

            call(UNKNOWN);
            desk.awaitText(".rs-call", "139****2222");
            desk.awaitText(".rs-desk-right", "不能确定客户");
            desk.screenshot("1-unknown");
            assertThat(desk.text(".rs-desk-right")).doesNotContain("刘洋");
            assertThat(desk.count("text=G10020004")).as("his account").isZero();

            desk.type("刘洋");
            desk.awaitText(".rs-suggest-offers", "刘洋");
            desk.press("Enter");
            desk.awaitText(".rs-desk-right", "GAS-0004");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void aCallIsHeldAndAnAnswerPromisedFromTheBanner() throws IOException {
        try (Browser desk = Browser.start("hold")) {
            Console.signIn(desk, riser, "gas", "agent");
            desk.await("text=等待来电");
            String now = Instant.now().toString();
            Map<String, String> call = Map.of("channel", "phone", "ringAt", now, "answeredAt", now, "from", KNOWN);
            String id = Api.of(riser, "gas")
                    .post("/contacts", call)
                    .body()
                    .get("id")
                    .asText();
            desk.awaitText(".rs-call", "通话中");

            desk.click("text=保持通话");
            desk.await("text=恢复通话");
            desk.screenshot("1-held");
            desk.click("text=恢复通话");
            desk.await("text=保持通话");
            desk.click("text=承诺答复");
            desk.await("text=已答复");
            desk.screenshot("2-promised");

            assertThat(Api.of(riser, "gas").get("/contacts/" + id).body().get("clocks"))
                    .extracting(clock -> clock.get("clause").asText() + " "
                            + clock.get("state").asText())
                    .contains("SVC-TEL-03 met", "GAS-HALL-03 running");
            assertThat(desk.errors()).isEmpty();
        }
    }

    private void call(String from) throws IOException {
        Map<String, String> call =
                Map.of("channel", "phone", "ringAt", Instant.now().toString(), "from", from);
        assertThat(Api.of(riser, "gas").post("/contacts", call).status()).isEqualTo(201);
    }
}
