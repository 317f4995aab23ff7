package org.riser.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(1);

    @Test
    void goOnAfterFailuresOfWhichTheFirstIsTold() throws InterruptedException {
        Rounds rounds =
                new Rounds("rounds-test", Duration.ofMillis(1), this::round, failure -> told.add(failure.getMessage()));
        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        rounds.close();
        assertThat(told).containsExactly("round 1");
    }

    private boolean round() {
        int round = number.incrementAndGet();
        if (round <= 2) {
            throw new IllegalStateException("round " + round);
        }
        third.countDown();
        return false;
    }
}
