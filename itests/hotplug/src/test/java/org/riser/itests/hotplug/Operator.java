package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** The group's administrator, who brings modules in and takes them out through the API. */
final class Operator {
    private final Api group;

    Operator(Riser riser) {
        group = Api.of(riser, "group");
    }

    void install(String module) throws IOException {
        assertDone(group.post("/modules", Map.of("id", module)));
    }

    void remove(String module) throws IOException {
        assertDone(group.send(group.request("/modules/" + module).DELETE()));
    }

    void enable(String module, String tenant) throws IOException {
        assertDone(group.post("/tenants/" + tenant + "/modules/" + module + ":enable", Map.of()));
    }

    void disable(String module, String tenant) throws IOException {
        assertDone(group.post(
                "/tenants/" + tenant + "/modules/" + module + ":disable", Map.of("reason", "the contract ended")));
    }

    /** For the end of a test, whatever came before. */
    void disableIfEnabled(String module, String tenant) throws IOException {
        Api.Answer answer = group.post(
                "/tenants/" + tenant + "/modules/" + module + ":disable", Map.of("reason", "the test is over"));
        assertThat(answer.status()).as("%s", answer).isIn(200, 404);
    }

    private static void assertDone(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    }
}
