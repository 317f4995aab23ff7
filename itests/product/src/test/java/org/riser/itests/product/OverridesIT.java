package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.DemoRiser;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/** A change of a rule has an owner and may end: by itself, as an edition of its own, and its owner is told before. */
class OverridesIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "Our halls are near.";
    private static final String CHANGES = "/rules/power/changes";

    private final Riser riser = DemoRiser.get();

    @Test
    void aRowEndsByItselfAndWhatIsLeftIsAnEditionOfItsOwn() throws Exception {
        Company company = Company.found(riser);
        Api author = company.with("tenant", "rule.view", "rule.edit");
        Instant end = Instant.now().plus(SOON);
        publish(company, author, Map.of("until", end.toString(), "reason", "Staff is trained this week."));
        assertThat(RulesIT.minutes(company, RulesIT.fault(company))).isEqualTo(4);

        JsonNode expiry = Poll.until(
                PATIENCE,
                () -> Optional.of(latest(author))
                        .filter(latest -> latest.path("expiryOf").asLong() == 1),
                () -> "the row has not ended");

        assertThat(expiry.get("edition").asLong()).isEqualTo(2);
        assertThat(expiry.get("edits")).isEmpty();
        assertThat(Duration.between(end, Instant.parse(expiry.get("from").asText())))
                .isLessThan(Duration.ofMillis(1));
        assertThat(RulesIT.minutes(company, RulesIT.fault(company))).isEqualTo(5);
        assertThat(author.post(
                                "/rules/power/evaluate",
                                Map.of("table", "sla", "facts", Map.of("case.kind", "power.fault")))
                        .body()
                        .toString())
                .contains("1.0.0+2");
    }

    @Test
    void anEndWhileAProposalWaitsDoesNotBarItsPublication() throws Exception {
        Company company = Company.found(riser);
        Api author = company.with("tenant", "rule.view", "rule.edit");
        Map<String, Object> terms =
                Map.of("until", Instant.now().plus(SOON.multipliedBy(2)).toString());
        publish(company, author, terms);
        Map<String, Object> another =
                Map.of("table", "parameters", "row", "penalty.multiplier", "cells", Map.of("value", "3"));
        Api.Answer waits = author.post(
                CHANGES, Map.of("basedOn", 1, "edits", List.of(row(author, terms), another), "reason", REASON));
        assertThat(waits.status()).as("%s", waits).isEqualTo(201);
        Poll.until(
                PATIENCE,
                () -> Optional.of(latest(author))
                        .filter(latest -> latest.path("expiryOf").asLong() == 1),
                () -> "the row has not ended");

        publish(company.with("tenant", "rule.view", "rule.publish"), waits.body());

        JsonNode published =
                author.get("/rule-changes/" + waits.body().get("id").asText()).body();
        assertThat(published.get("edition").asLong()).isEqualTo(3);
        assertThat(published.get("basedOn").asLong()).isEqualTo(2);
        assertThat(published.get("edits"))
                .extracting(edit -> edit.get("row").asText())
                .containsExactly("penalty.multiplier");
    }

    @Test
    void anEndThatHasPassedAndAnOwnerNobodyKnowsAreRefusedByField() throws Exception {
        Company company = Company.found(riser);
        Api author = company.with("tenant", "rule.view", "rule.edit");
        Map<String, Object> terms =
                Map.of("owner", "staff:00000000-0000-0000-0000-000000000000", "until", "2020-01-01T00:00:00+08:00");

        Api.Answer refused = author.post(CHANGES, proposal(author, terms));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder("edits[0].terms.owner", "edits[0].terms.until");
        assertThat(author.get(CHANGES).body().get("items"))
                .noneMatch(change -> change.get("reason").asText().equals(REASON));
    }

    @Test
    void theOwnerAndTheEndAreSetInTheStudioAndTheOwnerIsToldUnderTheBell() throws Exception {
        Company company = Company.found(riser);
        JsonNode owner = company.hire("Olga Reed", "rule-author");
        try (Browser author = Browser.start("overrides");
                Browser answers = Browser.start("answers-for-it")) {
            company.signIn(author, riser, "rule-author");
            author.open(riser.address().resolve("/rules/studio/power/sla"));
            author.click("text=PWR-SLA-11");
            assertThat(author.count("#row-terms")).isZero();
            author.type("[data-field=limit] input", "4");
            author.await("#row-terms");
            author.type("[data-field='terms.owner'] input", "Olga");
            author.awaitText("vaadin-combo-box-item", "Olga Reed");
            author.press("ArrowDown", "Enter");
            author.awaitGone("vaadin-combo-box-item");
            moment(author, LocalDate.now(ZONE).minusDays(1));
            author.await("[data-field='terms.until'][invalid]");
            author.screenshot("1-ended");
            moment(author, LocalDate.now(ZONE).plusDays(2));
            author.await(() -> author.count("[data-field='terms.until'][invalid]") == 0, "the end is good");
            author.type("[data-field='terms.reason'] textarea", "厅内集中培训期间。");
            author.await(() -> author.count("#draft-submit[disabled]") == 0, "the draft can be submitted");
            author.screenshot("2-terms");
            author.size(360, 740);
            author.screenshot("3-terms-360");
            assertThat(author.isTooWide()).isFalse();
            author.size(1280, 800);
            author.click("#draft-submit");
            author.type("[data-field=reason] textarea", "培训期间加快派工。");
            author.press("Ctrl+Enter");
            author.awaitGone("#draft-submit");

            Api manager = company.with("tenant", "rule.view", "rule.publish");
            JsonNode change = manager.get(CHANGES).body().at("/items/0");
            assertThat(change.at("/edits/0/terms/reason").asText()).isEqualTo("厅内集中培训期间。");
            assertThat(change.at("/edits/0/terms/owner").asText())
                    .isEqualTo("staff:" + owner.get("id").asText());
            publish(manager, change);

            company.signIn(answers, riser, owner);
            answers.click("vaadin-button[aria-label='通知']");
            answers.awaitText(".rs-links", "PWR-SLA-11 的修改即将到期");
            answers.screenshot("4-told");
            author.open(riser.address().resolve("/rules/difference/power"));
            author.awaitText(".rs-difference", "厅内集中培训期间。");
            author.awaitText(".rs-difference", "Olga Reed");
            author.screenshot("5-layers");
            author.open(
                    riser.address().resolve("/rules/changes/" + change.get("id").asText()));
            author.awaitText(".rs-differences", "Olga Reed");
            author.screenshot("6-change");
            assertThat(author.errors()).isEmpty();
            assertThat(answers.errors()).isEmpty();
        }
    }

    private static JsonNode latest(Api api) {
        try {
            return api.get(CHANGES).body().at("/items/0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void moment(Browser author, LocalDate day) {
        author.type("[data-field='terms.until'] vaadin-date-picker input", day.toString());
        author.press("Enter");
        author.type("[data-field='terms.until'] vaadin-time-picker input", "09:00");
        author.press("Enter");
    }

    private static void publish(Company company, Api author, Map<String, Object> terms) throws IOException {
        Api.Answer proposed = author.post(CHANGES, proposal(author, terms));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        publish(company.with("tenant", "rule.view", "rule.publish"), proposed.body());
    }

    private static void publish(Api manager, JsonNode change) throws IOException {
        Api.Answer published =
                manager.post("/rule-changes/" + change.get("id").asText() + ":publish", Map.of("note", "agreed"));
        assertThat(published.status()).as("%s", published).isEqualTo(200);
    }

    private static Map<String, Object> proposal(Api author, Map<String, Object> terms) throws IOException {
        return Map.of("basedOn", 0, "edits", List.of(row(author, terms)), "reason", REASON);
    }

    private static Map<String, Object> row(Api author, Map<String, Object> terms) throws IOException {
        Map<String, Object> row = new HashMap<>(RulesIT.dispatchWithin(author, "4"));
        row.put("terms", terms);
        return row;
    }
}
