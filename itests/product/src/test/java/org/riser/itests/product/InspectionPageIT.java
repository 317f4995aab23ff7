package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Somebody goes a weekly round with a phone in hand: what is wrong, whose fault it is, the rest is fine. */
class InspectionPageIT {
    private static final String FAULT = "[data-item='GAS-HYG-03'] ";

    private final Riser riser = DemoRiser.get();

    @Test
    void aRoundIsFilledInAndSubmitted() throws IOException {
        Company company = Company.found(riser);
        try (Browser leader = Browser.start("inspection")) {
            company.signIn(leader, riser, "admin");
            leader.open(riser.address().resolve("/quality/inspections"));
            leader.await("#due-weekly");
            leader.screenshot("01-list");
            fits(leader, "02-list-phone");
            leader.click("#round-start");
            leader.await("#round-people vaadin-checkbox");
            leader.screenshot("03-start");
            leader.press("Ctrl+Enter");

            leader.await("#round-progress");
            leader.click(FAULT + "vaadin-radio-button:nth-of-type(2) input");
            leader.click(FAULT + "vaadin-checkbox input");
            leader.type(FAULT + ".rs-check-details vaadin-text-field input", "桌面凌乱，当场整理。");
            leader.press("Tab");
            leader.awaitText("#round-score", "95.00");
            leader.upload(Files.write(Files.createTempDirectory("photo").resolve("desk.png"), Operation.PICTURE));
            leader.awaitText(FAULT, "附件 1 个");
            leader.screenshot("04-fault");
            fits(leader, "05-fault-phone");
            leader.click("#round-submit");
            leader.awaitText(".rs-check-wrong", "还没有填写。");
            leader.screenshot("06-incomplete");
            leader.reload();
            leader.awaitText("#round-score", "95.00");
            int families = leader.count(".rs-check-rest");
            for (int i = 0; i < families; i++) {
                leader.click(".rs-check > div:nth-of-type(" + (i + 3) + ") .rs-check-rest");
            }
            leader.await(() -> leader.text("#round-progress").matches("已填 (\\d+) / \\1 项"), "every item is answered");
            leader.click("#round-submit");

            leader.awaitText(".rs-check", "已提交");
            leader.awaitText(".rs-check", "桌面凌乱，当场整理。");
            String photo = leader.read("""
                    fetch([...document.querySelectorAll('.rs-check a')].find(link => link.text === 'desk.png').href)
                      .then(answer => answer.arrayBuffer())
                      .then(buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))))""");
            assertThat(Base64.getDecoder().decode(photo)).isEqualTo(Operation.PICTURE);
            leader.screenshot("07-submitted");
            fits(leader, "08-submitted-phone");
            leader.open(riser.address().resolve("/quality/inspections"));
            leader.awaitText("#due-weekly", "都已检查");
            leader.screenshot("09-checked");
            assertThat(leader.errors()).isEmpty();
        }
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
