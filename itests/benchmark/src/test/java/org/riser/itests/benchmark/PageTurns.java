package org.riser.itests.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.Riser;

/**
 * How long somebody at the console waits from a click in the rail until the page's rows are drawn, told by the browser
 * itself, how much of it the browser waited for Riser, and how long Riser took from the request to its answer. The browser
 * works on the same machine and takes its cores from Riser, and Riser from it.
 */
final class PageTurns implements AutoCloseable {
    /** By path, what is on it once it shows something. */
    private static final Map<String, String> PAGES =
            Map.of("cases", ".rs-worklist .rs-countdown", "heat", ".rs-heat-cell");

    private static final String TURN = """
            new Promise(done => {
              performance.clearResourceTimings();
              const begun = performance.now();
              const answer = () => {
                const asked = performance.getEntriesByType('resource').filter(one => one.name.includes('v-r=uidl'));
                const server = asked.flatMap(one => one.serverTiming.map(timing => timing.duration));
                done([performance.now() - begun, asked.reduce((sum, one) => sum + one.duration, 0), asked.length,
                  Math.max(0, ...server)].join(' '));
              };
              const wait = () => document.querySelector('%2$s') ? answer() : requestAnimationFrame(wait);
              document.querySelector('a.rs-rail-item[href="%1$s"]').click();
              requestAnimationFrame(wait);
            })""";

    private final Browser browser;

    private PageTurns(Browser browser) {
        this.browser = browser;
    }

    static PageTurns open(Riser riser) {
        Browser browser = Browser.start("turns");
        Console.signIn(browser, riser, "gas", "manager");
        return new PageTurns(browser);
    }

    /** Turns from one page to the other for some seconds. */
    Map<String, String> turn(int seconds) {
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
            for (String path : List.of("cases", "heat")) {
                String[] told =
                        browser.read(TURN.formatted(path, PAGES.get(path))).split(" ", -1);
                turns.computeIfAbsent(path, first -> new ArrayList<>())
                        .add(new Turn(
                                Double.parseDouble(told[0]),
                                Double.parseDouble(told[1]),
                                Integer.parseInt(told[2]),
                                Double.parseDouble(told[3])));
            }
        }
        Map<String, String> told = new LinkedHashMap<>();
        turns.forEach((path, all) -> told.put(
                path,
                "answered p50 %5.1f p99 %5.1f ms   fetched p50 %5.1f p99 %5.1f ms in %d requests   drawn p50 %5.1f p99 %5.1f ms   n %d"
                        .formatted(
                                percentile(all, Turn::answered, 50),
                                percentile(all, Turn::answered, 99),
                                percentile(all, Turn::fetched, 50),
                                percentile(all, Turn::fetched, 99),
                                all.get(0).requests(),
                                percentile(all, Turn::drawn, 50),
                                percentile(all, Turn::drawn, 99),
                                all.size())));
        return told;
    }

    private static double percentile(List<Turn> turns, ToDoubleFunction<Turn> of, int percent) {
        List<Double> sorted = turns.stream().mapToDouble(of).sorted().boxed().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public void close() {
        browser.close();
    }

    /**
     * One page opened, in milliseconds.
     *
     * @param drawn from the click until the rows are there
     * @param fetched of it, what the browser waited for answers
     * @param answered the longest time Riser took to make up one of them, by its own clock
     */
    private record Turn(double drawn, double fetched, int requests, double answered) {}
}
