package org.riser.itests.benchmark;

import org.junit.jupiter.api.Test;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * Lets the clocks of many cases fall due beside a million that run on, three of each open case. First all at once, as after
 * an outage, and says how many fire a second, beside raw JDBC that claims a timer and writes one event; then in a steady
 * flow, and says how late each was recorded; then with a kill -9 in the middle, and on PostgreSQL with two nodes. Whatever
 * happens, every clock must be broken exactly once, at its due time; one node alone must take them in the order of their
 * due times.
 *
 * <p>{@code -Driser.benchmark.open=0 -Driser.benchmark.clocks=2000 -Driser.benchmark.flow=10} makes it short.
 */
class FiringBenchmark {

    private static final int CLOCKS = Integer.getInteger("riser.benchmark.clocks", 20_000);
    private static final int OPEN = Integer.getInteger("riser.benchmark.open", 340_000);
    private static final int FLOW_SECONDS = Integer.getInteger("riser.benchmark.flow", 30);

    @Test
    void onDerby() throws Exception {
        try (Riser riser = Riser.configure("derby").demo().asDelivered().start()) {
            FiringScene scene = FiringScene.prepare("Derby", riser, Database.derby(riser), CLOCKS);
            scene.crowd(OPEN);
            double rate = scene.outage();
            scene.flow(FLOW_SECONDS, rate / 4);
            scene.kill();
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Postgres postgres = Postgres.start("postgres-server");
                Riser riser = on(postgres, "postgres").demo().start();
                Riser second = on(postgres, "postgres-second").start()) {
            second.stop();
            FiringScene scene = FiringScene.prepare("PostgreSQL", riser, Database.postgres(postgres), CLOCKS);
            scene.crowd(OPEN);
            double rate = scene.outage();
            scene.flow(FLOW_SECONDS, rate / 4);
            scene.kill();
            scene.outage(second);
            scene.kill(second);
        }
    }

    private static Riser.Configuration on(Postgres postgres, String name) {
        return Riser.configure(name)
                .database(postgres.url(), postgres.user(), postgres.password())
                .asDelivered();
    }
}
