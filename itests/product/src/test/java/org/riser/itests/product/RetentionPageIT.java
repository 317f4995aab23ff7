package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A manager asks to remove what is over, another holds a record and approves; the proof stays. */
class RetentionPageIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void whatIsOverGoesByTwoPeopleAndWhatIsHeldStays() throws IOException {
        Company company = Company.found(riser);
        Kept.round(company, "2023-03-01");
        Kept.round(company, "2023-03-02");
        try (Browser clerk = Browser.start("retention-asks");
                Browser chief = Browser.start("retention-approves")) {
            company.signIn(clerk, riser, "manager");
            clerk.await(".rs-unread");
            clerk.click("vaadin-button[aria-label='通知']");
            clerk.awaitText(".rs-links a[href$='retention']", "份记录保管期满");
            clerk.screenshot("00-told");
            clerk.open(riser.address().resolve("/retention"));
            clerk.click("#retention-kind");
            clerk.click("vaadin-select-list-box vaadin-select-item:last-child");
            clerk.await("text=班前检查 2023-03-01");
            clerk.screenshot("01-due");
            fits(clerk, "02-due-phone");
            clerk.click("label=班前检查 2023-03-01");
            clerk.click("#purge-ask");
            clerk.await("vaadin-text-area textarea");
            clerk.press("Ctrl+Enter");
            clerk.await("vaadin-text-area[invalid]");
            clerk.screenshot("03-no-reason");
            clerk.type("vaadin-text-area textarea", "保管期满。");
            clerk.press("Ctrl+Enter");
            clerk.awaitText(".rs-retention-purges", "由他人审批");
            clerk.screenshot("04-asked");

            company.signIn(chief, riser, "manager");
            chief.open(riser.address().resolve("/retention"));
            chief.await("#purge-approve");
            chief.screenshot("01-to-decide");
            chief.click("#purge-approve");
            chief.await("text=批准后立即销毁");
            chief.press("Ctrl+Enter");
            chief.awaitText(".rs-retention-purges", "已销毁");
            chief.awaitGone("label=班前检查 2023-03-01");
            chief.click("text=记录清单");
            chief.awaitText(".rs-retention-purges", "SHA-256");
            chief.screenshot("02-removed");
            fits(chief, "03-removed-phone");
            clerk.awaitText(".rs-retention-purges", "已销毁");
            assertThat(clerk.errors()).isEmpty();
            assertThat(chief.errors()).isEmpty();
        }
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
