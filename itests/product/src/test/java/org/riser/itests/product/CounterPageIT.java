package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
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

    /** A clerk asks to make one receipt void and to refund another; the team leader decides, the clerk pays. */
    @Test
    void voidsAndRefundsAreDecidedBySomebodyElse() throws IOException {
        Company company = Company.found(riser);
        Api.Answer made = company.api().post("/tills", Map.of("name", "R1", "module", "gas"));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        try (Browser clerk = Browser.start("counter-refunds");
                Browser leader = Browser.start("counter-decisions")) {
            JsonNode hired = company.hire("admin", "admin");
            company.signIn(clerk, riser, hired);
            clerk.open(riser.address().resolve("/counter"));
            clerk.click("#till-open-R1");
            asks(clerk);
            company.signIn(leader, riser, "manager");
            decides(leader);
            mark(leader, "#till-take-over-R1");
            pays(clerk);
            leader.await("text=¥7.50");
            assertStill(leader, "#till-take-over-R1");
            assertThat(clerk.errors()).isEmpty();
            takesOver(company, leader, hired);
            assertThat(leader.errors()).isEmpty();
        }
    }

    /** One receipt is to be void; of another more than was paid is refused, and half of it asked for. */
    private static void asks(Browser clerk) {
        for (int i = 1; i <= 2; i++) {
            clerk.await("#payment-take");
            clerk.type("#payment-received input", "20");
            clerk.click("#step-confirmed input");
            clerk.press("Ctrl+Enter");
            clerk.await("#receipt-void-R1-0000000" + i);
        }
        mark(clerk, "#receipt-refund-R1-00000002");
        clerk.click("#receipt-void-R1-00000001");
        clerk.await("vaadin-text-area textarea");
        clerk.type("vaadin-text-area textarea", "重复收款。");
        clerk.press("Ctrl+Enter");
        clerk.awaitText(".rs-counter-recent", "已申请作废");
        assertStill(clerk, "#receipt-refund-R1-00000002");
        clerk.click("#receipt-refund-R1-00000002");
        clerk.type("[data-field='amount'] input", "25");
        clerk.type("[data-field='reason'] textarea", "客户未用该卡。");
        clerk.press("Ctrl+Enter");
        clerk.await("[data-field='amount'][invalid]");
        clerk.screenshot("01-more-than-paid");
        clerk.type("[data-field='amount'] input", "12.50");
        clerk.press("Ctrl+Enter");
        clerk.awaitText(".rs-counter-refunds", "待审批");
        clerk.screenshot("02-asked");
        fits(clerk, "03-asked-phone");
    }

    private void decides(Browser leader) {
        leader.open(riser.address().resolve("/cash"));
        leader.await("#decision-void-R1-00000001-yes");
        leader.screenshot("01-to-decide");
        fits(leader, "02-to-decide-phone");
        leader.click("#decision-void-R1-00000001-yes");
        leader.await("text=批准后收据作废");
        leader.press("Ctrl+Enter");
        leader.awaitGone("#decision-void-R1-00000001-yes");
        leader.click("#decision-refund-yes");
        leader.await("text=批准后由收款台支付");
        leader.press("Ctrl+Enter");
        leader.awaitGone("#decision-refund-yes");
        leader.screenshot("03-decided");
    }

    /** The refund is paid; the account of no case cannot be settled. */
    private static void pays(Browser clerk) {
        clerk.click("[id='refund-pay-12.50'][theme~='primary']");
        clerk.await("text=当面点给客户");
        clerk.press("Ctrl+Enter");
        clerk.await("text=R1-R00000001");
        clerk.awaitText("#cash-held", "7.50");
        clerk.screenshot("04-paid");
        fits(clerk, "05-paid-phone");
        clerk.click("#settlement");
        clerk.type("[data-field='caseId'] input", "X");
        clerk.type("[data-field='paid'] input", "120");
        clerk.type("[data-field='consumed'] input", "112.5");
        clerk.type("[data-field='reason'] textarea", "业主搬离。");
        clerk.press("Ctrl+Enter");
        clerk.await("[data-field='caseId'][invalid]");
        clerk.screenshot("06-no-such-case");
    }

    /** The clerk leaves; what lies in the till is counted and taken over. */
    private static void takesOver(Company company, Browser leader, JsonNode hired) throws IOException {
        leader.click("#till-take-over-R1");
        leader.type("[data-field='counted'] input", "7.50");
        leader.type("[data-field='reason'] textarea", "已离职。");
        leader.press("Ctrl+Enter");
        leader.await("text=保管人在职");
        leader.screenshot("04-still-there");
        suspend(company, hired);
        leader.press("Ctrl+Enter");
        leader.awaitGone("#till-take-over-R1");
        leader.click("#safe-code-note");
        leader.type("[data-field='safe'] input", "S1");
        leader.press("Ctrl+Enter");
        leader.awaitText(".rs-cash-codes", "下次更换期限");
        leader.screenshot("05-taken-over");
        fits(leader, "06-taken-over-phone");
    }

    /** An item at the counter runs against its time until it is paid for. */
    @Test
    void anItemAtTheCounterHasItsTimeAndEndsWithItsPayment() throws IOException {
        Company company = Company.found(riser);
        Api.Answer made = company.api().post("/tills", Map.of("name", "P1", "module", "power"));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        try (Browser clerk = Browser.start("counter-item")) {
            company.signIn(clerk, riser, "admin");
            clerk.open(riser.address().resolve("/counter"));
            clerk.click("#till-open-P1");
            clerk.type("#payment-received input", "五十");
            clerk.press("Ctrl+Enter");
            clerk.await("#payment-received[invalid]");
            clerk.click("#item-begin");
            clerk.awaitText(".rs-counter-items", "办理中");
            clerk.await(".rs-counter-items .rs-countdown");
            mark(clerk, "#item-begin");
            clerk.screenshot("01-running");
            fits(clerk, "02-running-phone");
            clerk.type("#payment-quantity input", "100");
            clerk.type("#payment-received input", "56");
            clerk.click("#step-invoice-printed input");
            clerk.click("#step-amounts-spoken input");
            clerk.click("#step-customer-confirmed input");
            clerk.press("Ctrl+Enter");
            clerk.awaitText(".rs-counter-recent", "P1-00000001");
            clerk.awaitGone(".rs-counter-items .rs-countdown");
            assertStill(clerk, "#item-begin");
            clerk.screenshot("03-done");
            assertThat(clerk.errors()).isEmpty();
        }
    }

    private static void mark(Browser browser, String what) {
        browser.await(what);
        browser.read("riserTest.find(\"" + what + "\")[0].marked = true");
    }

    /** What changes beside a button does not take it from under a finger. */
    private static void assertStill(Browser browser, String what) {
        assertThat(browser.read("riserTest.find(\"" + what + "\")[0].marked"))
                .as(what)
                .isEqualTo("true");
    }

    private static void suspend(Company company, JsonNode hired) throws IOException {
        String path = "/staff/" + hired.at("/staff/id").asText(hired.path("id").asText());
        long version = company.api().get(path).body().get("version").asLong();
        Api.Answer changed = company.api()
                .send(company.api()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .method("PATCH", BodyPublishers.ofString(Api.json(Map.of("active", false)))));
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
