package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Moments moments = new Moments(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothingReportedMeansNow() {
        assertThat(moments.at(caller(), null, "at")).isEqualTo(NOW);
    }

    @Test
    void aPastMomentNeedsThePermissionToImport() {
        Instant past = NOW.minus(Duration.ofDays(1));

        assertThatThrownBy(() -> moments.at(caller(), past, "acceptedAt"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        error -> assertThat(error.faults())
                                .first()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("acceptedAt")));
        assertThat(moments.at(caller("import"), past, "acceptedAt")).isEqualTo(past);
    }

    @Test
    void theFutureIsRefusedForEverybody() {
        assertThatThrownBy(() -> moments.at(caller("import"), NOW.plus(Duration.ofHours(1)), "at"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEventOlderThanItsPredecessorIsRefused() {
        assertThatThrownBy(() -> moments.after(caller("import"), NOW.minusSeconds(60), NOW, "at"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("time.before-last-event");
    }

    @Test
    void aRecordIsSavedNowHoweverLongTheCallTook() {
        assertThat(moments.saved(caller(), null, NOW.minusSeconds(240), "recordedAt"))
                .isEqualTo(NOW);
    }

    @Test
    void importedHistoryWasSavedWhenItSaysOrElseWhenItWasAccepted() {
        Instant accepted = NOW.minus(Duration.ofDays(1));
        Instant saved = accepted.plusSeconds(480);

        assertThat(moments.saved(caller("import"), null, accepted, "recordedAt"))
                .isEqualTo(accepted);
        assertThat(moments.saved(caller("import"), saved, accepted, "recordedAt"))
                .isEqualTo(saved);
        assertThatThrownBy(() -> moments.saved(caller("import"), accepted.minusSeconds(1), accepted, "recordedAt"))
                .isInstanceOf(InvalidInput.class);
    }

    private static Caller caller(String... permissions) {
        return new Caller(TenantId.of("a"), "staff:1", "李", Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }
}
