package org.riser.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

/** From the command to the first page, what an idle process holds, and how long it takes to stop. */
class StartBenchmark {

    private static final int RESTARTS = 3;

    @Test
    void startsAndIdles() throws Exception {
        System.out.printf("%nload of the machine before: %.1f%n", Load.machine());
        System.out.printf("archive: %d MB%n", Files.size(Path.of(System.getProperty("riser.archive"))) / 1_000_000);
        long begun = System.nanoTime();
        try (Riser riser = Riser.configure("start").demo().asDelivered().start()) {
            say("first start, makes the demo data", since(begun), riser);
            for (int i = 0; i < RESTARTS; i++) {
                Duration stop = riser.stop();
                begun = System.nanoTime();
                riser.restart();
                say("start with demo data there (stopped in " + stop.toMillis() + " ms)", since(begun), riser);
            }
            Heap.collect(riser);
            System.out.printf("idle heap after a collection: %d MB%n", Heap.used(riser) / 1024);
        }
    }

    /** Ready is when health says so; the page is asked for right then. */
    private static void say(String what, Duration ready, Riser riser) throws IOException {
        long begun = System.nanoTime();
        int status = riser.get("/").statusCode();
        Duration page = since(begun);
        Duration processor = riser.process().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.printf(
                "%s: ready %.1f s, first page (%d) %.1f s later; processor %.1f s%n",
                what, ready.toMillis() / 1e3, status, page.toMillis() / 1e3, processor.toMillis() / 1e3);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
