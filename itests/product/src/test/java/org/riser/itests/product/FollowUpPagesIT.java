package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A follow-up agent calls a customer from the keyboard, and a manager sees to what another one said. */
class FollowUpPagesIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aCustomerIsCalledFromTheKeyboard() throws IOException {
        Company company = Company.found(riser);
        String call = company.things().get("call").get(0);
        try (Browser agent = Browser.start("follow-up-agent")) {
            company.signIn(agent, riser, "follow-up-agent");
            agent.open(riser.address().resolve("/quality/calls"));
            agent.await("text=未拨打");
            agent.screenshot("01-queue");
            fits(agent, "02-queue-phone");

            agent.open(riser.address().resolve("/quality/calls/" + call));
            agent.await("#call-reached");
            agent.awaitText(".rs-script", "的回访员");
            agent.screenshot("03-call");
            fits(agent, "04-call-phone");
            agent.type("[data-field='fields.attitude'] input", "11");
            agent.press("Ctrl+Enter");
            agent.await("[data-field='fields.attitude'][invalid]");
            agent.screenshot("05-refused");
            agent.type("[data-field='fields.attitude'] input", "9");
            agent.type("[data-field='fields.ability'] input", "8");
            agent.click("[data-field='fields.dress'] vaadin-radio-button:nth-of-type(3)");
            agent.type("[data-field='fields.told'] input", "20");
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-call", "客户回答");
            agent.awaitText(".rs-sample-head", "已回访");
            agent.screenshot("06-said");
            fits(agent, "07-said-phone");
            agent.click("#call-next");
            agent.await(() -> agent.path().equals("/quality/calls"), "nobody else waits");
            assertThat(agent.errors()).isEmpty();
        }
    }

    @Test
    void whoeverOpensACallHasItForThemselves() throws IOException {
        Company company = Company.found(riser);
        String call = company.things().get("call").get(0);
        try (Browser first = Browser.start("follow-up-first");
                Browser second = Browser.start("follow-up-second")) {
            company.signIn(first, riser, "follow-up-agent");
            company.signIn(second, riser, "follow-up-agent");
            first.open(riser.address().resolve("/quality/calls/" + call));
            first.await("#call-reached");
            second.open(riser.address().resolve("/quality/calls"));
            second.await("text=正在回访该客户");
            second.screenshot("01-queue");
            second.open(riser.address().resolve("/quality/calls/" + call));
            second.awaitText(".rs-call-held", "正在回访该客户");
            second.screenshot("02-held");
            fits(second, "03-held-phone");
            first.click("a.rs-rail-item[href='quality/calls']");
            second.await("#call-reached");
            first.await("text=正在回访该客户");
            assertThat(first.errors()).isEmpty();
            assertThat(second.errors()).isEmpty();
        }
    }

    @Test
    void anIssueIsVerifiedExplainedAndJudged() throws IOException {
        Company company = Company.found(riser);
        String issue = company.things().get("issue").get(0);
        try (Browser manager = Browser.start("follow-up-manager")) {
            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/quality/issues"));
            manager.await("text=待核实");
            manager.screenshot("01-issues");
            fits(manager, "02-issues-phone");
            manager.open(riser.address().resolve("/quality/issues/" + issue));
            step(manager, "#issue-true", "门卫说没有穿工装。", "待说明");
            step(manager, "#issue-explain", "工装送洗，没有来得及换。", "待裁定");
            step(manager, "#issue-reject", "每人两套工装，理由不成立。", "说明不成立");
            manager.awaitText(".rs-issue", "规则提出考核 -5");
            manager.screenshot("03-counted");
            fits(manager, "04-counted-phone");

            manager.open(riser.address().resolve("/quality/satisfaction"));
            manager.awaitText(".rs-satisfaction", "9.00（1 人）");
            manager.screenshot("05-satisfaction");
            fits(manager, "06-satisfaction-phone");
            assertThat(manager.errors()).isEmpty();
        }
    }

    @Test
    void aYearIsPlannedApprovedAndBrokenDown() throws IOException {
        Company company = Company.found(riser);
        try (Browser agent = Browser.start("follow-up-planner");
                Browser manager = Browser.start("follow-up-approver")) {
            company.signIn(agent, riser, "follow-up-agent");
            agent.open(riser.address().resolve("/quality/plans"));
            agent.click("#plan-begin");
            agent.type("[data-field='year'] input", "2027");
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-plan", "草稿");
            agent.screenshot("01-begun");
            agent.click("text=户内维修");
            agent.type("[data-field='lines.0.object'] input", "入户维修客户");
            agent.type("[data-field='lines.0.frequency'] input", "每个工作日");
            agent.type("[data-field='lines.0.quantity'] input", "-1");
            agent.press("Ctrl+Enter");
            agent.await("[data-field='lines.0.quantity'][invalid]");
            agent.screenshot("02-refused");
            agent.type("[data-field='lines.0.quantity'] input", "2400");
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-plan", "2400");
            agent.screenshot("03-lines");
            fits(agent, "04-lines-phone");
            String path = agent.path();

            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve(path));
            manager.click("#plan-approve");
            manager.await("text=审批后计划生效");
            manager.press("Ctrl+Enter");
            manager.await("text=第 2 行没有填写回访对象");
            manager.screenshot("05-not-yet");
            assertThat(agent.errors()).isEmpty();
            assertThat(manager.errors()).isEmpty();
        }
    }

    /** What the demo begins with is not empty. */
    @Test
    void theDemoHasCallsToMakeAndSomethingThatWasSaid() {
        try (Browser agent = Browser.start("follow-up-demo")) {
            Console.signIn(agent, riser, "gas", "follow-up-agent");
            agent.open(riser.address().resolve("/quality/calls"));
            agent.await("text=未拨打");
            agent.screenshot("01-queue");
            agent.open(riser.address().resolve("/quality/issues"));
            agent.await("text=待核实");
            agent.screenshot("02-issues");
            agent.open(riser.address().resolve("/quality/satisfaction"));
            agent.awaitText(".rs-satisfaction", "总体满意度");
            agent.screenshot("03-satisfaction");
            assertThat(agent.errors()).isEmpty();
        }
    }

    private static void step(Browser manager, String verb, String words, String state) {
        manager.click(verb);
        manager.type("vaadin-text-area textarea", words);
        manager.press("Ctrl+Enter");
        manager.awaitText(".rs-sample-head", state);
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
