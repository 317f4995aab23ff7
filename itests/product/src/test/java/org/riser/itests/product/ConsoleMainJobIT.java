package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/**
 * The main job as people do it: a call at the desk, without a mouse; a visit with a phone, where the gate refuses a bad
 * reading; the stub at the desk. Screenshots of each step stay in {@code target/screenshots}.
 */
class ConsoleMainJobIT {

    private static final String CALLER = "13800138004";
    private static final String STAGE = ".rs-badge";

    @Test
    void aCallBecomesACaseThatIsVisitedAndClosed() throws IOException {
        Riser riser = DemoRiser.get();
        try (Browser desk = Browser.start("main-job-desk");
                Browser phone = Browser.start("main-job-phone")) {
            Console.signIn(desk, riser, "gas", "agent");
            call(riser, desk);
            open(desk);
            explain(desk);
            dispatch(desk);
            String number = desk.text(".rs-case-head h1");

            phone.size(360, 740);
            Console.signIn(phone, riser, "gas", "technician");
            arrive(phone, number);
            visit(phone);
            refused(phone);
            complete(phone);

            archive(desk);
            print(riser, desk);
            assertThat(desk.errors()).isEmpty();
            assertThat(phone.errors()).isEmpty();
        }
    }

    /** What the telephone system would tell; the customer pops up by number. */
    private static void call(Riser riser, Browser desk) throws IOException {
        desk.await("text=等待来电");
        Api.Answer call = Api.of(riser, "gas")
                .post(
                        "/contacts",
                        Map.of("channel", "phone", "ringAt", Instant.now().toString(), "from", CALLER));
        assertThat(call.status()).isEqualTo(201);
        desk.awaitText(".rs-call", "138****8004");
        desk.awaitText(".rs-desk-right", "刘洋");
        desk.screenshot("1-call");
    }

    /** The short cut of the kind, the matter, no leak: keys alone. */
    private static void open(Browser desk) {
        desk.press("h", "n", "Enter");
        desk.await("[data-field='fields.matter']");
        desk.type("无气");
        desk.awaitText("vaadin-combo-box-item", "无气");
        desk.press("Enter", "Enter", "ArrowRight");
        desk.screenshot("2-form");
        desk.press("Ctrl+Enter");
        desk.awaitText(".rs-case-head " + STAGE, "已受理");
        desk.screenshot("3-case");
        assertThat(desk.count(".rs-case-middle vaadin-button[disabled]")).isZero();
        desk.click(".rs-more vaadin-details-summary");
        desk.awaitText(".rs-more", "到达现场");
        desk.screenshot("3-more");
    }

    private static void explain(Browser desk) {
        desk.click(".rs-countdown");
        desk.await("text=GAS-HOT-01");
        desk.await("text=合计");
        desk.await("text=按部门");
        desk.screenshot("4-why");
        desk.press("Escape");
    }

    private static void dispatch(Browser desk) {
        desk.type("[data-field='fields.worker'] input", "张伟");
        desk.awaitText("vaadin-combo-box-item", "张伟");
        desk.press("Enter", "Ctrl+Enter");
        desk.awaitText(".rs-case-head " + STAGE, "已派单");
        desk.screenshot("5-dispatched");
    }

    private static void arrive(Browser phone, String number) {
        phone.click(".rs-bottom a[href='tasks']");
        phone.click("text=" + number);
        phone.await(".rs-task-verb");
        phone.screenshot("1-task");
        assertThat(phone.isTooWide()).isFalse();
        choose(phone, "fields.id-shown", 1);
        phone.click(".rs-task-verb");
        phone.await(".rs-toast");
        phone.await(() -> bottomBarIsFree(phone), "the message stands above the bottom bar");
        phone.awaitText(".rs-task-page " + STAGE, "现场作业");
    }

    private static boolean bottomBarIsFree(Browser phone) {
        String lowest = "Math.max(...[...document.querySelectorAll('vaadin-notification-card')]"
                + ".map(card => card.getBoundingClientRect().bottom))";
        return phone.read(lowest + " <= document.querySelector('.rs-bottom').getBoundingClientRect().top")
                .equals("true");
    }

    private static void visit(Browser phone) {
        phone.type("[data-field='fields.cause'] textarea", "表前阀未开");
        choose(phone, "fields.relit", 1);
        phone.type("[data-field='fields.pressure'] input", "4.2");
        phone.type("[data-field='fields.hold-minutes'] input", "15");
        phone.type("[data-field='fields.pressure-drop'] input", "0");
        for (String item : List.of("order", "joints", "hose", "flue", "flame", "told", "tidy")) {
            choose(phone, "checklist." + item, 1);
        }
        phone.screenshot("2-visit");
        assertThat(phone.isTooWide()).isFalse();
    }

    private static void refused(Browser phone) {
        phone.click(".rs-task-verb");
        phone.await("text=GAS-IGN-18");
        phone.await("text=试验压力 4.2 kPa");
        phone.screenshot("3-refused");
        assertThat(phone.count(".rs-error")).isZero();
        assertThat(phone.text(".rs-task-page " + STAGE)).isEqualTo("现场作业");
    }

    private static void complete(Browser phone) {
        phone.type("[data-field='fields.pressure'] input", "5.2");
        phone.click(".rs-task-verb");
        phone.awaitText(".rs-task-page " + STAGE, "作业完成");
        phone.draw("riser-signature");
        phone.screenshot("4-signature");
        phone.click(".rs-task-verb");
        phone.await("text=没有待办的步骤");
    }

    /** The page has followed the visit without a reload; then all of it stands in the timeline. */
    private static void archive(Browser desk) {
        choose(desk, "fields.stub-checked", 1);
        desk.press("Ctrl+Enter");
        desk.awaitText(".rs-case-head " + STAGE, "已归档");
        desk.screenshot("6-archived");
        assertThat(desk.text(".rs-case-left")).contains("受理", "派单", "到达现场", "完成作业", "GAS-IGN-18", "客户签字", "核对存根并归档");
        assertThat(desk.text(".rs-countdown")).contains("按时完成");
    }

    /** What explains a clock is the same on paper, in either language, and one sheet takes it. */
    private static void print(Riser riser, Browser desk) {
        desk.click(".rs-countdown");
        desk.await(".rs-ledger-print");
        URI paper = URI.create(desk.read("riserTest.find('.rs-ledger-print')[0].href"));
        desk.open(paper);
        desk.awaitText(".rs-paper h1", "五分钟内派工");
        assertThat(desk.text(".rs-paper")).contains("GAS-HOT-01", "截至", "按人", "按班组", "按部门", "王芳", "热线班");
        assertThat(desk.count(".rs-rail, .rs-top, .rs-side")).isZero();
        desk.screenshot("7-paper");
        assertThat(desk.print("7-printed")).contains("/Count 1");

        desk.open(riser.address().resolve("/cases"));
        desk.click("#language");
        desk.await("text=Cases");
        desk.open(paper);
        desk.awaitText(".rs-paper", "By department");
        desk.screenshot("8-paper-en");
        assertThat(desk.print("8-printed-en")).contains("/Count 1");
    }

    /** @param place of the answer in its row, from 1 */
    private static void choose(Browser browser, String field, int place) {
        String answer = "[data-field='" + field + "'] vaadin-radio-button:nth-of-type(" + place + ")";
        // What stands above may still grow under the finger, so that it meets nothing.
        browser.await(
                () -> {
                    if (browser.count(answer + "[checked]") == 0) {
                        browser.click(answer);
                    }
                    return browser.count(answer + "[checked]") == 1;
                },
                field + " is chosen");
    }
}
