package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Every page that a menu offers anybody, opened by those whom it is offered and by those whom it is not. */
class ConsolePagesIT {

    private static final List<String> ROLES = List.of(
            "admin", "agent", "clerk", "dispatcher", "technician", "supervisor", "manager", "rule-author", "auditor");
    private static final String NO_PERMISSION = "没有查看此页的权限";

    private final Riser riser = DemoRiser.get();

    @Test
    void everyRoleSeesItsMenuAndNothingElse() {
        Map<String, Browser> browsers = new LinkedHashMap<>();
        try {
            Map<String, Set<String>> menus = new LinkedHashMap<>();
            Set<String> all = new TreeSet<>();
            for (String role : ROLES) {
                Browser browser = Browser.start("pages-" + role);
                browsers.put(role, browser);
                Console.signIn(browser, riser, "gas", role);
                menus.put(role, menu(browser));
                all.addAll(menus.get(role));
            }
            assertThat(all)
                    .contains("cases", "customers")
                    .hasSizeGreaterThan(menus.get("technician").size());

            browsers.forEach((role, browser) -> all.forEach(page -> {
                if (menus.get(role).contains(page)) {
                    opens(browser, role, page);
                } else {
                    isRefused(browser, role, page);
                }
            }));
        } finally {
            browsers.values().forEach(Browser::close);
        }
    }

    @Test
    void everyUtilityHasAMenuThatOpens() {
        for (String tenant : List.of("lpg", "power", "property", "taxdevice")) {
            try (Browser browser = Browser.start("pages-" + tenant)) {
                Console.signIn(browser, riser, tenant, "supervisor");
                menu(browser).forEach(page -> opens(browser, tenant, page));
            }
        }
    }

    /** Where people read of a device they read what its module calls it; what no module names is shown as it is. */
    @Test
    void aDeviceIsCalledAsItsModuleNamesIt() throws IOException {
        Api lpg = Api.of(riser, "lpg");
        String mark = UUID.randomUUID().toString().substring(24);
        String customer = made(lpg, "/customers", Map.of("kind", "residential", "name", mark));
        String cylinder = made(lpg, "/devices", device("cylinder", "C" + mark, "scrapped", customer));
        made(lpg, "/devices", device("gadget", "G" + mark, "rusty", customer));
        String visit = made(
                lpg,
                "/cases",
                Map.of(
                        "kind",
                        "lpg.visit",
                        "device",
                        cylinder,
                        "fields",
                        Map.of("cylinder-size", "ysp-15", "cautions-told", true)));
        lpg.post("/cases/" + visit + "/actions/queue", Map.of("fields", Map.of("ticket", "A001")));
        try (Browser browser = Browser.start("devices")) {
            Console.signIn(browser, riser, "lpg", "manager");
            for (String page : List.of("cases/" + visit, "lpg/filling")) {
                browser.open(riser.address().resolve("/" + page));
                browser.await(() -> main(browser).contains("已报废"), page + " tells the state");
                browser.screenshot(page.replaceFirst("/.*", ""));
            }
            browser.open(riser.address().resolve("/customers/" + customer));
            browser.await(
                    () -> main(browser).contains("C" + mark + " · 气瓶 · 已报废")
                            && main(browser).contains("G" + mark + " · gadget · rusty"),
                    "the customer's devices");
            browser.screenshot("customers");
        }
    }

    private static String made(Api api, String path, Map<String, ?> body) throws IOException {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().get("id").asText();
    }

    private static Map<String, Object> device(String kind, String serial, String state, String customer) {
        return Map.of("kind", kind, "serial", serial, "state", state, "customer", customer);
    }

    @Test
    void theBoardsOfUtilitiesSayWhyTheNextStepIsShutAndOpenTheCase() {
        theBoardShows("gas", "gas/safety", "GAS-IGN-18");
        theBoardShows("lpg", "lpg/filling", "LPG-FILL-03");
    }

