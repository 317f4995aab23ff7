package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.Riser;

/** The first minutes of an installation without demo data: one secret file, one password of one's own, one company. */
class FirstRunIT {
    private static final String OWN = "Quiet-harbour-7-lanterns";

    @Test
    void theFirstAdministratorChoosesAPasswordAndFoundsACompany() throws Exception {
        try (Riser riser = Riser.configure("first-run").start();
                Browser browser = Browser.start("first-run")) {
            Path file = riser.data().resolve("first-admin.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String text = Files.readString(file);
            String password = line(text, "password");
            String token = line(text, "token");
            assertThat(Files.readString(riser.data().resolve("log/riser.log"))).doesNotContain(password, token);

            browser.open(riser.address());
            Console.signIn(browser, "group", "admin", password);
            Console.choosePassword(browser, password, "short");
            browser.await(".rs-refusal");
            Console.choosePassword(browser, password, OWN);
            browser.await(".rs-rail-item");
            browser.screenshot("console");
            browser.await(() -> !Files.exists(file), "the file with the secrets is gone");

            Api api = Api.withToken(riser, token);
            assertThat(api.post("/tenants", Map.of("id", "first", "name", Map.of("zh", "首家", "en", "First")))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String line(String text, String name) {
        return Pattern.compile("(?m)^" + name + ": (\\S+)$")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
