package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Piped gas: in-home service and light-up from the first stage to the last, with every gate on the way. */
class GasIT {
    private static final Map<String, Object> VISIT = Map.of(
            "order", true, "joints", "pass", "hose", "pass", "flue", "na", "flame", "pass", "told", true, "tidy", true);

    private final Api gas = Api.of(DemoRiser.get(), "gas");
    private String technician = "";

    @BeforeEach
    void findSomebodyToSend() throws Exception {
        technician = Walk.first(gas, "/staff?role=technician&limit=1");
    }

    @Test
    void theBoardIsForTheRolesThatLeadAShiftAndNobodyElse() throws Exception {
        assertThat(gas.get("/roles/supervisor").body().get("permissions").toString())
                .contains("\"gas.safety-board\"");
        assertThat(gas.get("/roles/technician").body().get("permissions").toString())
                .doesNotContain("gas.safety-board");
    }

    @Test
    void anInHomeServiceIsDispatchedInFiveMinutesAndFiledOnlyWhenSignedAndChecked() throws Exception {
        Walk job = openService("2024-03-04T09:00:00+08:00", false);
        assertThat(job.clock("GAS-HOT-01")).isEqualTo("running 2024-03-04T09:05");
        assertThat(job.clock("GAS-HOME-01")).isEqualTo("running 2024-03-04T14:00");

        job.step("2024-03-04T09:05:00+08:00", "dispatch", Map.of("worker", technician))
                .step("2024-03-04T13:50:00+08:00", "arrive", Map.of("id-shown", true));
        assertThat(job.clock("GAS-HOT-01")).isEqualTo("met 2024-03-04T09:05");
        assertThat(job.clock("GAS-HOME-01")).isEqualTo("met 2024-03-04T14:00");

        job.refused(
                        "2024-03-04T15:00:00+08:00",
                        "complete",
                        reading("4.99", 14, 10),
                        VISIT,
                        "GAS-IGN-18 fields.pressure",
                        "GAS-IGN-18 fields.hold-minutes",
                        "GAS-IGN-18 fields.pressure-drop")
                .step("2024-03-04T15:20:00+08:00", "complete", reading("5.00", 15, 0), VISIT)
                .refused("2024-03-04T15:25:00+08:00", "sign", Map.of(), "GAS-HOME-03 fields.signature")
                .step("2024-03-04T15:26:00+08:00", "sign", Map.of("signature", Walk.signature(gas)))
                .refused(
                        "2024-03-04T17:00:00+08:00",
                        "archive",
                        Map.of("stub-checked", false),
                        "GAS-HOME-02 fields.stub-checked")
                .step("2024-03-04T17:01:00+08:00", "archive", Map.of("stub-checked", true));
        assertThat(job.stage()).isEqualTo("archived");
        assertThat(job.status()).isEqualTo("closed");
    }

    @Test
    void aLeakIsDispatchedAtOnce() throws Exception {
        Walk leak = openService("2024-03-04T09:00:00+08:00", true);
        assertThat(leak.clock("GAS-HOT-01")).isEqualTo("running 2024-03-04T09:01");

        leak.step("2024-03-04T09:01:01+08:00", "dispatch", Map.of("worker", technician));
        assertThat(leak.clock("GAS-HOT-01")).isEqualTo("breached 2024-03-04T09:01");
    }

