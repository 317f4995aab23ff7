package org.riser.store.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Retry retry = new Retry(pauses::add);

    @Test
    void runsAgainAfterADeadlockAndAfterAChangeBySomebodyElse() {
        assertThat(retry.again(1, new IllegalStateException(new SQLException("deadlock", "40001"))))
                .isTrue();
        assertThat(retry.again(1, new OptimisticLockException())).isTrue();
        assertThat(retry.again(1, new IllegalStateException(new SQLException("double", "23505"))))
                .isTrue();
        assertThat(pauses).hasSize(3);
    }

    @Test
    void givesUpAtLast() {
        assertThat(retry.again(6, new OptimisticLockException())).isFalse();
    }

    @Test
    void doesNotRepeatWhatWouldFailAgain() {
        assertThat(retry.again(1, new IllegalStateException(new SQLException("no such table", "42X05"))))
                .isFalse();
        assertThat(pauses).isEmpty();
    }
}
