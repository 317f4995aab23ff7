package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** The door of the console, in a browser. */
class SignInIT {

    @Test
    void signsInWithTenantNameAndPassword() {
        Riser riser = DemoRiser.get();
        try (Browser browser = Browser.start("sign-in")) {
            Console.signIn(browser, riser, "gas", "agent");

            browser.await("text=热线坐席");
            browser.screenshot("desk");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void refusesAWrongPasswordAndKeepsNameAndTenant() {
        Riser riser = DemoRiser.get();
        try (Browser browser = Browser.start("refused")) {
            browser.open(riser.address());
            Console.signIn(browser, "gas", "nobody", "wrong");

            browser.await(".rs-refusal");
            browser.screenshot("refusal");
            assertThat(browser.read("document.querySelector('#user').value")).isEqualTo("nobody");
            assertThat(browser.read("document.querySelector('#password').value"))
                    .isEmpty();
        }
    }
}
