package org.riser.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ClockView;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.jobs.Freezes;
import org.riser.store.UnitOfWork;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.TimeScale;
import org.riser.worktime.calendar.Calendars;

/** Shows clocks as badges do: from what their rows say, without a replay. */
final class ClockViews {
    private final TenantCalendars calendars;
    private final Freezes freezes;

    ClockViews(TenantCalendars calendars, Freezes freezes) {
        this.calendars = calendars;
        this.freezes = freezes;
    }

    List<ClockView> views(UnitOfWork unit, List<ClockRow> clocks, Instant now) {
        Calendars editions = calendars.editions(unit);
        Map<String, Boolean> frozen = new HashMap<>();
        return clocks.stream()
                .map(clock -> {
                    boolean away = clock.open()
                            && frozen.computeIfAbsent(
                                    clock.module,
                                    module ->
                                            freezes.of(unit, module).stream().anyMatch(freeze -> freeze.to() == null));
                    return view(clock, editions, away, now);
                })
                .toList();
    }

    private ClockView view(ClockRow clock, Calendars editions, boolean frozen, Instant now) {
        StartedRule rule = StartedRule.read(clock.rule);
        TimeLimit limit = rule.limit();
        TimeScale scale = editions.calendar(clock.countsBy()).on(Limits.basis(limit));
        boolean counting = clock.open() && clock.dueAt != null;
        return new ClockView(
                clock.id,
                clock.subject,
                clock.name,
                rule.name(),
                clock.rowId,
                rule.row().clause(),
                rule.row().packVersion(),
                frozen ? ClockView.State.FROZEN : clock.state(),
                Limits.words(limit),
                clock.startedAt,
                clock.dueAt,
                clock.warnAt,
                clock.endedAt,
                clock.breachedAt,
                counting ? remaining(scale, now, clock.dueAt) : null,
                counting && Limits.countsDays(limit) ? wholeDays(scale, now, clock.dueAt) : null);
    }

    private static Duration remaining(TimeScale scale, Instant now, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return Duration.ZERO;
        }
        return now.isAfter(dueAt) ? scale.time(dueAt, now).negated() : scale.time(now, dueAt);
    }

    /** Days that are still to come up to the last one; its own 24:00 is the due time. */
    private static @Nullable Long wholeDays(TimeScale scale, Instant now, @Nullable Instant dueAt) {
        return dueAt == null ? null : scale.days(scale.dateOf(now), scale.dateOf(dueAt.minusNanos(1)));
    }
}
