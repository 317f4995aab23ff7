package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
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

    /** A company's own items, several people restated in one go, and the year of somebody else. */
    @Test
    void aManagerSetsOwnItemsAndRestatesSeveral() throws IOException {
        Company company = Company.found(riser);
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();
        JsonNode wang = company.hire("王芳", "technician");
        JsonNode zhang = company.hire("张强", "technician");
        JsonNode boss = company.hire("李经理", "manager");
        try (Browser office = Browser.start("appraisal-office")) {
            company.signIn(office, riser, boss);
            ownItem(office, month.substring(0, 4));
            Api manager = company.with("tenant", "appraisal.manage", "appraisal.view");
            JsonNode standard = manager.get("/appraisal-standards").body().at("/items/0");
            assertThat(standard.get("items")).hasSize(17);
            assertThat(standard.at("/items/4/name/zh").asText()).isEqualTo("节能意识");
            for (JsonNode person : List.of(wang, zhang)) {
                signed(company, person.get("id").asText(), month);
            }
            assertThat(manager.post("/appraisal-periods", Map.of("period", month, "reason", "月末结账。"))
                            .status())
                    .isEqualTo(201);
            office.open(riser.address().resolve("/quality/appraisal"));
            office.click("#verb-restate-several");
            for (String name : List.of("王芳", "张强")) {
                choose(office, "#restate-employee", name);
                office.await("#restate-line:not([disabled])");
                office.type("#restate-points input", "1");
                office.click("#restate-add");
                office.awaitText("#restate-list", name);
            }
            office.screenshot("03-several");
            fits(office, "04-several-phone");
            office.click("#restate-all");
            office.await(".rs-error, [role=alert]");
            office.type("#restate-reason textarea", "仪器有误。");
            office.press("Tab");
            office.click("#restate-all");
            office.awaitText(".rs-appraisal", "98.00 → 99.00（差额 +1.00）");
            office.screenshot("05-several-restated");
            fits(office, "06-several-restated-phone");
            JsonNode restated = manager.get("/appraisal-periods/" + month + "/restatements")
                    .body()
                    .get("items");
            assertThat(restated).hasSize(1);
            assertThat(restated.at("/0/differences")).hasSize(2);

            office.open(riser.address().resolve("/quality/appraisal/results"));
            choose(office, "#results-employee", "张强");
            office.awaitText(".rs-appraisal", "99.00");
            office.screenshot("07-results");
            fits(office, "08-results-phone");
            assertThat(office.errors()).isEmpty();
        }
    }

    /** What does not add up to the aspect's share is refused with its clause and stays typed. */
    private void ownItem(Browser office, String year) {
        office.open(riser.address().resolve("/quality/appraisal/standard/" + year));
        office.awaitText(".rs-appraisal", "尚未制定");
        office.click("#standard-add-de");
        office.await(".rs-card:has(#standard-sum-de) .rs-appraisal-entry:nth-child(5)");
        office.type(
                ".rs-card:has(#standard-sum-de) .rs-appraisal-entry:nth-child(5) [data-field='standard.zh'] input",
                "节能意识");
        office.type(
                ".rs-card:has(#standard-sum-de) .rs-appraisal-entry:nth-child(5) [data-field='standard.max'] input",
                "2");
        office.awaitText("#standard-sum-de", "22");
        office.click("#standard-save");
        office.awaitText(".rs-error", "PRO-KPI-13");
        office.screenshot("01-standard-refused");
        office.type(
                ".rs-card:has(#standard-sum-de) .rs-appraisal-entry:first-child [data-field='standard.max'] input",
                "3");
        office.awaitText("#standard-sum-de", "20");
        office.click("#standard-save");
        office.awaitText(".rs-appraisal", "已制定");
        office.screenshot("02-standard");
        fits(office, "02-standard-phone");
    }

    private static void choose(Browser office, String box, String name) {
        office.click(box + " input");
        office.type(box + " input", name);
        office.awaitText("vaadin-combo-box-item", name);
        office.click("vaadin-combo-box-item");
    }

    /** A month with two points off, seen and signed. */
    private static void signed(Company company, String employee, String month) throws IOException {
        Api assessor = company.with("tenant", "appraisal.assess");
        JsonNode opened = assessor.post("/appraisals", Map.of("employee", employee, "period", month))
                .body();
        String sheet = "/appraisals/" + opened.get("id").asText();
        assessor.post(sheet + "/deductions", Map.of("item", "pro-kpi-13-service", "points", "2", "reason", "读数偏差。"));
        assessor.post(sheet + ":score", Map.of());
        company.with("tenant", "conduct.relay", "appraisal.view").post(sheet + ":acknowledge", Map.of());
        Api.Answer done = company.with("tenant", "appraisal.confirm").post(sheet + ":confirm", Map.of());
        assertThat(done.status()).as("%s", done).isEqualTo(200);
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
