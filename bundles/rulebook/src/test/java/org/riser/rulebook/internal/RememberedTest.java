package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<Integer, String> few = new Remembered<>();
    private final List<Integer> worked = new ArrayList<>();

    @Test
    void onlyWhatWasAskedForLastIsKept() {
        for (int key = 0; key < Remembered.MOST; key++) {
            ask(key);
        }
        ask(0);
        ask(Remembered.MOST);
        worked.clear();

        ask(0);
        ask(1);

        assertThat(worked).as("1 was not asked for last").containsExactly(1);
    }

    @Test
    void nobodyWaitsWhileSomethingIsWorkedOut() {
        String answer = few.of(
                1,
                () -> CompletableFuture.supplyAsync(() -> few.of(2, () -> "of another"))
                        .orTimeout(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                        .join());

        assertThat(answer).isEqualTo("of another");
    }

    @Test
    void aMemoryThatBeganWithAnotherGoesItsOwnWay() {
        ask(1);
        ask(2);
        Remembered<Integer, String> odd = few.where(key -> key % 2 == 1);

        assertThat(odd.of(1, () -> "new")).isEqualTo("1");
        assertThat(odd.of(2, () -> "new")).isEqualTo("new");
        assertThat(few.of(2, () -> "new")).isEqualTo("2");
    }

    private void ask(int key) {
        few.of(key, () -> {
            worked.add(key);
            return String.valueOf(key);
        });
    }
}
