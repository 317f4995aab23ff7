package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** What people are told while the database cannot work. */
final class Refusals {
    private Refusals() {}

    /** A problem of the store, with the remedy, and a time to come back. */
    static void areClear(Api.Answer refusal) {
        assertThat(refusal.status()).as(refusal.toString()).isEqualTo(503);
        assertThat(refusal.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(code(refusal)).startsWith("store.");
        assertThat(refusal.body().get("detail").asText()).contains("database");
    }

    static String code(Api.Answer refusal) {
        return refusal.body().get("errors").get(0).get("code").asText();
    }

    /** What the health resource says in a language; nothing while nobody listens yet. */
    static String health(Riser riser, String language) throws IOException {
        try {
            return riser.get("/api/v1/health", "Accept-Language", language).body();
        } catch (ConnectException notYet) {
            return "";
        }
    }
}
