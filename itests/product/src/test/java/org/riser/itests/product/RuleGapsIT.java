package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** What a decision has no value for is a task of the rule authors until a publication provides it (convention C14). */
class RuleGapsIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void whatTheRulesHaveNoValueForIsATaskUntilItIsPublished() throws Exception {
        Company company = Company.found(riser);
        Api author = company.with("tenant", "rule.view", "rule.edit");
        Api manager = company.with("tenant", "rule.view", "rule.publish");
        try (Browser browser = Browser.start("gaps")) {
            company.signIn(browser, riser, "rule-author");
            browser.open(riser.address().resolve("/rules/gaps"));
            browser.awaitText(".rs-gaps", "规则配置没有缺失");
            browser.screenshot("1-none");

            publish(author, manager, "core", Map.of("table", "kpi", "row", "OVERRIDE-1"));
            Map<String, Object> ending = new HashMap<>(RulesIT.dispatchWithin(author, "4"));
            ending.put(
                    "terms",
                    Map.of("until", Instant.now().plus(Duration.ofDays(2)).toString()));
            publish(author, manager, "power", ending);

            JsonNode open = author.get("/rule-gaps").body().get("items");
            assertThat(open).hasSize(1);
            assertThat(open.at("/0/key").asText()).isEqualTo("override-expiry");
            assertThat(open.at("/0/table").asText()).isEqualTo("kpi");
            assertThat(open.at("/0/times").asLong()).isEqualTo(1);
            browser.awaitText(".rs-gaps", "override-expiry");
            browser.screenshot("2-missing");
            browser.size(360, 740);
            browser.screenshot("3-missing-360");
            assertThat(browser.isTooWide()).isFalse();
            browser.size(1280, 800);
            browser.click("vaadin-button[aria-label='通知']");
            browser.awaitText(".rs-links", "override-expiry 缺少规则配置");
            browser.screenshot("4-told");
            browser.press("Escape");

            Api.Answer back = author.post("/rules/core/editions/0:restore", Map.of("reason", "It is needed."));
            assertThat(back.status()).as("%s", back).isEqualTo(201);
            published(manager, back.body());
            browser.awaitText(".rs-gaps", "规则配置没有缺失");
            assertThat(author.get("/rule-gaps").body().get("items")).isEmpty();
            assertThat(author.get("/rule-gaps?closed=true")
                            .body()
                            .at("/items/0/closedAt")
                            .asText())
                    .isNotEmpty();
            assertThat(company.with("tenant", "case.view").get("/rule-gaps").status())
                    .isEqualTo(403);
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void publish(Api author, Api manager, String pack, Map<String, Object> row) throws IOException {
        Api.Answer proposed = author.post(
                "/rules/" + pack + "/changes", Map.of("basedOn", 0, "edits", List.of(row), "reason", "Try it."));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        published(manager, proposed.body());
    }

    private static void published(Api manager, JsonNode change) throws IOException {
        Api.Answer answer = manager.post("/rule-changes/" + change.get("id").asText() + ":publish", Map.of());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
