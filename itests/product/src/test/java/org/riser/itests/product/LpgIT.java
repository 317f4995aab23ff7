package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Bottled gas: the visit line from the gate of the station and back, and the gates that stop an unsafe fill. */
class LpgIT {
    private static final Map<String, Object> SOUND =
            Map.of("body", "pass", "marking", "pass", "valve", "pass", "safety-device", "pass");

    private final Api lpg = Api.of(DemoRiser.get(), "lpg");

    @Test
    void theBoardIsForTheRolesThatLeadAShiftAndNobodyElse() throws Exception {
        assertThat(lpg.get("/roles/supervisor").body().get("permissions").toString())
                .contains("\"lpg.filling-board\"");
        assertThat(lpg.get("/roles/technician").body().get("permissions").toString())
                .doesNotContain("lpg.filling-board");
    }

    @Test
    void aCylinderIsFilledOnTheLastDayOfItsTestAndReleasedOnlyWhenRight() throws Exception {
        Walk visit = inspected("2024-06-30", "sound", "3.00", SOUND);
        assertThat(visit.clock("LPG-STD-02")).isEqualTo("running 2024-06-30T16:32");

        visit.refused(
                        "2024-06-30T16:10:00+08:00",
                        "fill",
                        Map.of("target", "12.00", "gross-1", "31.00"),
                        "LPG-FILL-12 fields.residual-usable",
                        "LPG-FILL-07 fields.target")
                .step(
                        "2024-06-30T16:12:00+08:00",
                        "fill",
                        Map.of("residual-usable", true, "target", "11.50", "gross-1", "31.00"))
                .refused(
                        "2024-06-30T16:14:00+08:00",
                        "reweigh",
                        Map.of("gross-2", "30.50", "net", "14.00"),
                        "LPG-FILL-02 fields.net")
                .refused(
                        "2024-06-30T16:15:00+08:00",
                        "reweigh",
                        Map.of("gross-2", "31.20", "net", "14.60"),
                        "LPG-FILL-05 fields.net",
                        "LPG-FILL-05 fields.net")
                .step("2024-06-30T16:16:00+08:00", "reweigh", Map.of("gross-2", "31.00", "net", "14.50"))
                .step("2024-06-30T16:18:00+08:00", "leak-check", Map.of("leak-found", true))
                .refused("2024-06-30T16:19:00+08:00", "seal", sealed(true), "LPG-FILL-08 fields.leak-found")
                .step("2024-06-30T16:20:00+08:00", "repair", Map.of("note", "valve gland tightened"))
                .step("2024-06-30T16:21:00+08:00", "leak-check", Map.of("leak-found", false))
                .refused("2024-06-30T16:22:00+08:00", "seal", sealed(false), "LPG-FILL-10 fields.labelled")
                .step("2024-06-30T16:23:00+08:00", "seal", sealed(true))
                .step("2024-06-30T16:25:00+08:00", "settle", Map.of("amount", "86.25"))
                .refused(
                        "2024-06-30T16:27:00+08:00",
                        "depart",
                        Map.of("safety-told", true, "survey-offered", false),
                        "LPG-FLOW-05 fields.survey-offered")
                .step(
                        "2024-06-30T16:32:00+08:00",
                        "depart",
                        Map.of("safety-told", true, "survey-offered", true, "score", 9));
        assertThat(visit.clock("LPG-STD-02")).isEqualTo("met 2024-06-30T16:32");
        assertThat(visit.stage()).isEqualTo("departed");
        assertThat(visit.status()).isEqualTo("closed");
        assertThat(FollowUpRatesIT.row(FollowUpRatesIT.report(lpg, "2024-06"), "LPG-FLOW-05"))
                .containsEntry("rate", "100.0")
                .containsEntry("mean", "9.0");
    }

