package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.Installation;
import org.riser.itests.Riser;

/** The door falling shut: a session that rested for too long, and a name that was tried too often. */
class ExpiredSessionIT {

    private static final String TYPED = "师傅迟到两小时，没有提前来电说明";

    private static Riser riser;

    /** Of its own, since its pages lock after seconds. */
    @BeforeAll
    static void start() throws IOException {
        Installation hasty = Installation.unpack(Path.of(System.getProperty("riser.work"), "installation-hasty"));
        Files.writeString(hasty.home().resolve("etc/org.riser.console.cfg"), "idleSeconds = 10\n");
        riser = Riser.configure("hasty").demo().from(hasty).start();
    }

    @AfterAll
    static void stop() {
        riser.close();
    }

    @Test
    void whatWasTypedOutlivesTheSessionAndOpensOneCase() throws IOException {
        try (Browser browser = Browser.start("expired")) {
            Console.signIn(browser, riser, "gas", "agent");
            browser.open(riser.address().resolve("/desk?kind=gas.complaint"));
            browser.click("[data-field='fields.category'] vaadin-radio-button:nth-of-type(4)");
            browser.type("[data-field='fields.matter'] textarea", TYPED);
            long before = complaints();

            browser.await(".rs-lock vaadin-password-field");
            browser.press("Ctrl+Enter");
            browser.screenshot("locked");
            browser.type(".rs-lock input", user("agent").get("password").asText());
            browser.press("Enter");
            browser.awaitGone(".rs-lock vaadin-password-field");
            browser.screenshot("unlocked");
            assertThat(complaints()).isEqualTo(before);
            assertThat(browser.read("document.querySelector('[data-field=\"fields.matter\"]').value"))
                    .isEqualTo(TYPED);

            browser.click("[data-field='fields.matter'] textarea");
            browser.press("Ctrl+Enter");
            browser.awaitText(".rs-case-head", "燃气投诉");
            browser.screenshot("opened");
            assertThat(browser.text("main")).contains(TYPED);
            assertThat(complaints()).isEqualTo(before + 1);
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void whoTriedTooOftenReadsHowLongToWaitAndWhomToAsk() {
        String name = user("clerk").get("name").asText();
        try (Browser browser = Browser.start("lockout")) {
            browser.open(riser.address());
            for (int attempt = 0; attempt < 5; attempt++) {
                Console.signIn(browser, "gas", name, "wrong-" + attempt);
                browser.awaitText(".rs-refusal", "不正确");
            }
            Console.signIn(browser, "gas", name, user("clerk").get("password").asText());
            browser.awaitText(".rs-refusal", "请在 1 分钟后重试，或联系管理员重置密码");
            browser.screenshot("zh");

            browser.click("#language");
            browser.await("text=Sign in");
            Console.signIn(browser, "gas", name, "wrong again");
            browser.awaitText(".rs-refusal", "wait 1 min and try again, or ask an administrator to reset");
            browser.screenshot("en");
        }
    }

    private static JsonNode user(String role) {
        return StreamSupport.stream(riser.demoLogins().at("/tenants/gas/users").spliterator(), false)
                .filter(user -> user.get("role").asText().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** How many complaints the company has. */
    private static long complaints() throws IOException {
        JsonNode page =
                Api.of(riser, "gas").get("/cases?kind=gas.complaint&limit=200").body();
        return page.get("items").size();
    }
}
