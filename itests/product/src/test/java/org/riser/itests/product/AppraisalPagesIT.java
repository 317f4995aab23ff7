package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** An employee sees where every point went; somebody else scores, another signs, and the month is locked. */
class AppraisalPagesIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aMonthGoesFromDeductionToTheLock() throws IOException {
        Company company = Company.found(riser);
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();
        Api manager = company.with("tenant", "appraisal.manage");
        manager.post("/appraisal-standards", Map.of("year", Integer.parseInt(month.substring(0, 4))));
        JsonNode wang = company.hire("王芳", "technician");
        JsonNode boss = company.hire("李经理", "manager");
        Api clerk = company.with("tenant", "appraisal.assess");
        Api.Answer opened =
                clerk.post("/appraisals", Map.of("employee", wang.get("id").asText(), "period", month));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        String sheet = opened.body().get("id").asText();
        try (Browser employee = Browser.start("appraisal-employee");
                Browser office = Browser.start("appraisal-manager")) {
            company.signIn(employee, riser, wang);
            company.signIn(office, riser, boss);
            Api.Answer deducted = clerk.post(
                    "/appraisals/" + sheet + "/deductions",
                    Map.of("item", "pro-kpi-13-service", "points", "2.50", "reason", "两次未用敬语。"));
            assertThat(deducted.status()).as("%s", deducted).isEqualTo(200);
            assertThat(clerk.post("/appraisals/" + sheet + ":score", Map.of()).status())
                    .isEqualTo(200);
            employee.open(riser.address().resolve("/work/appraisal"));
            employee.awaitText(".rs-appraisal", "97.50");
            employee.screenshot("01-own");
            fits(employee, "02-own-phone");
            employee.open(riser.address().resolve("/work/appraisal/" + sheet));
            employee.awaitText(".rs-appraisal-sheet", "两次未用敬语。");
            employee.awaitText(".rs-appraisal-sheet", "PRO-KPI-18");
            employee.screenshot("03-sheet");
            fits(employee, "04-sheet-phone");
            employee.click("#verb-acknowledge");
            employee.type("[data-field=words] textarea", "情况属实。");
            employee.press("Ctrl+Enter");
            employee.awaitText(".rs-appraisal-head", "待签署");

            office.open(riser.address().resolve("/quality/appraisal/" + sheet));
            office.awaitText(".rs-appraisal-sheet", "情况属实。");
            office.click("#verb-confirm");
            office.await("vaadin-dialog-overlay[opened], vaadin-dialog[opened]");
            office.screenshot("01-confirm");
            office.press("Enter");
            office.awaitText(".rs-appraisal-head", "已签署");
            assertThat(manager.post("/appraisal-periods", Map.of("period", month, "reason", "月末结账。"))
                            .status())
                    .isEqualTo(201);
            office.awaitText(".rs-appraisal-sheet", "已锁定");
            office.screenshot("02-locked");
            restated(office, employee);
            office.open(riser.address().resolve("/quality/appraisal"));
            office.await("#verb-lock");
            office.awaitText(".rs-appraisal-state", "97.50 → 99.00");
            office.screenshot("06-list");
            fits(office, "07-list-phone");
            assertThat(office.errors()).isEmpty();
            assertThat(employee.errors()).isEmpty();
        }
    }

    /** What the demo begins with is not empty. */
    @Test
    void theDemoHasSheetsOfLastMonth() {
        try (Browser manager = Browser.start("appraisal-demo")) {
            Console.signIn(manager, riser, "property", "manager");
            manager.open(riser.address().resolve("/quality/appraisal"));
            manager.await("#verb-lock");
            manager.awaitText(".rs-appraisal", "评定中");
            manager.screenshot("01-demo");
            assertThat(manager.errors()).isEmpty();
        }
    }

    /** What is refused stays typed; what is restated is seen by the one concerned at once. */
    private static void restated(Browser office, Browser employee) {
        office.click("#verb-restate");
        office.type("[data-field='changes[0].points'] input", "9");
        office.type("[data-field=reason] textarea", "其中一次是同事。");
        office.press("Ctrl+Enter");
        office.await("[data-field='changes[0].points'][invalid]");
        office.screenshot("03-restate-refused");
        office.type("[data-field='changes[0].points'] input", "1");
        office.press("Ctrl+Enter");
        office.awaitText(".rs-appraisal-sheet", "97.50 → 99.00（差额 +1.50）");
        office.screenshot("04-restated");
        fits(office, "05-restated-phone");
        employee.awaitText(".rs-appraisal-sheet", "97.50 → 99.00（差额 +1.50）");
        employee.awaitText(".rs-appraisal-sheet", "其中一次是同事。");
        employee.screenshot("05-restated");
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
