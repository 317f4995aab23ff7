package org.riser.rulebook.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.logging.Logger;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.RuleEngine;

/**
 * One clock decision on a table of 300 rows, with its trace, beside the same table written by hand as a linear search.
 * Run {@link #main}; it prints CPU per decision, percentiles and the ratio, with one and with two threads.
 */
final class DecisionBenchmark {
    private static final int KINDS = 60;
    private static final int ROWS_OF_A_KIND = 5;
    private static final int WARM_UP = 100_000;
    private static final int RUNS = 200_000;
    private static final int MOST_THREADS = 2;
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record HandRow(String kind, String customerClass, String clock, int minutes) {}

    private record HandTrace(HandRow row, Map<String, Object> facts) {}

    private DecisionBenchmark() {}

    public static void main(String[] args) {
        long before = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        RuleEngine engine = RuleEngine.start();
        LOG.info(() -> "engine compiled in "
                + Duration.ofNanos(System.nanoTime() - wall).toMillis() + " ms, CPU "
                + Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before).toMillis() + " ms of this thread");
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> engine));
        rulebook.load(Fixtures.pack("x", "1.0.0", "sla.csv", table()), FactTypes.unknown());
        List<HandRow> rows = byHand();
        long first = System.nanoTime();
        rulebook.clocks(Fixtures.TENANT, Fixtures.AT, facts(7));
        LOG.info(() ->
                "first decision " + Duration.ofNanos(System.nanoTime() - first).toMillis() + " ms");
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            double hand = measure("linear Java", threads, run -> search(rows, facts(run)));
            double rules =
                    measure("rulebook", threads, run -> rulebook.clocks(Fixtures.TENANT, Fixtures.AT, facts(run)));
            String line = String.format("%d threads, ratio of CPU: %.1f", threads, rules / hand);
            LOG.info(line);
        }
        LOG.info(
                () -> rulebook.table(Fixtures.TENANT, "x", TableKind.SLA).rows().size() + " rows");
    }

    /** What one thread measured. */
    private record Measured(double cpuNanos, List<Long> times, int seen) {}

    /** CPU nanoseconds of one decision while so many threads decide. */
    private static double measure(String name, int threads, IntFunction<Object> decision) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Measured>> running = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> measure(decision)));
            }
            double cpu = 0;
            int seen = 0;
            List<Long> all = new ArrayList<>();
            for (Future<Measured> one : running) {
                Measured measured = one.get();
                cpu += measured.cpuNanos() / threads;
                seen += measured.seen();
                all.addAll(measured.times());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] times = all.stream().mapToLong(Long::longValue).sorted().toArray();
            String line = String.format(
                    "%s, %d threads: CPU %.0f ns, p50 %d ns, p99 %d ns, %.0f/s with warm-up (%d)",
                    name,
                    threads,
                    cpu,
                    times[times.length / 2],
                    times[(int) (times.length * 0.99)],
                    threads * (WARM_UP + RUNS) / seconds,
                    seen);
            LOG.info(line);
            return cpu;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static Measured measure(IntFunction<Object> decision) {
        int seen = 0;
        for (int i = 0; i < WARM_UP; i++) {
            seen += decision.apply(i).hashCode();
        }
        long[] times = new long[RUNS];
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            seen += decision.apply(i).hashCode();
            times[i] = System.nanoTime() - start;
        }
        return new Measured(
                (THREADS.getCurrentThreadCpuTime() - before) / (double) RUNS,
                Arrays.stream(times).boxed().toList(),
                seen);
    }

    private static Facts facts(int run) {
        return Facts.of(Map.of(
                "case.kind", "x.kind-" + run % KINDS,
                "field.class", "class-" + run % ROWS_OF_A_KIND,
                "field.matter", "any"));
    }

    private static List<HandTrace> search(List<HandRow> rows, Facts facts) {
        List<HandTrace> found = new ArrayList<>();
        for (HandRow row : rows) {
            if (row.kind().equals(facts.get("case.kind").orElse(""))
                    && row.customerClass().equals(facts.get("field.class").orElse(""))) {
                Map<String, Object> used = new TreeMap<>();
                facts.get("field.class").ifPresent(value -> used.put("field.class", value));
                found.add(new HandTrace(row, used));
            }
        }
        return found;
    }

    private static List<HandRow> byHand() {
        List<HandRow> rows = new ArrayList<>();
        for (int i = 0; i < KINDS * ROWS_OF_A_KIND; i++) {
            rows.add(new HandRow("x.kind-" + i / ROWS_OF_A_KIND, "class-" + i % ROWS_OF_A_KIND, "reply", i + 1));
        }
        return rows;
    }

    private static String[] table() {
        List<String> lines = new ArrayList<>();
        lines.add("rowId,clause,name_zh,name_en,kind,when,clock,start,stop,limit,unit,basis");
        for (HandRow row : byHand()) {
            lines.add("R" + row.minutes() + ",SVC-DAY-10,行,Row," + row.kind() + ",field.class = " + row.customerClass()
                    + "," + row.clock() + ",recorded,replied," + row.minutes() + ",minute,wall");
        }
        return lines.toArray(String[]::new);
    }
}
