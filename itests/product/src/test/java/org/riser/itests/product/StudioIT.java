package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A rule author changes a limit in the console, somebody else publishes it, and cases follow; then it is taken back. */
class StudioIT {
    private static final String TABLE = "/rules/studio/power/sla";
    private static final String LIMIT = "[data-field=limit] input";

    private final Riser riser = DemoRiser.get();

    @Test
    void aLimitIsChangedCheckedSubmittedPublishedFollowedAndRestored() throws Exception {
        Company company = Company.found(riser);
        try (Browser author = Browser.start("studio-author");
                Browser manager = Browser.start("studio-manager")) {
            company.signIn(author, riser, "rule-author");
            author.open(riser.address().resolve(TABLE));
            author.await("text=PWR-SLA-11");
            author.screenshot("01-table");
            change(author);
            submit(author);

            company.signIn(manager, riser, "manager");
            decide(manager);
            assertThat(RulesIT.minutes(company, RulesIT.fault(company))).isEqualTo(4);

            author.open(riser.address().resolve("/rules/difference/power"));
            author.await("text=PWR-SLA-11");
            author.screenshot("07-layers");
            author.open(riser.address().resolve(TABLE));
            author.await("text=第 1 版");
            author.click("text=PWR-SLA-11");
            author.await(".rs-timeline");
            author.screenshot("08-history");
            restore(author, manager);
            assertThat(RulesIT.minutes(company, RulesIT.fault(company))).isEqualTo(5);
            assertThat(author.errors()).isEmpty();
            assertThat(manager.errors()).isEmpty();
        }
    }

    /** Sees between what a parameter must lie, and that what lies outside is refused while it is typed. */
    @Test
    void aParameterSaysItsBoundsAndRefusesWhatLiesOutside() throws Exception {
        Company company = Company.found(riser);
        try (Browser author = Browser.start("studio-bounds")) {
            company.signIn(author, riser, "rule-author");
            author.open(riser.address().resolve("/rules/studio/power/parameters"));
            author.click("text=penalty.multiplier");
            author.awaitText("[data-field=value]", "1–10");
            author.type("[data-field=value] input", "11");
            author.awaitText("[data-field=value][invalid]", "请写 1–10");
            assertThat(author.count("#draft-submit[disabled]")).isEqualTo(1);
            author.screenshot("1-out-of-bounds");
            author.size(360, 740);
            author.screenshot("2-out-of-bounds-360");
            assertThat(author.isTooWide()).isFalse();
            author.size(1280, 800);
            author.type("[data-field=value] input", "3");
            author.await(() -> author.count("#draft-submit[disabled]") == 0, "the draft can be submitted");
            assertThat(author.errors()).isEmpty();
        }
    }

    /** Types what is no number, sees it refused in place, and then what is one; the draft outlives the page. */
    private static void change(Browser author) {
        author.click("text=PWR-SLA-11");
        author.type(LIMIT, "soon");
        author.await("[data-field=limit][invalid]");
        author.awaitText("#draft-check", "1");
        assertThat(author.count("#draft-submit[disabled]")).isEqualTo(1);
        author.screenshot("02-bad-cell");
        author.click("#draft-undo");
        author.await(() -> author.count("[data-field=limit][invalid]") == 0, "the bad cell is undone");
        author.type(LIMIT, "4");
        author.await(() -> author.count("#draft-submit[disabled]") == 0, "the draft can be submitted");
        author.reload();
        author.await("#draft-submit");
        author.awaitText(".rs-draft-words", "改动 1 行");
        author.click("#draft-compare");
        author.await(".rs-cell-changed");
        author.screenshot("03-compare");
    }

    private static void submit(Browser author) {
        author.click("#draft-submit");
        author.type("[data-field=reason] textarea", "厅内人手充足，可更快派工。");
        author.screenshot("04-submit");
        author.press("Ctrl+Enter");
        author.awaitGone("#draft-submit");
        author.screenshot("05-submitted");
    }

    private void decide(Browser manager) {
        manager.open(riser.address().resolve("/rules/changes"));
        manager.click("text=厅内人手充足，可更快派工。");
        manager.await(".rs-cell-changed");
        manager.screenshot("06-approval");
        manager.click("#change-publish");
        manager.type("[data-field=note] textarea", "同意。");
        manager.press("Ctrl+Enter");
        manager.awaitText(".rs-change-head", "已发布");
    }

    /** Goes back to the pack as it is, which somebody else has to publish again. */
    private void restore(Browser author, Browser manager) {
        author.open(riser.address().resolve("/rules/changes"));
        author.click("text=厅内人手充足，可更快派工。");
        author.click("#change-default");
        author.type("vaadin-text-area textarea", "仍用默认时限。");
        author.press("Ctrl+Enter");
        author.awaitText(".rs-change-head", "待审批");
        assertThat(author.count("#change-publish")).isZero();
        author.screenshot("09-restored");
        manager.open(riser.address().resolve(author.path()));
        manager.click("#change-publish");
        manager.type("[data-field=note] textarea", "同意。");
        manager.press("Ctrl+Enter");
        manager.awaitText(".rs-change-head", "已发布");
        manager.screenshot("10-published-again");
    }

