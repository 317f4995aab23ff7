package org.riser.itests.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** The same work by several clients at once, each starting the next as soon as the last is done. */
final class Load {

    /** One client's work; the first failure ends the measurement. */
    interface Work {
        void once() throws Exception;

        /** Waits until it is time for the next; does not count. */
        default void await() {}
    }

    /** Opens what one client keeps for itself. */
    interface Client {
        Work open() throws Exception;
    }

    private Load() {}

    /** Runs the work for some seconds with a number of clients. */
    static Rate run(int clients, int seconds, Client client) throws Exception {
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Work work = client.open();
            loops.add(() -> loop(work, System.nanoTime() + seconds * 1_000_000_000L));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            LongStream all = LongStream.empty();
            for (Future<long[]> done : threads.invokeAll(loops)) {
                all = LongStream.concat(all, Arrays.stream(done.get()));
            }
            return new Rate(all.sorted().toArray(), System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    /** How busy the machine is, all processes together. */
    static double machine() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long[] loop(Work work, long end) throws Exception {
        LongStream.Builder times = LongStream.builder();
        while (System.nanoTime() < end) {
            work.await();
            long now = System.nanoTime();
            work.once();
            times.add(System.nanoTime() - now);
        }
        return times.build().toArray();
    }

    /** How often the work was done, and how long it took each time. */
    static final class Rate {

        private final long[] sorted;
        private final long elapsed;

        private Rate(long[] sorted, long elapsed) {
            this.sorted = sorted;
            this.elapsed = elapsed;
        }

        int count() {
            return sorted.length;
        }

        double perSecond() {
            return sorted.length * 1e9 / elapsed;
        }

        @Override
        public String toString() {
            return "%8.1f /s   p50 %6.1f ms   p99 %6.1f ms   n %d"
                    .formatted(perSecond(), percentile(50), percentile(99), sorted.length);
        }

        private double percentile(int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
