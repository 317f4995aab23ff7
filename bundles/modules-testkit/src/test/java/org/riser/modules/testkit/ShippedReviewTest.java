package org.riser.modules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.modules.check.ModuleFiles;
import org.riser.rulebook.Review;
import org.riser.rulebook.ScenarioResult;

/** The packs we ship, reviewed against the descriptors they are installed with. */
class ShippedReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void whatAReviewTellsOfTheShippedPacksIsMeantSo() throws IOException {
        List<String> packs = List.of("gas", "lpg", "power", "property", "taxdevice");
        List<ModuleFiles> files = new ArrayList<>();
        for (String pack : packs) {
            files.add(module(pack));
        }
        TestModules modules = TestModules.of(files.toArray(ModuleFiles[]::new));
        List<String> told = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (String pack : packs) {
            Review review = modules.review(TenantId.of("reviewed"), pack, NOW);
            review.findings()
                    .forEach(finding -> told.add(finding.severity() + " " + finding.code() + " "
                            + finding.row().rowId() + " " + finding.message().en()));
            review.scenarios().stream()
                    .filter(scenario -> !scenario.passed())
                    .map(ScenarioResult::id)
                    .forEach(failed::add);
        }

        assertThat(failed).isEmpty();
        assertThat(told)
                .containsExactly(
                        // The leader is told of every incident; beside that two kinds have a clock of their own.
                        "INFO rule.gap GAS-SEC-01-notify No row holds for Category = Disturbance; Category = Media"
                                + " visit; Category = Private filming …",
                        "INFO rule.gap GAS-MED-04-dissuade No row holds for Category = Disturbance; Category = Media"
                                + " visit; Category = Suspicious person …",
                        // One incident may cost both money and the quarter's pay; of the latter two the manager
                        // chooses.
                        "INFO rule.both-apply GAS-PEN-03a The row and GAS-PEN-02 “Escalated incident fine” may hold at"
                                + " once; both are carried out.",
                        "INFO rule.both-apply GAS-PEN-03b The row and GAS-PEN-02 “Escalated incident fine” may hold at"
                                + " once; both are carried out.",
                        // Outside the city nothing is promised.
                        "INFO rule.gap LPG-DEL-01 No row holds for Zone = Outside the city",
                        // Who gives no name cannot be called.
                        "WARNING rule.gap PWR-SLA-14 No row holds for Category = Report of wrongdoing, Reporter gives a"
                                + " name = no",
                        // Five working days beside five days, and ten beside ten: settled by the obligation.
                        "INFO rule.shared-obligation PWR-SLA-13 The row and PWR-SLA-07 “Complaint answered within five"
                                + " working days” share the obligation “complaint”: the stricter one only warns, the"
                                + " longest is breached.",
                        "INFO rule.shared-obligation PWR-SLA-14 The row and PWR-SLA-08 “Report answered within ten"
                                + " working days” share the obligation “report”: the stricter one only warns, the"
                                + " longest is breached.");
    }

    private static ModuleFiles module(String id) throws IOException {
        TreeMap<String, byte[]> files =
                new TreeMap<>(ModuleFiles.of(Path.of("..", "utility-" + id, "src", "main", "resources", "riser"))
                        .files());
        ModuleFiles.of(Path.of("..", "..", "rules", id))
                .files()
                .forEach((path, content) -> files.put("rules/" + path, content));
        return new ModuleFiles(id, files);
    }
}
