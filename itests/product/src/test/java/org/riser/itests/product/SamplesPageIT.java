package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A sample from the draw over the fairness report and its second draw to the release, as two people see it. */
class SamplesPageIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aSampleIsDrawnReviewedAndReleased() throws IOException {
        Company company = Company.found(riser);
        work(company);
        try (Browser agent = Browser.start("samples-agent");
                Browser manager = Browser.start("samples-manager")) {
            company.signIn(agent, riser, "follow-up-agent");
            agent.open(riser.address().resolve("/quality/samples"));
            agent.await("text=草稿");
            agent.screenshot("01-samples");
            fits(agent, "02-samples-phone");
            agent.click("#sample-draw");
            agent.type("[data-field='day'] input", "2099-01-01");
            agent.press("Ctrl+Enter");
            agent.await("[data-field='day'][invalid]");
            agent.screenshot("03-future");
            agent.type("[data-field='day'] input", "2026-04-11");
            agent.press("Ctrl+Enter");
            agent.awaitText(".rs-sample-head", "草稿");
            assertThat(agent.count("#sample-review"))
                    .as("who draws does not review")
                    .isZero();
            String sample = agent.path();
            agent.screenshot("04-reasons");
            fits(agent, "05-reasons-phone");

            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve(sample));
            manager.click("#sample-check");
            manager.awaitText("#sample-checked", "一致");
            manager.click("#sample-shares");
            manager.awaitText(".rs-sample-shares", "张维修");
            manager.screenshot("06-shares");
            fits(manager, "07-shares-phone");
            manager.click("#sample-jobs");
            manager.click(".rs-sample-strike");
            manager.type("vaadin-text-area textarea", "客户已搬离。");
            manager.press("Ctrl+Enter");
            manager.await("text=客户已搬离。");
            manager.screenshot("08-jobs");
            fits(manager, "09-jobs-phone");
            verb(manager, "#sample-review", "已审核");
            manager.screenshot("10-reviewed");
            verb(manager, "#sample-release", "已下发");
            manager.screenshot("11-released");
            fits(manager, "12-released-phone");

            agent.awaitText(".rs-sample-head", "已下发");
            assertThat(agent.errors()).isEmpty();
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static void verb(Browser manager, String verb, String state) {
        manager.click(verb);
        manager.await("vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, .rs-dialog");
        manager.press("Ctrl+Enter");
        manager.awaitText(".rs-sample-head", state);
    }

    /** Six repairs of two people, in one month. */
    private static void work(Company company) throws IOException {
        Api api = company.api();
        String zhang = worker(company, "张维修");
        String li = worker(company, "李维修");
        for (int i = 0; i < 6; i++) {
            Api.Answer customer = api.post(
                    "/customers",
                    Map.of(
                            "number",
                            "S" + i,
                            "kind",
                            "residential",
                            "name",
                            "客户" + i,
                            "phones",
                            List.of("1390000000" + i)));
            assertThat(customer.status()).as("%s", customer).isEqualTo(201);
            Repairs.filed(
                    api,
                    customer.body().get("id").asText(),
                    i < 4 ? zhang : li,
                    "2026-04-0" + (6 + i % 3) + "T16:00:00+08:00",
                    i == 0,
                    i == 1 ? "20.00" : "");
        }
    }

    private static String worker(Company company, String name) throws IOException {
        JsonNode hired = company.hire(name, "technician");
        return hired.get("id").asText();
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
