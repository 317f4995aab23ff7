package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;
import org.riser.itests.Installation;

/** Tax-control devices: the on-site visit, of a bundle that is nothing but data. */
class TaxDeviceIT {
    private static final Map<String, Object> CHECKS =
            Map.of("connection", "pass", "software", "pass", "hardware", "pass", "tidy", true);

    private final Api tax = Api.of(DemoRiser.get(), "taxdevice");

    /** EX-94: service ended on the 3rd of June, so the user is called by the end of the 10th. */
    @Test
    void aVisitGoesFromTheCallToTheFile() throws Exception {
        Map<String, Object> asked =
                Map.of("fault", true, "agreement", true, "backup", true, "place", true, "time", true);
        Walk visit = Walk.open(
                        tax,
                        "taxdevice.visit",
                        Map.of(
                                "customer",
                                Walk.first(tax, "/accounts?number=S50000001", "customer"),
                                "acceptedAt",
                                "2024-06-03T09:00:00+08:00",
                                "fields",
                                Map.of("tax-branch", "Xiangzhou", "fault", "card cannot be read")))
                .refused(
                        "2024-06-03T09:30:00+08:00",
                        "contact",
                        contact(false),
                        asked,
                        "TAX-ONS-01 fields.form-saved",
                        "TAX-HOT-07 fields.approved")
                .step("2024-06-03T09:40:00+08:00", "contact", contact(true), asked)
                .step(
                        "2024-06-03T14:00:00+08:00",
                        "arrive",
                        Map.of("in-agreement", true, "backup", "none"),
                        Map.of("parts", true, "forms", true, "tools", true));

        visit.refused(
                        "2024-06-03T15:00:00+08:00",
                        "repair",
                        repair("none", false),
                        CHECKS,
                        "TAX-ONS-05 fields.backup",
                        "TAX-ONS-08 fields.open-consent",
                        "TAX-ONS-09 fields.pickup-receipt")
                .step("2024-06-03T15:10:00+08:00", "repair", repair("waived", true), CHECKS)
                .refused(
                        "2024-06-03T15:20:00+08:00",
                        "sign",
                        Map.of("tested-in-presence", false, "stamp", false),
                        "TAX-ONS-10 fields.tested-in-presence")
                .step("2024-06-03T15:30:00+08:00", "sign", Map.of("tested-in-presence", true, "stamp", false));
        assertThat(visit.clock("TAX-FUP-01")).isEqualTo("running 2024-06-11T00:00");

        itIsFollowedUpAndFiled(visit);
    }

    private void itIsFollowedUpAndFiled(Walk visit) throws Exception {
        Map<String, Object> handIn = Map.of("form", true, "slip", true, "device", "na");
        visit.step("2024-06-10T16:00:00+08:00", "follow-up", Map.of("satisfaction", "good"))
                .refused(
                        "2024-06-11T09:00:00+08:00",
                        "close",
                        Map.of("stamp", false),
                        handIn,
                        "TAX-ONS-12 fields.signature",
                        "TAX-ONS-12 fields.stamp")
                .step(
                        "2024-06-11T10:00:00+08:00",
                        "close",
                        Map.of("stamp", true, "signature", Walk.signature(tax)),
                        handIn);
        assertThat(visit.clock("TAX-FUP-01")).isEqualTo("met 2024-06-11T00:00");
        assertThat(visit.status()).isEqualTo("closed");
        assertThat(FollowUpRatesIT.row(FollowUpRatesIT.report(tax, "2024-06"), "TAX-FUP-01"))
                .containsEntry("due", "1")
                .containsEntry("in-time", "1")
                .containsEntry("satisfied", "1")
                .containsEntry("verdict", "Reached");
    }

    @Test
    void itsBundleHoldsNoClass() throws Exception {
        try (var files = Files.walk(Installation.shared().home())) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("utility-taxdevice-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile bundle = new JarFile(jar.toFile())) {
                assertThat(bundle.stream().map(JarEntry::getName))
                        .contains("riser/module.yaml")
                        .noneMatch(name -> name.endsWith(".class"));
            }
        }
    }

    private static Map<String, Object> contact(boolean ready) {
        return Map.of("form-saved", ready, "approved", ready, "appointment", "2024-06-03T14:00:00+08:00");
    }

    private static Map<String, Object> repair(String backup, boolean agreed) {
        return Map.of(
                "backup",
                backup,
                "cause",
                "old driver",
                "remedy",
                "updated",
                "case-opened",
                true,
                "open-consent",
                agreed,
                "taken-away",
                true,
                "pickup-receipt",
                agreed);
    }
}