    @Test
    void anOverdueCylinderIsRefusedAndTheCustomerToldWhy() throws Exception {
        Walk visit = inspected("2024-06-29", "sound", "0", SOUND)
                .refused(
                        "2024-06-30T16:10:00+08:00",
                        "fill",
                        Map.of("target", "14.50", "gross-1", "31.00"),
                        "LPG-FILL-03 device.nextTest")
                .refused(
                        "2024-06-30T16:11:00+08:00",
                        "refuse",
                        Map.of("refusal-reason", "overdue for test", "refusal-told", false),
                        "LPG-FILL-04 fields.refusal-told")
                .step(
                        "2024-06-30T16:12:00+08:00",
                        "refuse",
                        Map.of("refusal-reason", "overdue for test", "refusal-told", true));
        assertThat(visit.stage()).isEqualTo("refused");
        assertThat(visit.status()).isEqualTo("closed");
    }

    @Test
    void aScrappedCylinderAndOneThatFailsItsInspectionAreNotFilled() throws Exception {
        Map<String, Object> badValve =
                Map.of("body", "pass", "marking", "pass", "valve", "fail", "safety-device", "pass");

        inspected("2030-06-30", "scrapped", "0", badValve)
                .refused(
                        "2024-06-30T16:10:00+08:00",
                        "fill",
                        Map.of("target", "14.50", "gross-1", "31.00"),
                        "LPG-FLOW-02 checklist.cylinder.valve",
                        "LPG-FILL-03 device.state");
    }

    /** The form names no second cylinder: what is judged is what is filled. */
    @Test
    void aSoundCylinderCannotBeNamedBesideTheOneThatIsFilled() throws Exception {
        Api.Answer refused = lpg.post(
                "/cases",
                Map.of(
                        "kind",
                        "lpg.visit",
                        "device",
                        cylinder("2030-06-30", "sound"),
                        "fields",
                        Map.of("cylinder-size", "ysp-15", "cautions-told", true, "cylinder", UUID.randomUUID())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("fields.cylinder");
    }

    @Test
    void muchGasThatDoesNotBurnIsRemovedBeforeTheFill() throws Exception {
        inspected("2030-06-30", "sound", "2.00", SOUND)
                .refused(
                        "2024-06-30T16:10:00+08:00",
                        "fill",
                        Map.of("residual-usable", false, "target", "12.50", "gross-1", "31.00"),
                        "LPG-FILL-06 fields.residual")
                .refused(
                        "2024-06-30T16:11:00+08:00",
                        "remove-residue",
                        Map.of("residual", "0", "residue-told", false),
                        "LPG-FILL-06 fields.residue-told")
                .step("2024-06-30T16:12:00+08:00", "remove-residue", Map.of("residual", "0", "residue-told", true))
                .step(
                        "2024-06-30T16:14:00+08:00",
                        "fill",
                        Map.of("residual-usable", false, "target", "14.50", "gross-1", "31.00"));
    }

    private Walk inspected(String nextTest, String state, String residual, Map<String, Object> checklist)
            throws Exception {
        return Walk.open(
                        lpg,
                        "lpg.visit",
                        Map.of(
                                "device",
                                cylinder(nextTest, state),
                                "acceptedAt",
                                "2024-06-30T16:00:00+08:00",
                                "fields",
                                Map.of("cylinder-size", "ysp-15", "cautions-told", true)))
                .step("2024-06-30T16:02:00+08:00", "queue", Map.of("ticket", "A001"))
                .step(
                        "2024-06-30T16:05:00+08:00",
                        "inspect",
                        Map.of("inspection-passed", true, "tare", "16.50", "residual", residual),
                        checklist);
    }

    private String cylinder(String nextTest, String state) throws Exception {
        Api.Answer created = lpg.post(
                "/devices",
                Map.of(
                        "kind",
                        "cylinder",
                        "serial",
                        "IT-" + UUID.randomUUID().toString().substring(0, 8),
                        "state",
                        state,
                        "attributes",
                        Map.of("nextTest", nextTest)));
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return created.body().get("id").asText();
    }

    private static Map<String, Object> sealed(boolean labelled) {
        return Map.of("sealed", true, "labelled", labelled, "certified", true);
    }
}
