package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A case waits for the customer: its clock stands still with a reason and evidence, and goes on. */
class PauseIT {
    private final Riser riser = DemoRiser.get();
    private final Api power = Api.of(riser, "power");

    @Test
    void aClockStandsStillWithEvidenceAndGoesOn() throws Exception {
        Map<String, ?> order = Map.of(
                "kind",
                "power.expansion",
                "customer",
                Walk.first(power, "/customers?phone=13700137001"),
                "channel",
                "counter",
                "fields",
                Map.of("class", "residential", "capacity", "60", "address", "18 Market Street"));
        String id = power.post("/cases", order).body().get("id").asText();
        Map<String, Boolean> papers = Map.of("identity", true, "premises", true);
        Api.Answer complete = power.post("/cases/" + id + "/actions/complete", Map.of("checklist", papers));
        assertThat(complete.status()).as(complete.toString()).isEqualTo(200);

        try (Browser desk = Browser.start("pause")) {
            Console.signIn(desk, riser, "power", "agent");
            desk.open(riser.address().resolve("/cases/" + id));
            desk.click("#pause-panel vaadin-button");
            desk.await("#pause-panel vaadin-text-area");
            desk.press("Ctrl+Enter");
            desk.awaitText("#pause-panel", "举证");
            desk.screenshot("1-evidence-is-asked-for");
            desk.type("#pause-panel vaadin-text-area", "客户来电要求推迟三天");
            desk.press("Ctrl+Enter");
            desk.awaitText("#pause-panel", "暂停中");
            desk.awaitText("#pause-panel", "客户来电要求推迟三天");
            assertThat(state(id)).isEqualTo("paused");
            assertThat(desk.text(".rs-case-left")).contains("建单", "停钟").doesNotContain("applied");
            desk.screenshot("2-paused");

            desk.size(360, 740);
            assertThat(desk.isTooWide()).isFalse();
            desk.screenshot("3-paused-on-a-phone");
            desk.click("text=恢复计时");
            desk.awaitText("#pause-panel", "暂停计时");
            assertThat(state(id)).isEqualTo("running");
            assertThat(desk.errors()).isEmpty();
        }
    }

    private String state(String id) throws Exception {
        return power.get("/cases/" + id)
                .body()
                .get("clocks")
                .get(0)
                .get("state")
                .asText();
    }
}
