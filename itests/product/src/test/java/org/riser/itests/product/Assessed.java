package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.riser.itests.Api;

/** How the people of a test's company are appraised. */
final class Assessed {
    /** An item of every standard that the rules propose. */
    static final String ITEM = "pro-kpi-13-morals";

    private Assessed() {}

    /** A sheet of somebody that others opened, by the names that paths give it and its month. */
    static Map<String, List<String>> of(Company company, String worker) throws IOException {
        made(company.with("tenant", "appraisal.manage").post("/appraisal-standards", Map.of("year", 2024)));
        String sheet = made(company.with("tenant", "appraisal.assess")
                .post("/appraisals", Map.of("employee", worker, "period", "2024-03")));
        return Map.of("appraisal", List.of(sheet), "period", List.of("2024-03"));
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
