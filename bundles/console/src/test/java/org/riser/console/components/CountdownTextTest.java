package org.riser.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.casework.ClockView;
import org.riser.casework.ClockView.State;

class CountdownTextTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-10-09T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-14T16:00:00Z");

    @Test
    void showsTheTimeThatTheCalendarLeaves() {
        assertThat(zh(clock(State.RUNNING, Duration.ofMinutes(200), null, null)))
                .isEqualTo(new CountdownText(Tone.NEUTRAL, "剩 3:20"));
    }

    @Test
    void turnsAmberAtTheWarning() {
        assertThat(zh(clock(State.RUNNING, Duration.ofSeconds(252), null, NOW)))
                .isEqualTo(new CountdownText(Tone.RISK, "剩 4′12″"));
    }

    @Test
    void turnsRedWhenItIsOver() {
        assertThat(zh(clock(State.BREACHED, Duration.ofMinutes(-42), null, NOW)))
                .isEqualTo(new CountdownText(Tone.BROKEN, "超 0:42"));
    }

    @Test
    void aClockOfDaysShowsWholeDaysAndTheLastDay() {
        assertThat(zh(clock(State.RUNNING, Duration.ofDays(5), 4L, null)).words())
                .isEqualTo("剩 4 日 · 至 10-14");
    }

    @Test
    void aClockThatStandsStillSaysSo() {
        assertThat(zh(clock(State.PAUSED, Duration.ofHours(1), null, null)))
                .isEqualTo(new CountdownText(Tone.PAUSED, "停钟中"));
        assertThat(zh(clock(State.FROZEN, Duration.ofHours(1), null, null)).words())
                .isEqualTo("已冻结");
    }

    @Test
    void speaksEnglishToo() {
        ClockView clock = clock(State.RUNNING, Duration.ofMinutes(200), null, null);
        assertThat(CountdownText.of(clock, NOW, ZONE, Locale.ENGLISH).words()).isEqualTo("3:20 left");
    }

    private static CountdownText zh(ClockView clock) {
        return CountdownText.of(clock, NOW, ZONE, Locale.SIMPLIFIED_CHINESE);
    }

    private static ClockView clock(
            State state, Duration remaining, @Nullable Long wholeDays, @Nullable Instant warnAt) {
        Instant breachedAt = state == State.BREACHED ? NOW : null;
        UUID id = new UUID(0, 1);
        return new ClockView(
                id,
                id,
                "reply",
                Text.same("x"),
                "r1",
                "GEN-SLA-01",
                "1",
                state,
                Text.same("x"),
                NOW,
                DUE,
                warnAt,
                null,
                breachedAt,
                remaining,
                wholeDays);
    }
}
