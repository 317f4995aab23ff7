package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
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
            finance.await("[data-field='amount'][focused]"); // without a till there are no receipts to choose from
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

    /** What was paid at the counter is noted by its receipt, and no more than it has left. */
    @Test
    void aReceiptOfTheCounterPaysABill() throws IOException {
        Company company = Company.found(riser);
        Api admin = company.api();
        Api.Answer entered = admin.post("/receivables", Map.of("items", List.of(Counter.bill("2024-03-B7"))));
        assertThat(entered.status()).as("%s", entered).isEqualTo(201);
        Api.Answer till = admin.post("/tills", Map.of("name", "R7", "module", "gas"));
        assertThat(till.status()).as("%s", till).isEqualTo(201);
        try (Browser clerk = Browser.start("receivables-clerk")) {
            company.signIn(clerk, riser, "admin");
            clerk.open(riser.address().resolve("/counter"));
            clerk.click("#till-open-R7");
            clerk.type("#payment-received input", "20");
            clerk.click("#step-confirmed input");
            clerk.press("Ctrl+Enter");
            clerk.await("#receipt-void-R7-00000001");
            clerk.open(riser.address().resolve("/receivables"));
            clerk.awaitText(".rs-bills", "2024-03-B7");
            clerk.click(".rs-bill-collect");
            clerk.click("[data-field='receipt']");
            clerk.click("text=R7-00000001 · ¥20.00");
            clerk.await("[data-field='reference'][disabled]");
            clerk.screenshot("01-receipt");
            clerk.type("[data-field='amount'] input", "20.01");
            clerk.press("Ctrl+Enter");
            clerk.await("[data-field='amount'][invalid]");
            clerk.screenshot("02-more-than-paid");
            clerk.type("[data-field='amount'] input", "20");
            clerk.press("Ctrl+Enter");
            clerk.awaitText(".rs-bills", "已收 ¥20.00");
            fits(clerk, "03-paid-phone");
            assertThat(clerk.errors()).isEmpty();
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
