package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/**
 * Cases of the other utilities opened and taken on by the forms that their descriptors make, each with one refusal in the
 * reader's language on the way. Screenshots of each form stay in {@code target/screenshots}.
 */
class FormsIT {
    private static final String STAGE = ".rs-case-head .rs-badge";
    private static final String SUBMIT = "Ctrl+Enter";

    private final Riser riser = DemoRiser.get();

    @Test
    void aVisitToTheFillingStation() throws IOException {
        try (Browser clerk = at("lpg", "clerk", "lpg.visit")) {
            clerk.press(SUBMIT);
            refused(clerk, "fields.cylinder-size", "请填写“瓶型”");
            choose(clerk, "fields.cylinder-size", 3);
            choose(clerk, "fields.cautions-told", 1);
            clerk.screenshot("opening");
            clerk.press(SUBMIT);
            clerk.awaitText(STAGE, "已进站");

            write(clerk, "fields.ticket", "input", "A017");
            clerk.press(SUBMIT);
            clerk.awaitText(STAGE, "排队中");
            clerk.screenshot("queued");
            assertThat(clerk.errors()).isEmpty();
        }
    }

    @Test
    void aPowerCutIsRecordedAndDispatched() throws IOException {
        try (Browser agent = at("power", "agent", "power.fault")) {
            choose(agent, "fields.extent", 2);
            write(agent, "fields.symptom", "textarea", "整栋楼停电");
            agent.press(SUBMIT);
            refused(agent, "fields.address", "请填写“故障地址”");
            write(agent, "fields.address", "input", "东湖苑 9 栋");
            choose(agent, "fields.safe-told", 1);
            agent.screenshot("opening");
            agent.press(SUBMIT);
            agent.awaitText(STAGE, "已受理");

            agent.click("[data-field='fields.worker'] input");
            agent.await("vaadin-combo-box-item");
            agent.press("ArrowDown", "Enter", SUBMIT);
            agent.awaitText(STAGE, "已派单");
            agent.screenshot("dispatched");
            assertThat(agent.errors()).isEmpty();
        }
    }

    @Test
    void aComplaintOfAResidentIsVerified() throws IOException {
        try (Browser agent = at("property", "agent", "property.complaint")) {
            choose(agent, "fields.complainant", 2);
            pick(agent, "fields.topic", "噪音");
            moment(agent, "fields.complained-at", "2026-03-02", "09:30");
            write(agent, "fields.matter", "textarea", "楼上中午装修");
            write(agent, "fields.receptionist", "input", "前台小李");
            agent.screenshot("opening");
            agent.press(SUBMIT);
            agent.awaitText(STAGE, "已登记");

            write(agent, "fields.finding", "textarea", "情况属实");
            choose(agent, "fields.solvable", 1);
            choose(agent, "checklist.seen", 1);
            agent.press(SUBMIT);
            refused(agent, "checklist.reported", "请填写“结果已报责任部门”");
            choose(agent, "checklist.reported", 1);
            agent.press(SUBMIT);
            agent.awaitText(STAGE, "已核实");
            agent.screenshot("verified");
            assertThat(agent.errors()).isEmpty();
        }
    }

    @Test
    void aVisitToATaxDeviceIsAgreedOnByTelephone() throws IOException {
        try (Browser agent = at("taxdevice", "agent", "taxdevice.visit")) {
            write(agent, "fields.tax-branch", "input", "香洲分局");
            write(agent, "fields.fault", "textarea", "读不出卡");
            agent.screenshot("opening");
            agent.press(SUBMIT);
            agent.awaitText(STAGE, "已派工");

            choose(agent, "fields.form-saved", 1);
            choose(agent, "fields.approved", 2);
            moment(agent, "fields.appointment", "2026-12-01", "14:00");
            for (String item : List.of("fault", "agreement", "backup", "place", "time")) {
                choose(agent, "checklist." + item, 1);
            }
            agent.press(SUBMIT);
            agent.await("text=TAX-HOT-07");
            agent.screenshot("refused");
            assertThat(agent.text(STAGE)).contains("已派工");
            choose(agent, "fields.approved", 1);
            agent.press(SUBMIT);
            agent.awaitText(STAGE, "已联系");
            agent.screenshot("contacted");
            assertThat(agent.errors()).isEmpty();
        }
    }

    /** Somebody at the desk, with a customer and the empty form of a kind. */
    private Browser at(String tenant, String role, String kind) throws IOException {
        Browser browser = Browser.start("forms-" + tenant);
        Console.signIn(browser, riser, tenant, role);
        String customer = Walk.first(Api.of(riser, tenant), "/customers?limit=1");
        browser.open(URI.create(riser.address() + "/desk?kind=" + kind + "&customer=" + customer));
        browser.await("[data-field]");
        return browser;
    }

    private static void refused(Browser browser, String field, String words) {
        browser.awaitText("[data-field='" + field + "']", words);
        browser.screenshot("refused");
    }

    private static void write(Browser browser, String field, String input, String text) {
        browser.type("[data-field='" + field + "'] " + input, text);
    }

    /** @param place of the answer in its row, from 1 */
    private static void choose(Browser browser, String field, int place) {
        browser.click("[data-field='" + field + "'] vaadin-radio-button:nth-of-type(" + place + ")");
    }

    private static void pick(Browser browser, String field, String option) {
        write(browser, field, "input", option);
        browser.awaitText("vaadin-combo-box-item", option);
        browser.press("Enter");
    }

    private static void moment(Browser browser, String field, String day, String time) {
        write(browser, field, "vaadin-date-picker input", day);
        browser.press("Enter");
        write(browser, field, "vaadin-time-picker input", time);
        browser.press("Enter");
    }
}
