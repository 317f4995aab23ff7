package org.riser.reports.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.riser.reports.NewSchedule;
import org.riser.reports.NewSchedule.Rhythm;

/** When a schedule is due, and which month it tells of. */
final class Rhythms {
    private Rhythms() {}

    /** The first time after a moment. */
    static Instant next(NewSchedule schedule, Instant after, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(after, zone);
        LocalDate day = first(schedule, now.toLocalDate());
        Instant found = moment(schedule, day, zone);
        return found.isAfter(after) ? found : moment(schedule, first(schedule, day.plusDays(1)), zone);
    }

    private static LocalDate first(NewSchedule schedule, LocalDate from) {
        return switch (schedule.rhythm()) {
            case DAILY -> from;
            case WEEKLY -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(schedule.day())));
            case MONTHLY ->
                from.getDayOfMonth() <= schedule.day()
                        ? from.withDayOfMonth(schedule.day())
                        : from.plusMonths(1).withDayOfMonth(schedule.day());
        };
    }

    private static Instant moment(NewSchedule schedule, LocalDate day, ZoneId zone) {
        return day.atTime(schedule.at()).atZone(zone).toInstant();
    }

    static YearMonth month(Rhythm rhythm, Instant at, ZoneId zone) {
        YearMonth running = YearMonth.from(LocalDateTime.ofInstant(at, zone));
        return rhythm == Rhythm.MONTHLY ? running.minusMonths(1) : running;
    }
}
