package org.riser.itests;

import com.fasterxml.jackson.databind.JsonNode;

/** How people get into the console of a demo process. */
public final class Console {

    private Console() {}

    /** Opens the console and signs in as the first demo user with a role. */
    public static void signIn(Browser browser, Riser riser, String tenant, String role) {
        for (JsonNode user : Api.demoAccess(riser, tenant).get("users")) {
            if (user.get("role").asText().equals(role)) {
                browser.open(riser.address());
                signIn(
                        browser,
                        tenant,
                        user.get("name").asText(),
                        user.get("password").asText());
                browser.await(".rs-rail-item");
                return;
            }
        }
        throw new IllegalArgumentException("the demo tenant " + tenant + " has nobody with the role " + role);
    }

    /** Fills in the sign-in page that is open, and presses Enter. */
    public static void signIn(Browser browser, String tenant, String user, String password) {
        browser.type("#tenant input", tenant);
        browser.type("#user input", user);
        browser.type("#password input", password);
        browser.press("Enter");
    }

    /** Replaces the password that somebody else has set, as the page asks for after the first sign-in. */
    public static void choosePassword(Browser browser, String given, String own) {
        browser.type("#password-current input", given);
        browser.type("#password-new input", own);
        browser.type("#password-again input", own);
        browser.press("Enter");
    }
}
