package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;

/** A company words its scripts: over HTTP with versions and reasons, and in the console, where open pages follow. */
class ScriptsIT {
    private static final String GREETING = "core.greeting";

    private static Company company;
    private static Api editor;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        editor = company.with("tenant", "script.edit");
    }

    @Test
    void aScriptIsWordedSwitchedOffAndTakenBack() throws IOException {
        assertThat(script(GREETING).get("use").asText()).isEqualTo("standard");
        Map<String, Object> worded = wording("worded", "{greeting}，蓝焰为您服务。");
        assertThat(put(GREETING, 0, worded).body().at("/script/say/0/zh").asText())
                .contains("蓝焰");
        assertThat(put(GREETING, 0, worded).status()).isEqualTo(412);
        assertThat(put(GREETING, 1, Map.of("use", "off", "reason", "Not here.")).status())
                .isEqualTo(200);
        JsonNode back = put(GREETING, 2, Map.of("use", "standard", "reason", "As the group says."))
                .body();

        assertThat(back.at("/script/say/0/zh").asText()).isEqualTo("{greeting}！");
        JsonNode versions =
                editor.get("/scripts/" + GREETING + "/versions").body().get("items");
        assertThat(versions.findValuesAsText("use")).containsExactly("standard", "off", "worded");
        assertThat(versions.at("/2/wording/say/0/zh").asText()).contains("蓝焰");
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        Map<String, Object> blank = wording("worded", "{greting}");
        assertThat(fields(put("core.wishes", 0, blank))).containsExactly("say.0.zh", "say.0.en");
        assertThat(fields(put("core.wishes", 0, Map.of("use", "worded", "reason", ""))))
                .containsExactly("reason", "situation");
        Map<String, Object> nowhere = new HashMap<>(wording("worded", "您好"));
        nowhere.put("places", List.of("moon"));
        nowhere.put("category", "song");
        assertThat(fields(put("core.wishes", 0, nowhere))).containsExactlyInAnyOrder("category", "places");
        assertThat(put("core.nothing", 0, blank).status()).isEqualTo(404);
        String own = added("自编");
        assertThat(fields(put(own, 1, Map.of("use", "standard", "reason", "x"))))
                .containsExactly("use");
    }

    @Test
    void anOwnScriptIsAddedOnceAndSwitchedOffAndOn() throws IOException {
        String own = added("我公司的话");
        assertThat(put(own, 1, Map.of("use", "off", "reason", "Later."))
                        .body()
                        .at("/script/say/0/zh")
                        .asText())
                .isEqualTo("我公司的话");
        assertThat(put(own, 2, wording("worded", "我公司的话")).body().get("use").asText())
                .isEqualTo("worded");
    }

    @Test
    void whoMayNotEditIsRefused() throws IOException {
        Api stranger = company.with("tenant", "case.view");
        assertThat(stranger.get("/scripts").status()).isEqualTo(403);
        assertThat(stranger.get("/scripts/" + GREETING).status()).isEqualTo(403);
    }

    @Test
    void openPagesFollowWhatTheManagerWords() throws IOException {
        String closing = "core.hotline-closing";
        try (Browser desk = Browser.start("scripts-follow");
                Browser manager = Browser.start("scripts-edit")) {
            Console.signIn(desk, DemoRiser.get(), "gas", "agent");
            desk.awaitText(".rs-scripts", "感谢您来电");
            Console.signIn(manager, DemoRiser.get(), "gas", "manager");
            manager.open(DemoRiser.get().address().resolve("/admin/scripts"));
            String card = "[data-script='" + closing + "']";
            manager.awaitText(card, "感谢您来电");
            manager.screenshot("1-list");
            manager.click(card + " vaadin-button");
            manager.type("[data-field='say'] textarea", "谢谢您的电话，再会。");
            manager.type("[data-field='reason'] textarea", "更亲切");
            manager.screenshot("2-word");
            manager.press("Ctrl+Enter");
            manager.awaitText(card, "本公司用语");
            desk.awaitText(".rs-scripts", "谢谢您的电话，再会。");
            manager.size(360, 740);
            manager.screenshot("3-list-phone");
            assertThat(manager.isTooWide()).isFalse();
            assertThat(manager.errors()).isEmpty();
            assertThat(desk.errors()).isEmpty();
        } finally {
            Api gas = Api.of(DemoRiser.get(), "gas");
            JsonNode now = gas.get("/scripts/" + closing).body();
            gas.send(gas.request("/scripts/" + closing)
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"" + now.get("version").asText() + "\"")
                    .PUT(BodyPublishers.ofString(Api.json(Map.of("use", "standard", "reason", "test")))));
        }
    }

    private static Map<String, Object> wording(String use, String line) {
        Map<String, Object> body = new HashMap<>();
        body.put("use", use);
        body.put("situation", Map.of("zh", "问候", "en", "Greeting"));
        body.put("places", List.of("hotline"));
        body.put("say", List.of(Map.of("zh", line, "en", line)));
        body.put("reason", "Our own words.");
        return body;
    }

    /** The body of one of a company's own. */
    static Map<String, Object> own(String line) {
        Map<String, Object> body = wording("", line);
        body.remove("use");
        return body;
    }

    private static String added(String line) throws IOException {
        Api.Answer added = editor.post("/scripts", own(line));
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        return added.body().get("id").asText();
    }

    private static JsonNode script(String key) throws IOException {
        return editor.get("/scripts/" + key).body();
    }

    private static Api.Answer put(String key, long version, Map<String, ?> body) throws IOException {
        return editor.send(editor.request("/scripts/" + key)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(Api.json(body))));
    }

    private static List<String> fields(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        return answer.body().get("errors").findValuesAsText("field");
    }
}
