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
        assertThat(retry.again(1, new IllegalStateException(new SQLException("deadlock", "40001")), null))
                .isTrue();
        assertThat(retry.again(1, new OptimisticLockException(), null)).isTrue();
        assertThat(retry.again(1, new IllegalStateException(new SQLException("double", "23505")), null))
                .isTrue();
        assertThat(pauses).hasSize(3);
    }

    @Test
    void givesUpAtLast() {
        assertThat(retry.again(6, new OptimisticLockException(), null)).isFalse();
    }

    @Test
    void doesNotRepeatWhatWouldFailAgain() {
        assertThat(retry.again(1, new IllegalStateException(new SQLException("no such table", "42X05")), null))
                .isFalse();
        assertThat(pauses).isEmpty();
    }

    @Test
    void runsOnceMoreIntoTheSameKeyAndAsOftenAsItIsAnotherOne() {
        RuntimeException first = taken("duplicate key value … Detail: Key (tenant_id, seq)=(t, 5) already exists.");
        RuntimeException next = taken("duplicate key value … Detail: Key (tenant_id, seq)=(t, 6) already exists.");
        RuntimeException counted = taken("duplicate key … identified by 'PK_RS_CASE_EVENT' defined on 'RS_CASE_EVENT'");
        RuntimeException unique = taken("duplicate key … identified by 'UX_RS_DEVICE_SERIAL' defined on 'RS_DEVICE'");

        assertThat(retry.again(2, next, first)).isTrue();
        assertThat(retry.again(3, next, next)).isFalse();
        assertThat(retry.again(2, counted, counted)).isTrue();
        assertThat(retry.again(2, unique, unique)).isFalse();
    }

    private static RuntimeException taken(String message) {
        return new IllegalStateException(new SQLException(message, "23505"));
    }
}
