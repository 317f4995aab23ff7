package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** What to say stands where it is said, with its blanks filled, and what is never said is noticed while it is written. */
class ScriptsPageIT {
    private static final String HOTLINE = ".rs-scripts[data-place='hotline']";
    private static final String MATTER = "[data-field='fields.matter'] textarea";

    private final Riser riser = DemoRiser.get();

    @Test
    void theHotlineSaysHowACallBeginsAndEnds() throws IOException {
        try (Browser desk = Browser.start("scripts-desk")) {
            Console.signIn(desk, riser, "gas", "agent");
            desk.awaitText(HOTLINE, "请问我能帮您做些什么");
            desk.awaitText(HOTLINE, "感谢您来电");
            assertThat(desk.text(HOTLINE)).doesNotContain("{").doesNotContain("欢迎来到");
            desk.click(HOTLINE + " vaadin-details-summary");
            desk.awaitText(HOTLINE, "我就这个态度");
            desk.screenshot("1-hotline");

            desk.open(riser.address().resolve("/desk?kind=gas.complaint"));
            desk.await(MATTER);
            desk.type(MATTER, "这不是我的 事，你找别人");
            desk.awaitText(".rs-forbidden", "这不是我的事");
            desk.screenshot("2-forbidden");
            desk.type(MATTER, "我马上为您核实");
            desk.awaitGone(".rs-forbidden");
            desk.size(360, 740);
            desk.screenshot("3-hotline-phone");
            assertThat(desk.isTooWide()).isFalse();
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void anIncidentSaysWhatToSayAndWhomToTell() throws IOException {
        try (Browser desk = Browser.start("scripts-incident")) {
            Console.signIn(desk, riser, "gas", "supervisor");
            String incident = Api.of(riser, "gas")
                    .get("/cases?kind=gas.incident&status=OPEN")
                    .body()
                    .findValuesAsText("id")
                    .get(0);
            desk.open(riser.address().resolve("/cases/" + incident));
            desk.awaitText(".rs-case-left", "已通知：厅内事件");
            desk.awaitText(".rs-case-middle", "核定");
            desk.screenshot("1-case");
            desk.size(360, 740);
            desk.screenshot("2-case-phone");
            assertThat(desk.isTooWide()).isFalse();
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void atTheDoorTheGreetingStandsBeforeTheWork() throws IOException {
        try (Browser phone = Browser.start("scripts-door")) {
            phone.size(360, 740);
            Console.signIn(phone, riser, "gas", "technician");
            phone.click(".rs-bottom a[href='tasks']");
            phone.click(".rs-task");
            phone.awaitText(".rs-script", "这是我的工作证");
            assertThat(phone.text(".rs-script")).contains("来做").doesNotContain("{");
            phone.screenshot("1-door");
            assertThat(phone.isTooWide()).isFalse();
            assertThat(phone.errors()).isEmpty();
        }
    }
}
