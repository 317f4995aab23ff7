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

/** What an administrator does in the console: found a company, lay out its halls and teams, hand out keys to the API. */
class AdminPagesIT {
    private static final String OWN = "Quiet-harbour-7-lanterns";

    private final Riser riser = DemoRiser.get();

    @Test
    void aGroupFoundsACompanyAndItsAdministratorComesIn() throws IOException {
        try (Browser group = Browser.start("companies");
                Browser first = Browser.start("first-admin")) {
            Console.signIn(group, riser, "group", "group-admin");
            group.open(riser.address().resolve("/admin/companies"));
            group.await("text=gas");
            group.screenshot("list");
            found(group);
            String password = admit(group);

            first.open(riser.address());
            Console.signIn(first, "north", "bei", password);
            first.type("#password-current input", password);
            first.type("#password-new input", OWN);
            first.type("#password-again input", OWN);
            first.press("Enter");
            first.await("[href='admin/companies']");
            first.open(riser.address().resolve("/admin/companies"));
            first.await("text=北方燃气");
            assertThat(first.count("#company-close"))
                    .as("nobody closes themselves")
                    .isZero();
            layOut(first);
            phone(first, "company");

            group.click("#company-close");
            group.await("text=停用后这家公司的人员不能登录");
            group.screenshot("close");
            group.press("Ctrl+Enter");
            group.await("text=停用期间不能维护部门和人员");
            group.screenshot("closed");
            first.reload();
            first.await("#password input");
            group.click("#company-reopen");
            group.await("#unit-create");
            english(group, "/admin/companies", "Companies");
            group.screenshot("list-english");
            phone(group, "list");
            assertThat(group.errors()).isEmpty();
            assertThat(first.errors()).isEmpty();
        }
        assertThat(actions("group", "tenant")).contains("tenant.created", "tenant.changed");
    }

    /** A company, after one look at what is wrong with the first try. */
    private static void found(Browser group) {
        group.click("#company-create");
        group.type("[data-field=id] input", "North Pole");
        group.press("Ctrl+Enter");
        group.await("text=公司代码应为 1 到 32 个小写字母");
        group.screenshot("refused");
        group.type("[data-field=id] input", "gas");
        group.type("[data-field='name.zh'] input", "北方燃气");
        group.press("Ctrl+Enter");
        group.await("text=不能为空");
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
        group.type("[data-field=userName] input", "b");
        group.type("[data-field=name] input", "北国风");
        group.press("Ctrl+Enter");
        group.await("text=应为 2 到 64 个字母、数字、点、连字符或下划线。");
        group.type("[data-field=userName] input", "bei");
        group.press("Ctrl+Enter");
        group.await("#secret input");
        group.screenshot("password");
        String password = group.read("document.querySelector('#secret').value");
        group.click("text=已保存好，关闭");
        group.awaitGone("#secret input");
        group.awaitGone("text=没有管理员");
        return password;
    }

    /** Halls and teams: added, renamed, closed. */
    private static void layOut(Browser admin) {
        admin.await("text=没有部门");
        admin.screenshot("no-units");
        admin.click("#unit-create");
        admin.type("[data-field=name] input", "和平站");
        admin.click("[data-field=kind]");
        admin.click("text=厅站");
        admin.press("Ctrl+Enter");
        admin.await("text=和平站");
        admin.click("#unit-create");
        admin.type("[data-field=name] input", "外勤班");
        admin.type("[data-field=parent] input", "和平站");
        admin.await("vaadin-combo-box-item");
        admin.press("Enter", "Ctrl+Enter");
        admin.await("text=外勤班");
        admin.click("text=外勤班");
        admin.type("[data-field=name] input", "抢修班");
        admin.press("Ctrl+Enter");
        admin.await("text=抢修班");
        admin.awaitGone("text=外勤班");
        admin.click("text=抢修班");
        admin.click("vaadin-dialog-overlay vaadin-button:first-of-type");
        admin.await("text=停用后不能再选用它");
        admin.screenshot("close-unit");
        admin.press("Ctrl+Enter");
        admin.await("text=已停用");
        admin.screenshot("units");
    }

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
            admin.screenshot("form");
            admin.press("Ctrl+Enter");
            admin.await("#secret input");
            admin.screenshot("secret");
            String secret = admin.read("document.querySelector('#secret').value");
            admin.click("text=复制");
            admin.await("text=已复制");
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
