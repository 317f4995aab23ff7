package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Open pages show what there is to do as it is now: nobody reloads to learn that something burns. */
class QueueIT {
    private static final String KIND = "gas.in-home-service";
    /** The first clock of the kind: dispatch within five minutes of the recording. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration SHORT = Duration.ofSeconds(12);

    private final Riser riser = DemoRiser.get();
    private final Api gas = Api.of(riser, "gas");

    @Test
    void theHeatMapFollowsTheCasesAndLeadsToTheWorklist() throws IOException {
        try (Browser browser = Browser.start("heat")) {
            Console.signIn(browser, riser, "gas", "manager");
            browser.open(riser.address().resolve("/heat"));
            browser.await(".rs-heat-cell");
            long late = late();
            long within = within();
            String cell = ".rs-heat-cell[href='cases?unit=none&kind=" + KIND + "']";

            open(SHORT);

            browser.await(() -> text(browser, cell).contains("1 小时内 " + (within + 1)), "the new case is counted");
            assertThat(within()).isEqualTo(within + 1);
            browser.screenshot("1-opened");
            browser.await(() -> text(browser, cell).contains("逾期 " + (late + 1)), "it is late now");
            assertThat(late()).isEqualTo(late + 1);
            browser.screenshot("2-late");

            browser.size(360, 740);
            assertThat(browser.isTooWide()).isFalse();
            browser.screenshot("3-phone");
            browser.size(1280, 800);
            browser.click("#language");
            browser.await("text=Heat map");
            browser.await(".rs-heat-cell");
            browser.screenshot("4-en");

            browser.click(cell);
            browser.await(".rs-worklist");
            assertThat(browser.path()).endsWith("/cases?unit=none&kind=" + KIND);
            browser.awaitText(".rs-filterbar", "Nobody");
            browser.awaitText(".rs-filterbar", "In-home service");
            browser.screenshot("5-worklist");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static String text(Browser browser, String what) {
        return browser.count(what) == 0 ? "" : browser.text(what).replaceAll("\\s+", " ");
    }

    private long late() throws IOException {
        return count(0);
    }

    private long within() throws IOException {
        return count(1);
    }

    /** How many of the kind that no unit has are in a band, as the API tells. */
    private long count(int band) throws IOException {
        for (JsonNode cell : gas.get("/heat-map").body().get("cells")) {
            if (cell.path("orgUnit").isMissingNode()
                    && cell.get("kind").asText().equals(KIND)) {
                return cell.get("counts").get(band).asLong();
            }
        }
        return 0;
    }

    /** Opens a case of which so much time of the first clock is left. */
    private String open(Duration left) throws IOException {
        String customer = gas.get("/customers?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        String recorded = Instant.now().minus(LIMIT).plus(left).toString();
        Api.Answer opened = gas.post(
                "/cases",
                Map.of(
                        "kind",
                        KIND,
                        "customer",
                        customer,
                        "acceptedAt",
                        recorded,
                        "recordedAt",
                        recorded,
                        "fields",
                        Map.of("matter", "no-gas", "leak", false)));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.body().get("number").asText();
    }
}
