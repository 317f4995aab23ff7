package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A manager goes through a call, establishes what was said of an employee, and acts on the summary of a month. */
class OversightPagesIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aCallIsGoneThroughAndVoided() throws IOException {
        Company company = Company.found(riser);
        String check = company.things().get("check").get(0);
        try (Browser manager = Browser.start("oversight-check")) {
            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/quality/checks"));
            manager.await("text=二级抽查");
            manager.screenshot("01-checks");
            fits(manager, "02-checks-phone");
            manager.click("#check-draw");
            manager.await("text=按抽样表补足");
            manager.press("Ctrl+Enter");
            manager.await("text=已抽足");
            manager.screenshot("03-nothing-left");

            manager.open(riser.address().resolve("/quality/checks/" + check));
            manager.await("#check-uphold");
            manager.screenshot("04-sheet");
            fits(manager, "05-sheet-phone");
            manager.click("#check-uphold");
            manager.await("[data-field='fields.greeting'][invalid]");
            manager.screenshot("06-refused");
            for (String item : new String[] {"greeting", "identity", "purpose", "confirmed-answers"}) {
                manager.click("[data-field='fields." + item + "'] vaadin-radio-button:nth-of-type(1)");
            }
            manager.click("[data-field='fields.not-led'] vaadin-radio-button:nth-of-type(2)");
            manager.type("[data-field='fields.note'] textarea", "录音中引导客户打十分。");
            manager.click("#check-reject");
            manager.awaitText(".rs-sample-head", "不认可");
            manager.awaitText(".rs-call", "作废");
            manager.screenshot("07-rejected");
            fits(manager, "08-rejected-phone");
            assertThat(manager.errors()).isEmpty();
        }
    }

    @Test
    void criticismIsEstablishedByTheManager() throws IOException {
        Company company = Company.found(riser);
        String mention = company.things().get("mention").get(0);
        try (Browser manager = Browser.start("oversight-mention")) {
            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/quality/mentions"));
            manager.await("text=left the door open");
            manager.screenshot("01-mentions");
            fits(manager, "02-mentions-phone");
            manager.click("#mention-record");
            manager.type("[data-field='text'] textarea", "x");
            manager.press("Ctrl+Enter");
            manager.await("[data-field='text'][invalid], [data-field='employee'][invalid]");
            manager.screenshot("03-refused");
            manager.open(riser.address().resolve("/quality/mentions/" + mention));
            manager.click("#mention-true");
            manager.type("vaadin-text-area textarea", "邻居证实门没有关。");
            manager.press("Ctrl+Enter");
            manager.awaitText(".rs-sample-head", "属实");
            manager.screenshot("04-established");
            fits(manager, "05-established-phone");
            manager.open(riser.address().resolve("/quality/conduct"));
            manager.await("text=批评");
            assertThat(manager.errors()).isEmpty();
        }
    }

    @Test
    void aSummaryIsWrittenSubmittedAndActedOn() throws IOException {
        Company company = Company.found(riser);
        String summary = company.things().get("summary").get(0);
        JsonNode hired = company.hire("王经理", "manager");
        try (Browser agent = Browser.start("oversight-writer");
                Browser manager = Browser.start("oversight-reader")) {
            company.signIn(agent, riser, "follow-up-agent");
            agent.open(riser.address().resolve("/quality/summaries"));
            agent.await("text=草稿");
            agent.screenshot("01-summaries");
            fits(agent, "02-summaries-phone");
            agent.open(riser.address().resolve("/quality/summaries/" + summary));
            agent.click("#summary-write");
            agent.type("[data-field='text'] textarea", "北区着装问题较多，建议补发工装。");
            agent.type("[data-field='manager'] input", "王经理");
            choose(agent);
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-issue", "建议补发工装");
            agent.screenshot("03-written");
            fits(agent, "04-written-phone");
            agent.click("#summary-submit");
            agent.await("text=上报后数字和分析都不能再改");
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-sample-head", "已上报");

            company.signIn(manager, riser, hired);
            manager.open(riser.address().resolve("/quality/summaries/" + summary));
            manager.click("#measure-agree");
            manager.type("[data-field='text'] textarea", "月底前补发工装。");
            manager.type("[data-field='owner'] input", "王经理");
            choose(manager);
            manager.type("[data-field='due'] input", "2099-12-31");
            manager.press("Ctrl+Enter");
            manager.awaitText(".rs-measure", "月底前补发工装");
            manager.screenshot("05-measures");
            fits(manager, "06-measures-phone");
            manager.open(riser.address().resolve("/quality/summary-paper/" + summary));
            manager.awaitText(".rs-paper", "建议补发工装");
            manager.screenshot("07-paper");
            fits(manager, "08-paper-phone");
            assertThat(manager.print("09-paper")).startsWith("%PDF");
            assertThat(agent.errors()).isEmpty();
            assertThat(manager.errors()).isEmpty();
        }
    }

    /** The one who is found. */
    private static void choose(Browser browser) {
        browser.awaitText("vaadin-combo-box-item", "王经理");
        browser.click("vaadin-combo-box-item");
        browser.awaitGone("vaadin-combo-box-item");
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
