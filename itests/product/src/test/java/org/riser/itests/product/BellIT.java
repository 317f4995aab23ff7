package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Whoever the rules want told of a late case is told where they are, and led to it. */
class BellIT {
    private static final String BELL = "vaadin-button[aria-label='通知']";

    private final Riser riser = DemoRiser.get();

    @Test
    void aManagerIsToldOfAComplaintThatNobodyAnswers() throws Exception {
        try (Browser desk = Browser.start("bell")) {
            Console.signIn(desk, riser, "gas", "manager");
            desk.await(BELL);
            Api.Answer complaint = Api.of(riser, "gas")
                    .post(
                            "/cases",
                            Map.of(
                                    "kind",
                                    "gas.complaint",
                                    "acceptedAt",
                                    Instant.now().minus(40, ChronoUnit.DAYS).toString(),
                                    "fields",
                                    Map.of("category", "delay", "matter", "Nobody called back.")));
            assertThat(complaint.status()).as(complaint.toString()).isEqualTo(201);
            String number = complaint.body().get("number").asText();
            String line =
                    ".rs-links a[href$='cases/" + complaint.body().get("id").asText() + "']";

            desk.await(".rs-unread");
            desk.click(BELL);
            desk.awaitText(line, "投诉按期答复 超时未结，逐级上报");
            assertThat(desk.text(line)).contains(number);
            desk.screenshot("1-told");
            desk.click(line);
            desk.awaitText("h1", number);
            desk.awaitGone(line);
            desk.awaitText(".rs-case-left", "逐级上报");
            assertThat(desk.text(".rs-case-left")).contains("经理");
            desk.screenshot("2-the-case");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void whoeverWasAwayFindsUnderTheBellWhatTheyMissed() throws Exception {
        Api.Answer complaint = Api.of(riser, "gas")
                .post(
                        "/cases",
                        Map.of(
                                "kind",
                                "gas.complaint",
                                "acceptedAt",
                                Instant.now().minus(40, ChronoUnit.DAYS).toString(),
                                "fields",
                                Map.of("category", "delay", "matter", "Nobody came.")));
        assertThat(complaint.status()).as(complaint.toString()).isEqualTo(201);
        String line = ".rs-links a[href$='cases/" + complaint.body().get("id").asText() + "']";
        try (Browser desk = Browser.start("bell-later")) {
            Console.signIn(desk, riser, "gas", "manager");
            desk.await(".rs-unread");
            desk.click(BELL);
            desk.awaitText(line, "投诉按期答复 超时未结，逐级上报");
            desk.screenshot("1-missed");
            desk.awaitGone(".rs-unread");

            desk.open(riser.address().resolve("/cases"));
            desk.await(BELL + "[data-unread='0']"); // before it is opened: what was read is remembered
            desk.click(BELL);
            desk.awaitText(line, "投诉按期答复");
            assertThat(desk.errors()).isEmpty();
        }
    }
}
