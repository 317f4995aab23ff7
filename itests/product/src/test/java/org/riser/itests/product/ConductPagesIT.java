package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** An employee explains and appeals in the browser; others find, confirm and rule, and nobody in their own matter. */
class ConductPagesIT {
    private static final String BELL = "vaadin-button[aria-label='通知']";

    private final Riser riser = DemoRiser.get();

    @Test
    void anEmployeeExplainsAndAppealsAndOthersDecide() throws IOException {
        Company company = Company.found(riser);
        Person wang = Person.hire(company, "technician");
        Person manager = Person.hire(company, "manager");
        Person director = Person.hire(company, "manager");
        String penalty = found(company.with("tenant", "conduct.find"), wang);
        try (Browser employee = Browser.start("conduct-employee");
                Browser boss = Browser.start("conduct-manager")) {
            wang.signIn(company, employee, riser);
            manager.signIn(company, boss, riser);
            employee.open(riser.address().resolve("/work/conduct"));
            employee.awaitText(".rs-penalty", "50.00 × 3 = ¥150.00");
            employee.awaitText(".rs-penalty .rs-countdown", "剩");
            employee.screenshot("01-own");
            fits(employee, "02-own-phone");
            boss.open(riser.address().resolve("/quality/conduct/" + penalty));
            boss.await("#penalty-confirm[disabled]");
            boss.awaitText(".rs-penalty-verbs", "员工尚未说明");
            boss.screenshot("01-not-heard");

            say(employee, "#penalty-explain", "words", "当天送货晚了。");
            employee.awaitText(".rs-penalty", "待确认");
            boss.awaitText(".rs-penalty", "当天送货晚了。");
            boss.click("#penalty-confirm");
            boss.await("vaadin-dialog-overlay[opened], vaadin-dialog[opened]");
            boss.screenshot("02-confirm");
            boss.press("Enter");
            boss.awaitText(".rs-sample-head", "已确认");
            employee.awaitText(".rs-standing", "−¥150.00");
            employee.screenshot("03-counted");

            employee.click("#penalty-appeal");
            employee.type("[data-field=words] textarea", "两项不是我的。");
            employee.press("Ctrl+Enter");
            employee.await("[data-field=evidence][invalid]");
            employee.screenshot("04-no-evidence");
            employee.type("[data-field=evidence] textarea", "排班表");
            employee.press("Ctrl+Enter");
            employee.awaitText(".rs-penalty", "申诉中");
            boss.await("#penalty-rule[disabled]");
            boss.awaitText(".rs-penalty-verbs", "这是您确认的");
            boss.screenshot("03-own-confirmation");
        }
        rule(company, director, penalty);
    }

    private void rule(Company company, Person director, String penalty) {
        try (Browser judge = Browser.start("conduct-judge")) {
            director.signIn(company, judge, riser);
            judge.open(riser.address().resolve("/quality/conduct/" + penalty));
            judge.click("#penalty-rule");
            judge.type("[data-field=reason] textarea", "照片看得清楚。");
            judge.screenshot("01-rule");
            judge.press("Ctrl+Enter");
            judge.awaitText(".rs-sample-head", "已维持");
            judge.screenshot("02-ruled");
            fits(judge, "03-ruled-phone");
            judge.open(riser.address().resolve("/quality/conduct"));
            judge.await("text=已维持");
            judge.screenshot("04-list");
            fits(judge, "05-list-phone");
            assertThat(judge.errors()).isEmpty();
        }
    }

    /** Two people open one penalty; the second is told that the first was there, and sees what they did. */
    @Test
    void theSecondOfTwoIsToldThatTheFirstWasThere() throws IOException {
        Company company = Company.found(riser);
        Person manager = Person.hire(company, "manager");
        String penalty = found(company.with("tenant", "conduct.find"), Person.hire(company, "technician"));
        try (Browser boss = Browser.start("conduct-second")) {
            manager.signIn(company, boss, riser);
            boss.open(riser.address().resolve("/quality/conduct/" + penalty));
            boss.click("#penalty-drop");
            boss.type("vaadin-text-area textarea", "证据不足。");
            Api.Answer dropped = company.with("tenant", "conduct.confirm")
                    .post("/penalties/" + penalty + ":drop", Map.of("reason", "A leaking roof."));
            assertThat(dropped.status()).as("%s", dropped).isEqualTo(200);
            boss.press("Ctrl+Enter");
            boss.await(".rs-error");
            boss.awaitText(".rs-penalty", "A leaking roof.");
            boss.screenshot("01-conflict");
            assertThat(boss.errors()).isEmpty();
        }
    }

