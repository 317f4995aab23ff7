package org.riser.console.components;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ClockView;
import org.riser.console.internal.Texts;

/** What a clock's badge says, and in which tone. */
record CountdownText(Tone tone, String words) {

    static CountdownText of(ClockView clock, Instant now, ZoneId zone, Locale locale) {
        return switch (clock.state()) {
            case PAUSED -> new CountdownText(Tone.PAUSED, Texts.in(locale, "countdown.paused"));
            case FROZEN -> new CountdownText(Tone.PAUSED, Texts.in(locale, "countdown.frozen"));
            case CANCELLED -> new CountdownText(Tone.NEUTRAL, Texts.in(locale, "countdown.cancelled"));
            case MET ->
                clock.late()
                        ? new CountdownText(Tone.BROKEN, Texts.in(locale, "countdown.met-late"))
                        : new CountdownText(Tone.KEPT, Texts.in(locale, "countdown.met"));
            case RUNNING, BREACHED -> running(clock, now, zone, locale);
        };
    }

    /** What a badge says when somebody points at it: the clause and what it asks for. */
    static String title(ClockView clock, Locale locale) {
        return Texts.in(locale, "countdown.title", clock.clause(), clock.limit().in(locale));
    }

    /**
     * The seconds from which the browser counts down by itself; null for a clock that does not run on wall time, whose
     * reading stands until the page brings a new one.
     */
    static @Nullable String ticking(ClockView clock, Instant now) {
        Instant dueAt = clock.dueAt();
        Duration remaining = clock.remaining();
        boolean counting = clock.state() == ClockView.State.RUNNING || clock.state() == ClockView.State.BREACHED;
        if (!counting || dueAt == null || remaining == null || clock.wholeDays() != null) {
            return null;
        }
        boolean onWallTime = Duration.between(now, dueAt).minus(remaining).abs().compareTo(Duration.ofSeconds(2)) <= 0;
        return onWallTime ? String.valueOf(remaining.toSeconds()) : null;
    }

    private static CountdownText running(ClockView clock, Instant now, ZoneId zone, Locale locale) {
        Duration remaining = clock.remaining();
        if (remaining == null || clock.dueAt() == null) {
            return new CountdownText(Tone.NEUTRAL, clock.limit().in(locale));
        }
        if (clock.late() || remaining.isNegative()) {
            return new CountdownText(Tone.BROKEN, Texts.in(locale, "countdown.over", Formats.span(remaining)));
        }
        boolean warned = clock.warnAt() != null && !now.isBefore(clock.warnAt());
        return new CountdownText(warned ? Tone.RISK : Tone.NEUTRAL, left(clock, remaining, zone, locale));
    }

    /** A clock that counts days shows the day it ends and whole days; any other the time left. */
    private static String left(ClockView clock, Duration remaining, ZoneId zone, Locale locale) {
        Long days = clock.wholeDays();
        return days == null
                ? Texts.in(locale, "countdown.left", Formats.span(remaining))
                : Texts.in(locale, "countdown.days", days, Formats.day(Objects.requireNonNull(clock.dueAt()), zone));
    }
}