    @Test
    void gasIsLitOnlyWhenEveryGateIsOpen() throws Exception {
        Walk job = Walk.open(
                gas,
                "gas.light-up",
                Map.of(
                        "customer",
                        Walk.first(gas, "/customers?phone=13800138001"),
                        "account",
                        Walk.first(gas, "/accounts?number=G10020001"),
                        "acceptedAt",
                        "2024-03-04T09:00:00+08:00",
                        "fields",
                        Map.of("mode", "sporadic", "riser", "3-2", "agreement", true)));
        assertThat(job.clock("GAS-IGN-03")).isEqualTo("running 2024-03-12T00:00");

        job.step("2024-03-04T10:00:00+08:00", "dispatch", Map.of("worker", technician))
                .step("2024-03-05T09:00:00+08:00", "check-identity", identity(true))
                .step("2024-03-05T09:20:00+08:00", "test-tightness", tightness("4.20"), beforeGas())
                .step("2024-03-05T09:30:00+08:00", "check-appliances", appliances())
                .refused(
                        "2024-03-05T09:40:00+08:00",
                        "open-riser",
                        Map.of("valves-closed", false),
                        "GAS-IGN-32 fields.valves-closed")
                .step("2024-03-05T09:45:00+08:00", "open-riser", Map.of("valves-closed", true))
                .refused(
                        "2024-03-05T09:50:00+08:00",
                        "purge",
                        purge("5.1", "91.0", "89.9", "0.5"),
                        "GAS-IGN-22 fields.purge-velocity",
                        "GAS-IGN-23 fields.reading-2",
                        "GAS-IGN-23 fields.reading-interval")
                .step("2024-03-05T09:55:00+08:00", "purge", purge("5.0", "90.0", "90.0", "1"))
                .refused(
                        "2024-03-05T10:00:00+08:00",
                        "light",
                        Map.of("open-hazard", true),
                        lighting(),
                        "GAS-IGN-18 fields.pressure",
                        "GAS-IGN-06 fields.open-hazard");

        job.step(
                        "2024-03-05T10:05:00+08:00",
                        "fail",
                        Map.of("failed-items", "pressure too low", "rectifier", "contractor"))
                .step("2024-03-06T09:00:00+08:00", "re-check", identity(true))
                .step("2024-03-06T09:20:00+08:00", "test-tightness", tightness("5.20"), beforeGas())
                .step("2024-03-06T09:30:00+08:00", "check-appliances", appliances())
                .step("2024-03-06T09:40:00+08:00", "open-riser", Map.of("valves-closed", true))
                .step("2024-03-06T09:50:00+08:00", "purge", purge("4.5", "92.0", "92.5", "2"))
                .step("2024-03-06T10:00:00+08:00", "light", Map.of("open-hazard", false), lighting());
        assertThat(job.clock("GAS-IGN-03")).isEqualTo("met 2024-03-12T00:00");

        itIsSignedAndLeft(job);
    }

    private void itIsSignedAndLeft(Walk job) throws Exception {
        Map<String, Object> leaving = Map.of("box-locked", true, "door-closed", true, "roster", true);
        job.step(
                        "2024-03-06T10:10:00+08:00",
                        "sign",
                        Map.of("meter-model", "G2.5 IC", "meter-number", "M7700101", "meter-base", "12.340"))
                .refused("2024-03-06T10:20:00+08:00", "close", Map.of(), leaving, "GAS-IGN-29 fields.signature")
                .step("2024-03-06T10:25:00+08:00", "close", Map.of("signature", Walk.signature(gas)), leaving);
        assertThat(job.status()).isEqualTo("closed");
    }

    private Walk openService(String acceptedAt, boolean leak) throws Exception {
        return Walk.open(
                gas,
                "gas.in-home-service",
                Map.of(
                        "customer",
                        Walk.first(gas, "/customers?phone=13800138001"),
                        "acceptedAt",
                        acceptedAt,
                        "channel",
                        "phone",
                        "fields",
                        Map.of("matter", "no-gas", "leak", leak, "appointment", "2024-03-04T14:00:00+08:00")));
    }

    private static Map<String, Object> reading(String pressure, int minutes, int drop) {
        Map<String, Object> fields = new HashMap<>(tightness(pressure));
        fields.keySet().removeAll(Set.of("private-alteration", "leak"));
        fields.putAll(Map.of("cause", "valve closed", "relit", true, "charge", "50.00"));
        fields.put("hold-minutes", minutes);
        fields.put("pressure-drop", drop);
        return fields;
    }

    private static Map<String, Object> tightness(String pressure) {
        return Map.of(
                "private-alteration",
                false,
                "leak",
                false,
                "pressure",
                pressure,
                "hold-minutes",
                15,
                "pressure-drop",
                0);
    }

    private static Map<String, Object> identity(boolean matches) {
        return Map.of("account-match", matches, "address-match", matches, "meter-match", matches);
    }

    private static Map<String, Object> appliances() {
        return Map.of("flame-failure", true, "outdoor-flue", true, "hose-clamp", true, "suitable-gas", true);
    }

    private static Map<String, Object> purge(String velocity, String first, String second, String minutesBetween) {
        return Map.of(
                "purge-velocity",
                velocity,
                "reading-1",
                first,
                "reading-2",
                second,
                "reading-interval",
                minutesBetween);
    }

    private static Map<String, Object> beforeGas() {
        return Map.of("meter-box", "pass", "joints", "pass", "line-pressure", "pass", "leaflet", true);
    }

    private static Map<String, Object> lighting() {
        return Map.of("vented", true, "connected", true, "burning", true, "meter-runs", true, "taught", true);
    }
}
