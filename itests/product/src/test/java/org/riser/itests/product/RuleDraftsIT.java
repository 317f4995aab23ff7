package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Over the API an author works on the draft that the studio shows, with its checks and its four eyes. */
class RuleDraftsIT {
    private static final String DRAFT = "/rules/power/draft";

    private static Company company;
    private static Api author;
    private static Api manager;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        author = company.with("tenant", "rule.view", "rule.edit", "rule.publish");
        manager = company.with("tenant", "rule.view", "rule.publish");
    }

    @Test
    void aDraftIsBegunChangedCheckedSubmittedAndDecidedOnBySomebodyElse() throws Exception {
        assertThat(author.post(DRAFT + ":check", Map.of()).status()).isEqualTo(404);
        Api.Answer begun = author.post(DRAFT, Map.of("rows", List.of(limit("soon"))));
        assertThat(begun.status()).as("%s", begun).isEqualTo(200);
        assertThat(author.get("/rule-drafts?pack=power").body().get("items")).hasSize(1);
        assertThat(author.get("/rule-drafts?pack=gas").body().get("items")).isEmpty();

        Api.Answer bad = author.post(DRAFT + ":check", Map.of());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body().at("/errors/0/field").asText()).isEqualTo("edits[0].cells.limit");
        assertThat(author.post(DRAFT + ":submit", Map.of()).status()).isEqualTo(422);

        Map<String, Object> good = Map.of("rows", List.of(limit("4")), "reason", "Our halls are near.");
        assertThat(author.post(DRAFT, good).status()).isEqualTo(409);
        assertThat(change(good, 7).status()).isEqualTo(409);
        Api.Answer changed = change(good, begun.body().get("version").asLong());
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.body().get("edits")).hasSize(1);
        assertThat(author.post(DRAFT + ":check", Map.of()).body().get("edits").asInt())
                .isEqualTo(1);

        Api.Answer submitted = author.post(DRAFT + ":submit", "once", Map.of());
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        assertThat(author.post(DRAFT + ":submit", "once", Map.of()).body().get("id"))
                .isEqualTo(submitted.body().get("id"));
        assertThat(author.get("/rule-drafts").body().get("items")).isEmpty();
        String decide = "/rule-changes/" + submitted.body().get("id").asText();
        assertThat(author.post(decide + ":publish", Map.of()).status()).isEqualTo(403);
        assertThat(manager.post(decide + ":refuse", Map.of("note", "Not now."))
                        .body()
                        .get("state")
                        .asText())
                .isEqualTo("refused");
    }

    @Test
    void aDraftIsThrownAwayAndWhoOnlyPublishesHasNone() throws Exception {
        Api.Answer begun = author.post("/rules/gas/draft", Map.of("reason", "Later."));
        assertThat(begun.status()).as("%s", begun).isEqualTo(200);
        assertThat(manager.get("/rule-drafts").status()).isEqualTo(403);
        assertThat(author.post("/rules/gas/draft:discard", Map.of()).status()).isEqualTo(204);
        assertThat(author.get("/rule-drafts?pack=gas").body().get("items")).isEmpty();
        assertThat(author.post("/rules/none/draft", Map.of()).status()).isEqualTo(404);
    }

    private static Map<String, Object> limit(String text) throws IOException {
        return new HashMap<>(RulesIT.dispatchWithin(author, text));
    }

    private static Api.Answer change(Map<String, Object> body, long version) throws IOException {
        return author.send(author.request(DRAFT)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(Api.json(body))));
    }
}
