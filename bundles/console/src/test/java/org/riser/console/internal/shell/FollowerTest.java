package org.riser.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private final List<Task> waiting = new ArrayList<>();
    private int shown;
    private final Follower follower = new Follower(this::in, () -> shown++);

    private record Task(Duration after, FutureTask<?> work) {}

    @Test
    void theFirstChangeIsShownAtOnce() {
        follower.changed();

        assertThat(shown).isEqualTo(1);
    }

    @Test
    void aStormIsShownOnceARest() {
        for (int i = 0; i < 100; i++) {
            follower.changed();
        }
        assertThat(shown).isEqualTo(1);

        pass(Follower.REST);
        assertThat(shown).isEqualTo(2);
        follower.changed();
        assertThat(shown).isEqualTo(2);
        pass(Follower.REST);
        assertThat(shown).isEqualTo(3);
    }

    @Test
    void afterARestWithoutChangesTheNextIsShownAtOnceAgain() {
        follower.changed();
        pass(Follower.REST);
        assertThat(shown).isEqualTo(1);

        follower.changed();

        assertThat(shown).isEqualTo(2);
    }

    @Test
    void everyMinuteIsShownBecauseTimePasses() {
        pass(Follower.ROUND);
        pass(Follower.REST);
        pass(Follower.ROUND);

        assertThat(shown).isEqualTo(2);
    }

    @Test
    void nothingIsShownAndNothingWaitsOnceItIsClosed() {
        follower.changed();
        follower.changed();

        follower.close();

        follower.changed();
        pass(Follower.REST);
        pass(Follower.ROUND);
        assertThat(shown).isEqualTo(1);
    }

    private Future<?> in(Duration wait, Runnable task) {
        Task added = new Task(wait, new FutureTask<>(task, null));
        waiting.add(added);
        return added.work();
    }

    /** Runs what waits for so long. */
    private void pass(Duration wait) {
        List<Task> due =
                waiting.stream().filter(task -> task.after().equals(wait)).toList();
        waiting.removeAll(due);
        due.forEach(task -> task.work().run());
    }
}
