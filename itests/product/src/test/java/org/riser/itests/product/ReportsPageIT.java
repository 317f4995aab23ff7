package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A manager reads the month's reports, looks at one that is closed and restates it. */
class ReportsPageIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aMonthIsReadAndAClosedOneRestated() throws IOException {
        Company company = Company.found(riser);
        String running = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        String closed = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(3).toString();
        try (Browser manager = Browser.start("reports")) {
            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/reports"));
            manager.awaitText(".rs-reports-found h2", "时限按时率 · " + running);
            manager.await("#report-units");
            manager.screenshot("01-on-time");
            fits(manager, "02-on-time-phone");
            assertThat(manager.print("03-paper")).startsWith("%PDF");
            manager.open(riser.address().resolve("/reports/penalties?month=2024-03"));
            manager.awaitText(".rs-reports-found h2", "处罚与申诉");
            manager.screenshot("04-penalties");
            manager.open(riser.address().resolve("/reports/on-time?month=" + closed));
            manager.awaitText(".rs-reports-found", "已定稿");
            manager.click("#report-restate");
            manager.await("vaadin-text-area textarea");
            manager.type("vaadin-text-area textarea", "迟到数据已补录。");
            manager.press("Ctrl+Enter");
            manager.awaitText(".rs-reports-found", "迟到数据已补录。");
            manager.screenshot("05-restated");
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
