package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.riser.itests.Api;

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
}
