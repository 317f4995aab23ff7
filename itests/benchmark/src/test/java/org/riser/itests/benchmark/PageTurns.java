package org.riser.itests.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.Riser;

/**
 * How long somebody at the console waits from a click in the rail until the page's rows are drawn, told by the browser
 * itself. The browser works on the same machine.
 */
final class PageTurns implements AutoCloseable {
    /** By path, what is on it once it shows something. */
    private static final Map<String, String> PAGES =
            Map.of("cases", ".rs-worklist .rs-countdown", "heat", ".rs-heat-cell");

    private static final String TURN = """
            new Promise(done => {
              const begun = performance.now();
              const wait = () => document.querySelector('%2$s')
                ? done(performance.now() - begun) : requestAnimationFrame(wait);
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
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
            for (String path : List.of("cases", "heat")) {
                double took = Double.parseDouble(browser.read(TURN.formatted(path, PAGES.get(path))));
                double[] before = millis.getOrDefault(path, new double[0]);
                double[] all = Arrays.copyOf(before, before.length + 1);
                all[before.length] = took;
                millis.put(path, all);
            }
        }
        Map<String, String> told = new LinkedHashMap<>();
        millis.forEach((path, all) -> told.put(path, rate(all)));
        return told;
    }

    private static String rate(double[] millis) {
        Arrays.sort(millis);
        return "p50 %6.1f ms   p99 %6.1f ms   n %d"
                .formatted(
                        millis[millis.length / 2],
                        millis[Math.min(millis.length - 1, millis.length * 99 / 100)],
                        millis.length);
    }

    @Override
    public void close() {
        browser.close();
    }
}
