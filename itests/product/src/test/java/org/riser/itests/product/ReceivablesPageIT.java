package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Finance enters a bill and notes what came in of it; a manager reverses it. */
class ReceivablesPageIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aBillIsEnteredPaidInPartAndReversedBySomebodyElse() throws IOException {
        Company company = Company.found(riser);
        try (Browser finance = Browser.start("receivables-finance");
                Browser manager = Browser.start("receivables-manager")) {
            company.signIn(finance, riser, "finance");
            finance.open(riser.address().resolve("/receivables"));
            finance.click("#bills-enter");
            finance.await("[data-field='items[0].number']");
            finance.press("Ctrl+Enter");
            finance.await("[data-field='items[0].amount'][invalid]");
            finance.screenshot("01-nothing-filled-in");
            type(finance, "number", "2026-11-A1608");
            type(finance, "item", "物业管理费");
            type(finance, "place", "1 号楼");
            type(finance, "account", "A1608");
            type(finance, "amount", "320.50");
            finance.screenshot("02-filled-in");
            finance.press("Ctrl+Enter");
            finance.awaitText(".rs-bills", "2026-11-A1608");
            finance.awaitGone("[data-field='items[0].number']");
            finance.click(".rs-bill-collect");
            finance.await("[data-field='amount'] input");
            finance.type("[data-field='amount'] input", "400");
            finance.type("[data-field='reference'] input", "工行 4711");
            finance.press("Ctrl+Enter");
            finance.await("[data-field='amount'][invalid]");
            finance.screenshot("03-more-than-owed");
            finance.type("[data-field='amount'] input", "200");
            finance.press("Ctrl+Enter");
            finance.awaitText(".rs-bills", "120.50");
            finance.click("text=入账记录");
            finance.awaitText(".rs-bills", "工行 4711");
            finance.screenshot("04-paid-in-part");
            fits(finance, "05-paid-in-part-phone");

            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/receivables"));
            manager.click("text=入账记录");
            manager.click(".rs-bill-reverse");
            manager.await("text=写明原因。冲销后");
            manager.type("vaadin-text-area textarea", "记错账户。");
            manager.press("Ctrl+Enter");
            finance.awaitText(".rs-bills", "320.50");
            manager.click("text=入账记录");
            manager.awaitText(".rs-bills", "已冲销：记错账户。");
            manager.screenshot("01-reversed");
            manager.open(riser.address().resolve("/reports/collection"));
            manager.await("text=物业管理费");
            manager.screenshot("02-report");
            assertThat(finance.errors()).isEmpty();
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static void type(Browser browser, String field, String text) {
        browser.type("[data-field='items[0]." + field + "'] input", text);
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
