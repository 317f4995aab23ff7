package org.riser.itests.product;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the demo data, which is loaded after the start while people can work already. */
final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Demo() {}

    static void waitForCases(Api tenant) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tenant.get("/cases?limit=1").body().path("items").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no demo cases after " + PATIENCE);
            }
            pause();
        }
    }

    /** A moment between two looks at a running process, which tells nobody when it is ready. */
    static void pause() throws InterruptedException {
        new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
    }
}
