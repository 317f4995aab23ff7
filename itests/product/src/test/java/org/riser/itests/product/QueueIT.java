package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Open pages show what there is to do as it is now: nobody reloads to learn that something burns. */
class QueueIT {
    private static final String KIND = "gas.in-home-service";
    /** The first clock of the kind: dispatch within five minutes of the recording. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration SHORT = Duration.ofSeconds(12);

    private static final String GRID = "document.querySelector('.rs-worklist vaadin-grid')";
    private static final String ROWS = "[..." + GRID + ".$.items.children].filter(row => !row.hidden)";
    private static final String NUMBER = "row.querySelector('slot').assignedNodes()[0].textContent";
    private static final String OPEN = ".rs-filterbar vaadin-tab .rs-count";

    private final Riser riser = DemoRiser.get();
    private final Api gas = Api.of(riser, "gas");

    @Test
    void theHeatMapFollowsTheCasesAndLeadsToTheWorklist() throws IOException {
        try (Browser browser = Browser.start("heat")) {
            Console.signIn(browser, riser, "gas", "manager");
            browser.open(riser.address().resolve("/heat"));
            browser.await(".rs-heat-cell");
            long late = late();
            long hour = hour();
            String cell = ".rs-heat-cell[href='cases?unit=none&kind=" + KIND + "']";

            open(SHORT);

            browser.await(() -> text(browser, cell).contains("1 小时内 " + (hour + 1)), "the new case is counted");
            assertThat(hour()).isEqualTo(hour + 1);
            browser.screenshot("1-opened");
            browser.await(() -> text(browser, cell).contains("逾期 " + (late + 1)), "it is late now");
            assertThat(late()).isEqualTo(late + 1);
            browser.screenshot("2-late");

            browser.size(360, 740);
            assertThat(browser.isTooWide()).isFalse();
            browser.screenshot("3-phone");
            browser.size(1280, 800);
            browser.click("#language");
            browser.await("text=Heat map");
            browser.await(".rs-heat-cell");
            browser.screenshot("4-en");

            browser.click(cell);
            browser.await(".rs-worklist");
            assertThat(browser.path()).endsWith("/cases?unit=none&kind=" + KIND);
            browser.awaitText(".rs-filterbar", "Nobody");
            browser.awaitText(".rs-filterbar", "In-home service");
            browser.screenshot("5-worklist");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void theWorklistFollowsTheCasesWithoutLosingWhereItsReaderIs() throws IOException {
        for (int i = 0; i < 40; i++) {
            open(LIMIT);
        }
        try (Browser browser = Browser.start("queue")) {
            Console.signIn(browser, riser, "gas", "manager");
            browser.open(riser.address().resolve("/cases"));
            browser.await(() -> rows(browser).size() > 10, "cases are listed");
            browser.read(GRID + ".$.items.querySelector('[tabindex=\"0\"]').focus()");
            for (int i = 0; i < 30; i++) {
                browser.press("ArrowDown");
            }
            browser.press(" ");
            browser.await(() -> !selected(browser).isEmpty(), "a row is selected");
            String selected = selected(browser);
            double scrolled = scrolled(browser);
            assertThat(scrolled).isPositive();
            browser.screenshot("1-selected");
            int open = Integer.parseInt(browser.text(OPEN));

            String number = open(SHORT);

            browser.await(() -> Integer.parseInt(browser.text(OPEN)) == open + 1, "the new case is counted");
            browser.await(() -> rows(browser).contains(selected), "the list is there again");
            assertThat(scrolled(browser)).isCloseTo(scrolled, within(2.0));
            assertThat(selected(browser)).isEqualTo(selected);
            browser.screenshot("2-opened");

            browser.read(GRID + ".scrollToIndex(0)");
            browser.await(() -> rows(browser).contains(number), "the new case stands where it is due");
            browser.await(() -> stage(browser, number).contains("rs-broken"), "the clock that fired changes its badge");
            browser.screenshot("3-late");
            browser.press("Enter");
            browser.awaitText(".rs-case-head h1", selected);
            assertThat(browser.errors()).isEmpty();
        }
    }

    /** The numbers of the rows that stand in the page, also of those that are just out of sight. */
    private static List<String> rows(Browser browser) {
        return List.of(browser.read(ROWS + ".map(row => " + NUMBER + ").join()").split(","));
    }

    private static String selected(Browser browser) {
        return browser.read(ROWS + ".filter(row => row.getAttribute('aria-selected') === 'true').map(row => " + NUMBER
                + ").join()");
    }

    private static double scrolled(Browser browser) {
        return Double.parseDouble(browser.read(GRID + ".$.table.scrollTop"));
    }

    private static String stage(Browser browser, String number) {
        return browser.read(ROWS + ".filter(row => " + NUMBER + " === '" + number
                + "').map(row => row.querySelectorAll('slot')[2].assignedNodes()[0].innerHTML).join()");
    }

    private static String text(Browser browser, String what) {
        return browser.count(what) == 0 ? "" : browser.text(what).replaceAll("\\s+", " ");
    }

    private long late() throws IOException {
        return count(0);
    }

    private long hour() throws IOException {
        return count(1);
    }

    /** How many of the kind that no unit has are in a band, as the API tells. */
    private long count(int band) throws IOException {
        for (JsonNode cell : gas.get("/heat-map").body().get("cells")) {
            if (cell.path("orgUnit").isMissingNode()
                    && cell.get("kind").asText().equals(KIND)) {
                return cell.get("counts").get(band).asLong();
            }
        }
        return 0;
    }

    /** Opens a case of which so much time of the first clock is left. */
    private String open(Duration left) throws IOException {
        String customer = gas.get("/customers?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        String recorded = Instant.now().minus(LIMIT).plus(left).toString();
        Api.Answer opened = gas.post(
                "/cases",
                Map.of(
                        "kind",
                        KIND,
                        "customer",
                        customer,
                        "acceptedAt",
                        recorded,
                        "recordedAt",
                        recorded,
                        "fields",
                        Map.of("matter", "no-gas", "leak", false)));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.body().get("number").asText();
    }
}
