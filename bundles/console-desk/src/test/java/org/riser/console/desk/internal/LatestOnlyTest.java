package org.riser.console.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final Queue<Runnable> elsewhere = new ArrayDeque<>();
    private final LatestOnly latest = new LatestOnly(elsewhere::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsAskedForMeanwhileIsDoneOnceMoreAndOnlyTheLast() {
        latest.ask(() -> {
            done.add("first");
            latest.ask(() -> done.add("second"));
            latest.ask(() -> done.add("third"));
        });
        assertThat(elsewhere).hasSize(1);

        elsewhere.remove().run();
        assertThat(done).containsExactly("first");
        elsewhere.remove().run();

        assertThat(done).containsExactly("first", "third");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whatFailsKeepsNothingThatFollows() {
        latest.ask(() -> {
            throw new IllegalStateException("the store is away");
        });
        elsewhere.remove().run();
        assertThat(elsewhere).isEmpty();

        latest.ask(() -> done.add("again"));
        elsewhere.remove().run();

        assertThat(done).containsExactly("again");
    }
}