    @Test
    void twoAuthorsWorkOnOneDraftAndASupervisorOnlyLooks() throws IOException {
        Company company = Company.found(riser);
        try (Browser first = Browser.start("studio-first");
                Browser second = Browser.start("studio-second");
                Browser looker = Browser.start("studio-looker")) {
            company.signIn(first, riser, "rule-author");
            company.signIn(second, riser, "rule-author");
            first.open(riser.address().resolve(TABLE));
            second.open(riser.address().resolve(TABLE));
            second.await("text=PWR-SLA-12");
            first.click("text=PWR-SLA-11");
            first.type(LIMIT, "4");
            second.awaitText(".rs-draft-words", "改动 1 行");
            second.click("text=PWR-SLA-12");
            second.type(LIMIT, "12");
            first.awaitText(".rs-draft-words", "改动 2 行");
            first.screenshot("1-both");

            company.signIn(looker, riser, "supervisor");
            looker.open(riser.address().resolve(TABLE));
            looker.click("text=PWR-SLA-11");
            looker.await("[data-field=limit][readonly]");
            assertThat(looker.count("#row-add")).isZero();
            looker.screenshot("1-reads");
        }
    }

    @Test
    void aDraftIsReviewedTriedOnThePastAndGoesOutAndInAsAWorkbook() throws Exception {
        Company company = Company.found(riser);
        for (String dispatched : new String[] {"09:03:00", "09:04:30", "09:06:00"}) {
            SimulationIT.dispatched(company, "2026-10-20T" + dispatched + "+08:00");
        }
        try (Browser author = Browser.start("studio-tries")) {
            company.signIn(author, riser, "rule-author");
            author.open(riser.address().resolve(TABLE));
            author.click("text=PWR-SLA-11");
            author.awaitText("#row-use", "次");
            author.type(LIMIT, "4");
            author.awaitText(".rs-draft-words", "改动 1 行");
            author.click("#draft-review");
            author.awaitText(".rs-review", "示例通过");
            author.screenshot("1-review");
            workbook(author);

            author.click("#draft-simulate");
            author.await("vaadin-date-picker");
            author.screenshot("2-ask");
            author.press("Ctrl+Enter");
            author.awaitText(".rs-simulation", "结果不同的工单");
            author.awaitText(".rs-simulation-numbers", "↑ 1");
            author.await("text=将超时");
            author.screenshot("3-simulated");
            author.size(360, 740);
            author.screenshot("4-simulated-360");
            assertThat(author.isTooWide()).isFalse();
            author.size(1280, 800);
            author.open(riser.address().resolve("/rules/simulations"));
            author.await("text=已完成");
            author.screenshot("5-simulations");
            assertThat(author.errors()).isEmpty();
        }
    }

    /** What is no workbook is refused and the draft stays; what went out comes in again and changes nothing. */
    private static void workbook(Browser author) throws IOException {
        Path folder = Files.createTempDirectory("workbook");
        author.upload(Files.writeString(folder.resolve("broken.xlsx"), "no workbook"));
        author.await("text=草稿未改动");
        author.screenshot("1-refused");
        String bytes = author.read("""
                fetch(document.querySelector('.rs-workbook a').href).then(answer => answer.arrayBuffer())
                  .then(buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))))""");
        author.upload(
                Files.write(folder.resolve("power.xlsx"), Base64.getDecoder().decode(bytes)));
        author.await("text=已并入草稿");
        author.awaitGone("text=草稿未改动");
        author.awaitText(".rs-draft-words", "改动 1 行");
    }

    @Test
    void itReadsWellAtEverySizeInBothLanguagesLightAndDark() {
        try (Browser browser = Browser.start("studio-looks")) {
            Console.signIn(browser, riser, "power", "rule-author");
            looks(browser, "zh");
            browser.open(riser.address().resolve(TABLE));
            browser.await("text=PWR-SLA-11");
            browser.click("text=English");
            browser.await("text=Time limits");
            looks(browser, "en");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private void looks(Browser browser, String language) {
        for (String page : new String[] {TABLE, "/rules/studio/power/parameters", "/rules/changes"}) {
            String name = language + page.substring(page.lastIndexOf('/')).replace('/', '-');
            browser.size(1920, 1080);
            browser.open(riser.address().resolve(page));
            browser.await("vaadin-grid");
            if (page.contains("studio")) {
                browser.click(page.equals(TABLE) ? "text=PWR-CALL-03" : "text=fault.follow_up_days");
                browser.await(".rs-row-panel");
            }
            browser.screenshot(name + "-1920");
            browser.size(1280, 800);
            browser.read("document.documentElement.setAttribute('theme', 'dark')");
            browser.screenshot(name + "-1280-dark");
            browser.read("document.documentElement.setAttribute('theme', '')");
            browser.size(360, 740);
            browser.open(riser.address().resolve(page));
            browser.await("vaadin-grid");
            browser.screenshot(name + "-360");
            assertThat(browser.isTooWide()).as("%s at 360", name).isFalse();
        }
        browser.size(1280, 800);
    }
}