    @Test
    void aFindingIsRecordedAndItsFinderCannotConfirmIt() throws IOException {
        Company company = Company.found(riser);
        Person manager = Person.hire(company, "manager");
        Person wang = Person.hire(company, "technician");
        try (Browser boss = Browser.start("conduct-finder")) {
            manager.signIn(company, boss, riser);
            boss.open(riser.address().resolve("/quality/conduct/new"));
            boss.await("#finding-record");
            boss.screenshot("01-new");
            fits(boss, "02-new-phone");
            boss.click("#finding-record");
            boss.await("[data-field='fields.evidence'][invalid]");
            boss.type("[data-field='fields.employee'] input", wang.name());
            boss.press("Enter");
            boss.click("[data-field='fields.fact-fine-flag'] vaadin-radio-button:nth-of-type(1)");
            boss.type("[data-field='fields.fact-items'] input", "2");
            boss.type("[data-field='fields.text'] textarea", "未穿工装。");
            boss.type("[data-field='fields.evidence'] textarea", "照片 12");
            boss.press("Ctrl+Enter");
            boss.awaitText(".rs-penalty", "50.00 × 2 = ¥100.00");
            boss.await("#penalty-confirm[disabled]");
            boss.awaitText(".rs-penalty-verbs", "这是您发现的");
            boss.screenshot("03-own-finding");
            assertThat(boss.errors()).isEmpty();
        }
    }

    @Test
    void theBellTellsTheEmployeeAndLeadsToThePenalty() throws IOException {
        Company company = Company.found(riser);
        Person wang = Person.hire(company, "technician");
        try (Browser employee = Browser.start("conduct-bell")) {
            wang.signIn(company, employee, riser);
            String penalty = found(company.with("tenant", "conduct.find"), wang);
            String line = ".rs-links a[href$='work/conduct/" + penalty + "']";
            employee.await(".rs-unread");
            employee.click(BELL);
            employee.awaitText(line, "规则提出了处理，请说明");
            employee.screenshot("01-told");
            employee.click(line);
            employee.awaitText(".rs-penalty", "50.00 × 3 = ¥150.00");
            assertThat(employee.errors()).isEmpty();
        }
    }

    /** What the demo begins with is not empty. */
    @Test
    void theDemoHasOneToExplainOneToConfirmAndOneUnderAppeal() {
        try (Browser manager = Browser.start("conduct-demo")) {
            Console.signIn(manager, riser, "gas", "manager");
            manager.open(riser.address().resolve("/quality/conduct"));
            manager.await("text=申诉中");
            manager.await("text=待确认");
            manager.await("text=待说明");
            manager.screenshot("01-list");
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static String found(Api finder, Person employee) throws IOException {
        Map<String, Object> body = new HashMap<>(Map.of(
                "module", "gas",
                "event", "finding",
                "employee", employee.id(),
                "text", "周检查发现三项。",
                "evidence", "照片 12",
                "facts", Map.of("fine-flag", true, "items", 3)));
        Api.Answer answer = finder.post("/findings", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().at("/penalties/0/id").asText();
    }

    private static void say(Browser browser, String verb, String field, String words) {
        browser.click(verb);
        browser.type("[data-field=" + field + "] textarea", words);
        browser.press("Ctrl+Enter");
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }

    /** Somebody who signs in for the first time and chooses a password. */
    private record Person(String id, String name, String given) {
        static Person hire(Company company, String role) throws IOException {
            String name = role + UUID.randomUUID().toString().substring(24);
            Api.Answer hired =
                    company.api().post("/staff", Map.of("userName", name, "name", name, "roles", List.of(role)));
            assertThat(hired.status()).as("%s", hired).isEqualTo(201);
            JsonNode body = hired.body();
            return new Person(
                    body.get("id").asText(), name, body.get("oneTimePassword").asText());
        }

        void signIn(Company company, Browser browser, Riser riser) {
            browser.open(riser.address());
            Console.signIn(browser, company.id(), name, given);
            Console.choosePassword(browser, given, "a-house-on-a-hill-27");
            browser.await(".rs-rail-item");
        }
    }
}
