package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A clerk opens a till, takes a payment with its steps in order, and hands the cash over. */
class CounterPageIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aPaymentIsTakenStepByStep() throws IOException {
        Company company = Company.found(riser);
        try (Browser clerk = Browser.start("counter")) {
            company.signIn(clerk, riser, "admin");
            clerk.open(riser.address().resolve("/counter"));
            clerk.click("#till-new");
            clerk.type("[data-field='name'] input", "A 1");
            clerk.press("Ctrl+Enter");
            clerk.await("[data-field='name'][invalid]");
            clerk.type("[data-field='name'] input", "A1");
            clerk.click("[data-field='module']");
            clerk.click("vaadin-select-list-box vaadin-select-item:last-child");
            clerk.press("Ctrl+Enter");
            clerk.await("#till-open-A1");
            clerk.screenshot("01-tills");
            fits(clerk, "02-tills-phone");
            clerk.click("#till-open-A1");
            clerk.await("#payment-take");
            clerk.type("#payment-quantity input", "100");
            clerk.type("#payment-received input", "60");
            clerk.awaitText("#payment-spoken", "本次费用 56.00 元，收您 60.00 元，找您 4.00 元");
            clerk.screenshot("03-payment");
            fits(clerk, "04-payment-phone");

            clerk.click("#step-invoice-printed input");
            clerk.click("#step-amounts-spoken input");
            clerk.click("#payment-take");
            clerk.awaitText("#payment-refused", "缺少客户确认步骤");
            clerk.screenshot("05-refused");
            clerk.click("#step-customer-confirmed input");
            clerk.press("Ctrl+Enter");
            clerk.awaitText(".rs-counter-recent", "A1-00000001");
            clerk.awaitText("#cash-held", "56.00");
            clerk.screenshot("06-taken");
            fits(clerk, "07-taken-phone");

            clerk.click("#cash-hand-over");
            clerk.await("[data-field='amount']");
            clerk.screenshot("08-hand-over");
            clerk.press("Ctrl+Enter");
            clerk.awaitText(".rs-counter-holding", "上交中：56.00 元");
            clerk.screenshot("09-on-its-way");
            receive(company);
            clerk.awaitText("#cash-held", "0.00");
            clerk.click("#till-close");
            clerk.await("text=当班结束");
            clerk.press("Ctrl+Enter");
            clerk.await("#till-open-A1");
            assertThat(clerk.errors()).isEmpty();
        }
    }

    /** Counts what the clerk holds, with a yuan too few, and receives what they hand over. */
    private void receive(Company company) throws IOException {
        try (Browser finance = Browser.start("counter-finance")) {
            company.signIn(finance, riser, "finance");
            finance.open(riser.address().resolve("/cash"));
            finance.click("#till-count-A1");
            finance.type("[data-field='counted'] input", "55");
            finance.press("Ctrl+Enter");
            finance.await("[data-field='report'][invalid]");
            finance.screenshot("01-no-report");
            finance.type("[data-field='report'] textarea", "找零时多找一元。");
            finance.press("Ctrl+Enter");
            finance.awaitText(".rs-counter", "差额 -1.00 元");
            finance.screenshot("02-counted");
            fits(finance, "03-counted-phone");
            finance.click("#cash-receive");
            finance.await("text=点清");
            finance.press("Ctrl+Enter");
            finance.await("text=已接收");
            finance.screenshot("04-received");
            assertThat(finance.errors()).isEmpty();
        }
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
