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

/** What administrators do in the console: found a company, lay out its halls and teams, hand out keys to the API. */
class AdminPagesIT {
    private static final String OWN = "Quiet-harbour-7-lanterns";

    private final Riser riser = DemoRiser.get();

    @Test
    void aGroupFoundsACompanyWhoseAdministratorSetsItUp() throws IOException {
        try (Browser group = Browser.start("companies");
                Browser first = Browser.start("first-admin")) {
            Console.signIn(group, riser, "group", "group-admin");
            group.open(riser.address().resolve("/admin/companies"));
            group.await("text=gas");
            found(group);
            String password = admit(group);

            first.open(riser.address());
            Console.signIn(first, "north", "bei", password);
            Console.choosePassword(first, password, OWN);
            first.await("[href='admin/companies']");
            layOut(first);
            Api telephony = issue(first);
            assertThat(telephony.get("/customers?limit=1").status()).isEqualTo(200);
            assertThat(telephony.get("/tokens").status()).isEqualTo(403);
            revoke(first);
            assertThat(telephony.get("/customers?limit=1").status()).isEqualTo(401);
            english(first, "/admin/tokens", "API tokens");
            phone(first, "tokens");
            assertThat(actions("group", "tenant")).contains("tenant.created");
            assertThat(actions("north", "org-unit")).contains("org-unit.created", "org-unit.changed");
            assertThat(actions("north", "token")).contains("token.issued", "token.revoked");

            close(group, first);
            assertThat(actions("group", "tenant")).contains("tenant.changed");
            english(group, "/admin/companies", "Companies");
            phone(group, "tree");
            assertThat(group.errors()).isEmpty();
            assertThat(first.errors()).isEmpty();
        }
    }

    /** A company, after some looks at what is wrong with a try. */
    private static void found(Browser group) {
        group.click("#company-create");
        group.await(() -> focused(group).contains("公司代码"), "the code is asked for first");
        group.type("North Pole");
        group.press("Ctrl+Enter");
        group.await("text=公司代码应为 1 到 32 个小写字母");
        group.type("[data-field=id] input", "gas");
        group.type("[data-field='name.zh'] input", "北方燃气");
        group.press("Ctrl+Enter");
        group.await("text=不能为空");
        group.screenshot("refused");
        group.type("[data-field='name.en'] input", "North Gas");
        group.press("Ctrl+Enter");
        group.await("text=公司代码 gas 已存在，请换一个。");
        group.type("[data-field=id] input", "north");
        group.press("Ctrl+Enter");
        group.await("text=没有管理员");
        assertThat(group.path()).isEqualTo("/admin/companies/north");
        group.screenshot("founded");
    }

    private static String admit(Browser group) {
        group.click("#company-admin");
        group.type("[data-field=userName] input", "bei");
        group.type("[data-field=name] input", "北国风");
        group.press("Ctrl+Enter");
        String password = secret(group);
        group.awaitGone("text=没有管理员");
        return password;
    }

    /** A secret is shown once; afterwards it stands nowhere on the page. */
    private static String secret(Browser browser) {
        browser.await("#secret input");
        String secret = browser.read("document.querySelector('#secret').value");
        browser.click("text=复制");
        browser.await("text=已复制");
        browser.screenshot("secret");
        browser.click("text=已保存好，关闭");
        browser.awaitGone("#secret input");
        assertThat(browser.read("document.body.innerHTML")).doesNotContain(secret);
        return secret;
    }

    /** Halls and teams: added, renamed, closed. */
    private void layOut(Browser admin) {
        admin.open(riser.address().resolve("/admin/units"));
        admin.await("text=没有部门");
        admin.click("#unit-create");
        admin.type("[data-field=name] input", "和平站");
        admin.click("[data-field=kind]");
        admin.click("vaadin-select-list-box vaadin-select-item:first-child");
        admin.press("Ctrl+Enter");
        admin.awaitText("vaadin-grid", "和平站");
        admin.click("#unit-create");
        admin.type("[data-field=name] input", "外勤班");
        admin.type("[data-field=parent] input", "和平站");
        admin.await("vaadin-combo-box-item");
        admin.press("Enter");
        admin.screenshot("unit");
        admin.press("Ctrl+Enter");
        admin.awaitText("vaadin-grid", "外勤班");
        admin.click("text=外勤班");
        admin.type("[data-field=name] input", "抢修班");
        admin.press("Ctrl+Enter");
        admin.awaitText("vaadin-grid", "抢修班");
        admin.click("text=和平站");
        admin.click("#unit-close");
        admin.await("text=其下 1 个部门不随之停用");
        admin.screenshot("close-unit");
        admin.press("Ctrl+Enter");
        admin.awaitText("vaadin-grid", "已停用");
        phone(admin, "units");
    }

    private Api issue(Browser admin) {
        admin.open(riser.address().resolve("/admin/tokens"));
        admin.await("text=还没有接口令牌");
        admin.click("#token-issue");
        admin.await(() -> focused(admin).contains("名称"), "the name is asked for first");
        admin.press("Ctrl+Enter");
        admin.await("text=至少选择一项权限。");
        admin.type("[data-field=name] input", "话务平台");
        admin.type("[data-field=scopes] input", "查看客户");
        admin.await("vaadin-multi-select-combo-box-item");
        admin.press("Enter", "Tab");
        admin.type("[data-field=expiresAt] input", "2026-99-99");
        admin.press("Ctrl+Enter");
        admin.await("text=请选择到期日");
        admin.screenshot("token-refused");
        admin.type("[data-field=expiresAt] input", "2099-12-31");
        admin.press("Enter", "Ctrl+Enter");
        return Api.withToken(riser, secret(admin));
    }

    private static void revoke(Browser admin) {
        admin.click("text=话务平台");
        admin.await("#token-revoke");
        admin.screenshot("token");
        admin.click("#token-revoke");
        admin.await("text=不能撤回");
        admin.press("Ctrl+Enter");
        admin.awaitText("vaadin-grid", "已吊销");
    }

    /** The group sees the whole tree, and closes the company, whose people are out at once. */
    private void close(Browser group, Browser first) {
        group.open(riser.address().resolve("/admin/companies"));
        group.await("text=北方燃气");
        group.screenshot("tree");
        group.type(".rs-filterbar input", "抢修");
        group.awaitGone("text=gas");
        group.awaitText("vaadin-grid", "抢修班");
        group.click("text=抢修班");
        group.click("#company-close");
        group.await("text=停用后这家公司的人员不能登录");
        group.screenshot("close");
        group.press("Ctrl+Enter");
        group.await("text=停用期间不能维护部门和人员");
        first.reload();
        first.await("#password input");
    }

    private void english(Browser browser, String page, String title) {
        browser.click("#language");
        browser.await("text=" + title);
        browser.open(riser.address().resolve(page));
        browser.await("text=" + title);
        browser.screenshot("english");
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

    /** What the group reads in the audit of a company. */
    private List<String> actions(String tenant, String kind) throws IOException {
        Api group = Api.of(riser, "group");
        JsonNode entries = group.send(group.request("/audit?subjectKind=" + kind + "&limit=50")
                        .header("X-Tenant", tenant)
                        .GET())
                .body()
                .get("items");
        List<String> actions = new ArrayList<>();
        entries.forEach(entry -> actions.add(entry.get("action").asText()));
        return actions;
    }
}
