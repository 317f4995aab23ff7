package org.riser.itests.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * A storm: two thousand new cases in a minute, as after an outage, while people read their pages. Says how long each page
 * takes meanwhile, over the API and in a browser, beside the same pages in the same run before the storm.
 */
class StormBenchmark {
    private static final int SECONDS = 60;
    private static final int CASES = 2_000;
    private static final int CLIENTS = 4;
    private static final int CALM_SECONDS = 3;
    private static final int WARM_SECONDS = 45;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("worklist, due next", "/cases?status=open&limit=50");
        PAGES.put("worklist, newest", "/cases?status=open&sort=newest&limit=50");
        PAGES.put("heat map", "/heat-map");
        PAGES.put("customers", "/customers?limit=50");
    }

    @Test
    void onDerby() throws Exception {
        try (Riser riser = Riser.configure("storm-derby").demo().asDelivered().start()) {
            measure("Derby", riser);
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Postgres postgres = Postgres.start("storm-postgres-server");
                Riser riser = Riser.configure("storm-postgres")
                        .demo()
                        .database(postgres.url(), postgres.user(), postgres.password())
                        .asDelivered()
                        .start()) {
            measure("PostgreSQL", riser);
        }
    }

    private static void measure(String name, Riser riser) throws Exception {
        Load.run(CLIENTS, SECONDS / 4, () -> new CaseOpener(riser)); // warm
        double machine = Load.machine();
        Map<String, Load.Rate> calm = pages(riser, CALM_SECONDS);
        CompletableFuture<Load.Rate> storm = CompletableFuture.supplyAsync(() -> storm(riser));
        Map<String, Load.Rate> meanwhile = pages(riser, SECONDS / PAGES.size() - 1);
        System.out.printf("%n%s, load of the machine before: %.1f%n", name, machine);
        System.out.printf("  new cases        %s%n", storm.join());
        for (String page : PAGES.keySet()) {
            System.out.printf("  %-18s calm  %s%n", page, calm.get(page));
            System.out.printf("  %-18s storm %s%n", "", meanwhile.get(page));
        }
        inTheBrowser(riser);
    }

    /** A storm of its own, so that the browser's work does not count among the pages of the API. */
    private static void inTheBrowser(Riser riser) {
        try (PageTurns turns = PageTurns.open(riser)) {
            turns.turn(WARM_SECONDS); // as at ten in the morning, not as a minute after the start
            Map<String, String> calm = turns.turn(SECONDS / 4);
            CompletableFuture<Load.Rate> storm = CompletableFuture.supplyAsync(() -> storm(riser));
            Map<String, String> meanwhile = turns.turn(SECONDS - CALM_SECONDS);
            System.out.printf("  new cases beside a browser  %s%n", storm.join());
            for (String page : calm.keySet()) {
                System.out.printf("  console, %-8s calm  %s%n", page, calm.get(page));
                System.out.printf("  %-17s storm %s%n", "", meanwhile.get(page));
            }
        }
    }

    private static Load.Rate storm(Riser riser) {
        long interval = SECONDS * 1_000_000_000L * CLIENTS / CASES;
        try {
            return Load.run(CLIENTS, SECONDS, () -> new Paced(new CaseOpener(riser), interval));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One reader, one page after the other. */
    private static Map<String, Load.Rate> pages(Riser riser, int secondsEach) throws Exception {
        Map<String, Load.Rate> rates = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            rates.put(page.getKey(), Load.run(1, secondsEach, () -> new Reader(Api.of(riser, "gas"), page.getValue())));
        }
        return rates;
    }

    /** Does work at even intervals; when one takes longer, the next follows at once. */
    private static final class Paced implements Load.Work {
        private final Load.Work work;
        private final long interval;
        private long next = System.nanoTime();

        Paced(Load.Work work, long interval) {
            this.work = work;
            this.interval = interval;
        }

        @Override
        public void await() {
            for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            next += interval;
        }

        @Override
        public void once() throws Exception {
            work.once();
        }
    }

    /** Reads one page again and again. */
    private record Reader(Api api, String page) implements Load.Work {
        @Override
        public void once() throws IOException {
            Api.Answer answer = api.get(page);
            if (answer.status() != 200) {
                throw new IOException(answer.toString());
            }
        }
    }
}