    private void theBoardShows(String tenant, String page, String clause) {
        try (Browser browser = Browser.start("board-" + tenant)) {
            Console.signIn(browser, riser, tenant, "supervisor");
            browser.open(riser.address().resolve("/" + page));
            browser.await("text=" + clause);
            browser.screenshot("board");
            browser.click(".rs-board-number");
            browser.await(".rs-case-head");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void anotherTenantGetsNothingByAddress() throws IOException {
        Api gas = Api.of(riser, "gas");
        JsonNode customer = gas.get("/customers?limit=1").body().get("items").get(0);
        JsonNode found = gas.get("/cases?limit=1").body().get("items").get(0);
        List<String> secrets =
                List.of(customer.get("name").asText(), found.get("number").asText());
        try (Browser manager = Browser.start("own");
                Browser other = Browser.start("other")) {
            Console.signIn(manager, riser, "gas", "manager");
            Console.signIn(other, riser, "power", "supervisor");
            List<String> pages = new ArrayList<>();
            pages.add("customers/" + customer.get("id").asText());
            pages.add("cases/" + found.get("id").asText());

            pages.forEach(page -> {
                manager.open(riser.address().resolve("/" + page));
                manager.await(() -> secrets.stream().anyMatch(main(manager)::contains), page + " is shown");
                other.open(riser.address().resolve("/" + page));
                other.await("[aria-current=page][href='" + page.substring(0, page.indexOf('/')) + "']");
                assertThat(main(other)).as(page).doesNotContain(secrets);
            });
            Set<String> foreign = menu(manager);
            foreign.removeAll(menu(other));
            assertThat(foreign).isNotEmpty();
            foreign.forEach(page -> {
                other.open(riser.address().resolve("/" + page));
                other.await(".rs-empty");
                other.screenshot(page.replace('/', '-'));
            });
            assertThat(other.errors()).isEmpty();
        }
    }

    /**
     * Goes to a page as a link in the page does it, also to one that no link leads to. By its address it would take several
     * times as long, which {@link #anotherTenantGetsNothingByAddress} does.
     */
    private static void go(Browser browser, String page) {
        browser.read("""
                (() => {
                  const link = document.querySelector('#menu .rs-rail-item').cloneNode(true);
                  link.setAttribute('href', '%s');
                  document.body.append(link);
                  link.click();
                  link.remove();
                  return '';
                })()""".formatted(page));
        browser.await(() -> browser.path().equals("/" + page), page + " is the address");
    }

    private void opens(Browser browser, String who, String page) {
        go(browser, page);
        browser.await("[aria-current=page][href='" + page + "']");
        browser.await(() -> !main(browser).isBlank(), who + " sees something on " + page);
        assertThat(browser.count(".rs-error")).as("%s on %s", who, page).isZero();
        assertThat(main(browser)).as("%s on %s", who, page).doesNotContain("此页无法打开", NO_PERMISSION);
        assertThat(browser.errors()).as("%s on %s", who, page).isEmpty();
        browser.screenshot(page.replace('/', '-'));
    }

    private void isRefused(Browser browser, String who, String page) {
        String own = menu(browser).iterator().next();
        go(browser, own);
        browser.await(() -> !main(browser).contains(NO_PERMISSION), who + " is back on " + own);
        go(browser, page);
        browser.await(() -> main(browser).contains(NO_PERMISSION), who + " is refused " + page);
    }

    /** The paths that the menu of whoever is signed in offers. */
    private static Set<String> menu(Browser browser) {
        browser.await(".rs-rail-item");
        return new TreeSet<>(List.of(browser.read(
                        "[...document.querySelectorAll('#menu .rs-rail-item')].map(a => a.getAttribute('href')).join(' ')")
                .split(" ")));
    }

    /** What stands beside the menu. */
    private static String main(Browser browser) {
        return browser.read("document.querySelector('main')?.innerText ?? ''");
    }
}
