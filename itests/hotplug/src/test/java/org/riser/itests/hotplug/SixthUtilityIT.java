package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A utility that nobody here thought of is copied into the running product. */
class SixthUtilityIT {
    private static final String HEATING = HeatingCase.MODULE;
    private static final String KIND = HeatingCase.KIND;
    private static final int MIB = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Riser riser = DemoRiser.get();
    private final Operator operator = new Operator(riser);
    private final Api property = Api.of(riser, "property");
    private final Api power = Api.of(riser, "power");

    @Test
    void itIsUsedFromItsFirstToItsLastStageAndReplacedWhileACaseIsOpen() throws Exception {
        try (DeployFolder folder = new DeployFolder(riser)) {
            folder.copy("heating.jar", ModuleJar.of(HEATING).bytes());
            folder.awaitActive(HEATING, "1.0.0");
            assertThat(property.get("/case-kinds/" + KIND).status()).isEqualTo(404);
            operator.enable(HEATING, "property");
            assertThat(property.get("/case-kinds/" + KIND).status()).isEqualTo(200);
            assertThat(power.get("/case-kinds/" + KIND).status()).isEqualTo(404);

            String open = opened().get("id").asText();
            theGateOfItsRulesHolds(open);

            folder.copy("heating.jar", newer().bytes());
            folder.awaitActive(HEATING, "1.1.0");
            JsonNode begunBefore = property.get("/cases/" + open).body();
            assertThat(begunBefore.get("kindName").get("en").asText()).isEqualTo("Home too cold");
            assertThat(begunBefore.get("moduleAway").asBoolean()).isFalse();
            assertThat(close(open, "20.5").status()).isEqualTo(200);
            assertThat(opened().get("kindName").get("en").asText()).isEqualTo("Cold home");

            theHigherVersionWinsAsLongAsItLies(folder);
            folder.awaitRemoved(HEATING);
            JsonNode left = property.get("/cases/" + open).body();
            assertThat(left.get("status").asText()).isEqualTo("closed");
            assertThat(left.get("fields").get("room-temperature").decimalValue())
                    .isEqualByComparingTo("20.5");
        }
    }

    @Test
    void aFileThatIsNotGoodIsRefusedWithTheRemedyAndDisturbsNobody() throws Exception {
        try (DeployFolder folder = new DeployFolder(riser);
                SteadyWork work = SteadyWork.gas(riser)) {
            folder.copy("heating.jar", ModuleJar.of(HEATING).bytes());
            folder.awaitActive(HEATING, "1.0.0");
            operator.enable(HEATING, "property");
            String open = opened().get("id").asText();

            byte[] whole = newer().bytes();
            Map<String, byte[]> bad = Map.of(
                    "newer-core.jar",
                            newer().replacing("module.yaml", "[1.0,2)", "[7.0,8)")
                                    .bytes(),
                    "newer-package.jar",
                            newer().manifest("Import-Package: org.riser.api;version=\"[9.0,10)\"")
                                    .bytes(),
                    "cut-off.jar", Arrays.copyOf(whole, whole.length / 2),
                    "wrong-stage.jar",
                            newer().replacing("case-kinds/cold-home.yaml", "to: closed", "to: gone")
                                    .bytes(),
                    "bomb.jar",
                            newer().with("riser/scripts/bomb.yaml", new byte[64 * MIB])
                                    .bytes());
            for (Map.Entry<String, byte[]> file : bad.entrySet()) {
                folder.copy(file.getKey(), file.getValue());
            }

            assertThat(folder.awaitRefusal("newer-core.jar"))
                    .contains("[7.0,8)", "this is 1.0.0", "upgrade the platform");
            assertThat(folder.awaitRefusal("newer-package.jar"))
                    .contains("org.riser.api [9.0,10)", "upgrade the platform");
            assertThat(folder.awaitRefusal("cut-off.jar")).contains("no complete jar", "pack it again");
            assertThat(folder.awaitRefusal("wrong-stage.jar"))
                    .contains("case-kinds/cold-home.yaml:14", "gone", "closed");
            assertThat(folder.awaitRefusal("bomb.jar")).contains("unpacked");
            assertThat(riser.log("ERROR"))
                    .filteredOn(line -> line.contains("in the deploy folder is refused")
                            && bad.keySet().stream().anyMatch(line::contains))
                    .as("each refusal is said once")
                    .hasSize(bad.size());

            folder.awaitActive(HEATING, "1.0.0");
            assertThat(property.get("/cases/" + open).body().get("moduleAway").asBoolean())
                    .isFalse();
            assertThat(riser.get("/api/v1/health").statusCode()).isEqualTo(200);
            for (String file : bad.keySet()) {
                folder.delete(file);
                folder.awaitForgiven(file);
            }
            folder.awaitActive(HEATING, "1.0.0");
            assertThat(close(open, "19").status()).isEqualTo(200);
            assertThat(work.stop(Duration.ZERO).failures()).isEmpty();
        }
    }

