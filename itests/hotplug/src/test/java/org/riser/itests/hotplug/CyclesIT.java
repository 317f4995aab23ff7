package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** LPG is installed, enabled, used in a browser, disabled and removed again and again, and nothing of it is left behind. */
class CyclesIT {
    private static final Logger LOG = LoggerFactory.getLogger(CyclesIT.class);
    private static final String LPG = "lpg";
    private static final int CYCLES = Integer.getInteger("riser.cycles", 50);
    private static final int WARM = 10;
    private static final double GROWTH = 1.05;

    private final Riser riser = DemoRiser.get();
    private final Operator operator = new Operator(riser);

    @Test
    void nothingIsLeftOfAUtilityThatWasRemoved() throws Exception {
        List<Duration> times = new ArrayList<>();
        try (Browser tab = Browser.start("cycles")) {
            Console.signIn(tab, riser, "gas", "supervisor");
            operator.remove(LPG);
            Board board = new Board(tab);
            cycles(board, WARM, times);
            Memory warm = Memory.of(riser.process());
            cycles(board, CYCLES - WARM, times);
            Memory after = Memory.of(riser.process());

            Collections.sort(times);
            LOG.info(
                    "{} cycles, {} ms each (median), longest {} ms; after {}: {}; at the end: {}",
                    CYCLES,
                    times.get(times.size() / 2).toMillis(),
                    times.get(times.size() - 1).toMillis(),
                    WARM,
                    warm,
                    after);
            assertThat(after.heapBytes()).isLessThan((long) (GROWTH * warm.heapBytes()));
            assertThat(after.classLoaders()).isLessThan((long) (GROWTH * warm.classLoaders()));
            assertThat(after.bundles()).isEqualTo(warm.bundles());
            assertThat(tab.errors()).isEmpty();
        } finally {
            operator.install(LPG);
            operator.disableIfEnabled(LPG, "gas");
        }
    }

    private void cycles(Board board, int count, List<Duration> times) throws IOException {
        for (int cycle = 0; cycle < count; cycle++) {
            long begun = System.nanoTime();
            operator.install(LPG);
            operator.enable(LPG, "gas");
            board.open();
            operator.disable(LPG, "gas");
            board.awaitAway();
            operator.remove(LPG);
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
