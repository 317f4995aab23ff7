package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.riser.itests.Api;

/** Reports of a company: a month that is closed, and what is sent every morning. */
final class Reported {
    private static final Map<String, Object> SENT = Map.of(
            "name", "Every morning",
            "rhythm", "daily",
            "at", "08:30",
            "reports", List.of("on-time"),
            "recipients", List.of("boss@wall.example"));

    private Reported() {}

    /** By the names of paths. A month that is over is closed by whoever asks for it first. */
    static Map<String, List<String>> of(Company company) throws IOException {
        Api api = company.api();
        assertThat(api.get("/reports/on-time/months/2024-03").status()).isEqualTo(200);
        assertThat(api.get("/report-packs/2024-03/workbook").status()).isEqualTo(200);
        assertThat(api.post("/report-domains", Map.of("domain", "wall.example")).status())
                .isEqualTo(200);
        Api.Answer schedule = api.post("/report-schedules", SENT);
        assertThat(schedule.status()).as("%s", schedule).isEqualTo(201);
        return Map.of(
                "month", List.of("2024-03"),
                "report", List.of("on-time"),
                "schedule", List.of(schedule.body().get("id").asText()));
    }
}
