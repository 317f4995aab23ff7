package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** What an administrator does in the console: hand out keys to the API. */
class AdminPagesIT {
    private final Riser riser = DemoRiser.get();

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws IOException {
        try (Browser admin = Browser.start("tokens")) {
            Console.signIn(admin, riser, "power", "admin");
            admin.open(riser.address().resolve("/admin/tokens"));
            admin.await("text=demo");
            admin.click("#token-issue");
            admin.await(() -> focused(admin).contains("名称"), "the name is asked for first");
            admin.press("Ctrl+Enter");
            admin.await("text=至少选择一项权限。");
            admin.screenshot("refused");
            admin.type("[data-field=name] input", "话务平台");
            admin.type("[data-field=scopes] input", "查看客户");
            admin.await("vaadin-multi-select-combo-box-item");
            admin.press("Enter", "Tab");
            admin.type("[data-field=expiresAt] input", "2026-99-99");
            admin.press("Ctrl+Enter");
            admin.await("text=请选择到期日");
            admin.type("[data-field=expiresAt] input", "2099-12-31");
            admin.press("Enter");
            admin.screenshot("form");
            admin.press("Ctrl+Enter");
            admin.await("#secret input");
            String secret = admin.read("document.querySelector('#secret').value");
            admin.click("text=复制");
            admin.await("text=已复制");
            admin.screenshot("secret");
            admin.click("text=已保存好，关闭");
            admin.await("text=话务平台");
            assertThat(admin.read("document.body.innerHTML")).doesNotContain(secret);

            Api telephony = Api.withToken(riser, secret);
            assertThat(telephony.get("/customers?limit=1").status()).isEqualTo(200);
            assertThat(telephony.get("/tokens").status()).isEqualTo(403);

            revoke(admin);
            assertThat(telephony.get("/customers?limit=1").status()).isEqualTo(401);
            english(admin, "/admin/tokens", "API tokens");
            admin.await("text=Revoked");
            admin.screenshot("english");
            phone(admin, "list");
            assertThat(admin.errors()).isEmpty();
        }
        assertThat(actions("power", "token")).contains("token.issued", "token.revoked");
    }

    private static void revoke(Browser admin) {
        admin.screenshot("list");
        admin.click("text=话务平台");
        admin.await("#token-revoke");
        admin.screenshot("details");
        admin.click("#token-revoke");
        admin.await("text=不能撤回");
        admin.screenshot("revoke");
        admin.press("Ctrl+Enter");
        admin.await("text=令牌已吊销");
        admin.await("text=已吊销");
    }

    private void english(Browser browser, String page, String title) {
        browser.click("#language");
        browser.await("text=" + title);
        browser.open(riser.address().resolve(page));
        browser.await("text=" + title);
    }

    private static String focused(Browser browser) {
        return browser.read("document.activeElement?.parentElement?.innerText ?? ''");
    }

    private static void phone(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "the page is as wide as a phone");
        browser.screenshot("phone-" + title);
        browser.size(1280, 800);
    }

    private List<String> actions(String tenant, String kind) throws IOException {
        List<String> actions = new ArrayList<>();
        for (JsonNode entry : Api.of(riser, tenant)
                .get("/audit?subjectKind=" + kind + "&limit=50")
                .body()
                .get("items")) {
            actions.add(entry.get("action").asText());
        }
        return actions;
    }
}