    /** What no row of a table can say, an expert rule of the pack says; one that reaches for more is refused with its line. */
    @Test
    void anExpertRuleOfItsPackDecidesAndOneThatReachesOutIsRefused() throws Exception {
        try (DeployFolder folder = new DeployFolder(riser)) {
            folder.copy("heating.jar", ModuleJar.of(HEATING).bytes());
            folder.awaitActive(HEATING, "1.0.0");
            operator.enable(HEATING, "property");
            String open = opened().get("id").asText();
            assertThat(close(opened().get("id").asText(), "35").status()).isEqualTo(200);

            String before = packHash();
            folder.copy("heating.jar", expert(drl()).bytes());
            Await.until(
                    "the same version with other rules is loaded",
                    PATIENCE,
                    () -> !Set.of("", before).contains(packHash()));
            folder.awaitActive(HEATING, "1.0.0");
            Api.Answer refused = close(open, "35");
            assertThat(refused.status()).as("%s", refused).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/clause").asText()).isEqualTo("HEAT-2");
            assertThat(refused.body().at("/errors/0/message").asText())
                    .isEqualTo("A room of 35 makes no sense. Measure again.");
            theGateOfItsRulesHolds(open);

            String reaching = drl().replace("number(\"field.room-temperature\") - 18", "System.exit(0)");
            folder.copy("later.jar", expert(reaching).version("1.1.0").bytes());
            assertThat(folder.awaitRefusal("later.jar")).contains("expert/reading.drl:3");
            folder.delete("later.jar");
            folder.awaitForgiven("later.jar");

            assertThat(close(open, "20.5").status()).isEqualTo(200);
        }
    }

    /** Of the pack as it decides now; empty while there is none. */
    private String packHash() throws IOException {
        for (JsonNode pack : property.get("/rules").body().path("items")) {
            if (pack.get("id").asText().equals(HEATING)) {
                return pack.get("hash").asText();
            }
        }
        return "";
    }

    private static ModuleJar expert(String rule) throws IOException {
        return ModuleJar.of(HEATING).with("riser/rules/expert/reading.drl", rule.getBytes(StandardCharsets.UTF_8));
    }

    private static String drl() throws IOException {
        try (InputStream file = SixthUtilityIT.class.getResourceAsStream("/expert/reading.drl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An older file takes over when the newer one leaves, and the module goes with its last file. */
    private static void theHigherVersionWinsAsLongAsItLies(DeployFolder folder) throws IOException {
        folder.copy("heating-old.jar", ModuleJar.of(HEATING).bytes());
        folder.copy("later.jar", new byte[1]);
        folder.awaitRefusal("later.jar"); // after the older one, which comes first in the folder
        folder.awaitActive(HEATING, "1.1.0");
        folder.delete("heating.jar");
        folder.awaitActive(HEATING, "1.0.0");
        folder.delete("heating-old.jar");
    }

    private static ModuleJar newer() throws IOException {
        return ModuleJar.of(HEATING)
                .version("1.1.0")
                .replacing("case-kinds/cold-home.yaml", "en: Home too cold", "en: Cold home");
    }

    private JsonNode opened() throws IOException {
        JsonNode opened = HeatingCase.opened(property);
        assertThat(opened.get("clocks").get(0).get("clause").asText()).isEqualTo("HEAT-1");
        return opened;
    }

    private void theGateOfItsRulesHolds(String id) throws IOException {
        Api.Answer refused = close(id, "15");
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().get("errors").get(0).get("clause").asText()).isEqualTo("HEAT-2");
    }

    private Api.Answer close(String id, String temperature) throws IOException {
        return property.post(
                "/cases/" + id + "/actions/close",
                Map.of("fields", Map.of("room-temperature", temperature), "checklist", Map.of("middle", true)));
    }
}
