package org.riser.worktime.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.worktime.Refusals.assertRefused;
import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.ZONE;
import static org.riser.worktime.Shanghai.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkCalendarTest {
    private static final CalendarVersion V1 = new CalendarVersion("hall", 1);

    @Test
    void knowsMakeUpDaysAndHolidays() {
        assertThat(OFFICE.isWorkingDay(LocalDate.parse("2026-02-28"))).isTrue();
        assertThat(OFFICE.frames(LocalDate.parse("2026-02-28")))
                .isEqualTo(OFFICE.frames(LocalDate.parse("2026-03-02")));
        assertThat(OFFICE.isWorkingDay(LocalDate.parse("2026-02-23"))).isFalse();
        assertThat(OFFICE.dated(LocalDate.parse("2026-10-07")))
                .map(DatedDay::nameEn)
                .hasValue("National Day");
    }

    @Test
    void countsTheYearsOfTheStateCouncil() {
        assertThat(workingDaysOf(2024)).isEqualTo(251);
        assertThat(workingDaysOf(2025)).isEqualTo(248);
        assertThat(workingDaysOf(2026)).isEqualTo(248);
    }

    @Test
    void worksPastMidnightAndIntoTheNewYear() {
        WorkCalendar nights = calendar(WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("22:00-06:00")));

        assertThat(nights.time(at("2024-12-31 23:00"), at("2025-01-01 05:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(nights.plus(at("2024-12-31 20:00"), Duration.ofHours(7))).isEqualTo(at("2025-01-01 05:00"));
        assertThat(nights.spans(at("2024-12-31 00:00"), at("2025-01-01 24:00")))
                .extracting(WorkSpan::to)
                .containsExactly(
                        at("2024-12-31 06:00"), at("2025-01-01 00:00"), at("2025-01-01 06:00"), at("2025-01-01 24:00"));
    }

    @Test
    void countsTimeOnceWhereANightShiftMeetsTheHoursOfADatedDay() {
        WorkCalendar calendar = new WorkCalendar(new CalendarDefinition(
                V1,
                ZONE,
                List.of(WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("22:00-06:00"))),
                List.of(DatedDay.workday(LocalDate.parse("2024-03-05"), "盘点", "Stocktaking", Frame.of("01:00-03:00"))),
                Set.of(2024),
                false));

        assertThat(calendar.time(at("2024-03-04 12:00"), at("2024-03-05 12:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void letsSeasonalHoursGoBeforeTheOthers() {
        WorkHours all = WorkHours.weekdays(Frame.of("08:30-17:30"));
        WorkHours summer =
                WorkHours.weekdays(Frame.of("07:00-13:00")).during(new Season(MonthDay.of(7, 1), MonthDay.of(8, 31)));
        WorkCalendar calendar = calendar(all, summer);

        assertThat(calendar.frames(LocalDate.parse("2024-07-01"))).containsExactly(Frame.of("07:00-13:00"));
        assertThat(calendar.frames(LocalDate.parse("2024-09-02"))).containsExactly(Frame.of("08:30-17:30"));
    }

    @Test
    void letsASeasonRunOverTheTurnOfTheYear() {
        Season winter = new Season(MonthDay.of(11, 15), MonthDay.of(3, 15));

        assertThat(winter.contains(LocalDate.parse("2024-01-01"))).isTrue();
        assertThat(winter.contains(LocalDate.parse("2024-03-16"))).isFalse();
    }

    @Test
    void changesHoursOnTheDayTheyBecomeValid() {
        WorkCalendar calendar = calendar(
                WorkHours.weekdays(Frame.of("09:00-17:00")).valid(null, LocalDate.parse("2024-06-30")),
                WorkHours.weekdays(Frame.of("10:00-18:00")).valid(LocalDate.parse("2024-07-01"), null));

        assertThat(calendar.time(at("2024-06-28 00:00"), at("2024-07-01 11:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void letsAHallOverrideItsGroup() {
        CalendarDefinition hall = OFFICE.definition()
                .overriddenBy(
                        V1,
                        List.of(WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("09:00-20:00"))),
                        List.of(DatedDay.workday(
                                LocalDate.parse("2024-10-01"), "国庆值班", "National Day duty", Frame.of("09:00-12:00"))));
        WorkCalendar calendar = new WorkCalendar(hall);

        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-03-09"))).isTrue();
        assertThat(calendar.frames(LocalDate.parse("2024-10-01"))).containsExactly(Frame.of("09:00-12:00"));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-10-02"))).isFalse();
    }

    @Test
    void tellsWhichDatesAPublicationChanges() {
        WorkCalendar changed = new WorkCalendar(OFFICE.definition()
                .overriddenBy(
                        new CalendarVersion("office", 2),
                        List.of(),
                        List.of(DatedDay.holiday(LocalDate.parse("2024-03-06"), "停电", "Power cut"))));

        assertThat(OFFICE.changedDates(changed, LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31")))
                .containsExactly(LocalDate.parse("2024-03-06"));
    }

    @Test
    void losesTheHourThatTheClocksSkip() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkCalendar nights = new WorkCalendar(CalendarDefinition.of(
                V1, berlin, WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("22:00-06:00"))));
        Instant from =
                LocalDate.parse("2024-03-30").atTime(12, 0).atZone(berlin).toInstant();
        Instant to = LocalDate.parse("2024-03-31").atTime(12, 0).atZone(berlin).toInstant();

        assertThat(nights.time(from, to)).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void endsAnIntervalWhereTheClocksSkipItsEnd() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkCalendar early = new WorkCalendar(CalendarDefinition.of(
                V1,
                berlin,
                WorkHours.on(EnumSet.of(DayOfWeek.SUNDAY), Frame.of("01:00-02:20"), Frame.of("02:30-03:00"))));
        Instant midnight = LocalDate.parse("2024-03-31").atStartOfDay(berlin).toInstant();

        assertThat(early.spans(midnight, midnight.plus(Duration.ofHours(12))))
                .containsExactly(new WorkSpan(midnight.plus(Duration.ofHours(1)), midnight.plus(Duration.ofHours(2))));
    }

    @Test
    @Timeout(5)
    void refusesToCountWhereNothingIsWorked() {
        WorkCalendar ended =
                calendar(WorkHours.weekdays(Frame.of("09:00-17:00")).valid(null, LocalDate.parse("2024-01-31")));

        assertRefused("calendar.no-working-time", () -> ended.day(LocalDate.parse("2024-03-01"), 1));
        assertRefused("calendar.no-working-time", () -> ended.day(LocalDate.parse("2024-01-30"), 5));
        assertRefused("calendar.no-working-time", () -> ended.plus(at("2024-03-01"), Duration.ofHours(1)));
        assertThat(ended.time(at("2024-03-01"), at("2030-01-01"))).isZero();
    }

    @Test
    void countsAcrossAGapOfLessThanTwoYearsOnly() {
        WorkHours before = WorkHours.weekdays(Frame.of("09:00-17:00")).valid(null, LocalDate.parse("2024-01-31"));
        WorkHours soon = WorkHours.weekdays(Frame.of("09:00-17:00")).valid(LocalDate.parse("2026-01-05"), null);
        WorkHours late = WorkHours.weekdays(Frame.of("09:00-17:00")).valid(LocalDate.parse("2026-06-01"), null);

        assertThat(calendar(before, soon).day(LocalDate.parse("2024-01-31"), 1))
                .isEqualTo(LocalDate.parse("2026-01-05"));
        assertRefused("calendar.no-working-time", () -> calendar(before, late).day(LocalDate.parse("2024-01-31"), 1));
        assertRefused(
                "calendar.no-working-time",
                () -> calendar(before, late).plus(at("2024-01-31 17:00"), Duration.ofSeconds(1)));
    }

    @Test
    void refusesYearsBeyondItsReach() {
        assertRefused("calendar.out-of-range", () -> OFFICE.day(LocalDate.of(2199, 12, 1), 60));
    }

    @Test
    void refusesContradictions() {
        WorkHours office = WorkHours.weekdays(Frame.of("09:00-17:00"));
        LocalDate day = LocalDate.parse("2024-10-12");

        assertRefused("frames.overlap", () -> WorkHours.weekdays(Frame.of("09:00-12:00"), Frame.of("11:00-17:00")));
        assertRefused(
                "frames.overlap",
                () -> WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("22:00-06:00"), Frame.of("05:00-09:00")));
        assertRefused("frame.fraction", () -> Frame.of("09:00:00.5-17:00"));
        assertRefused("hours.empty", () -> WorkHours.on(Set.of()));
        assertRefused("hours.conflict", () -> calendar(office, office));
        assertRefused(
                "hours.conflict",
                () -> calendar(
                        office.during(new Season(MonthDay.of(6, 1), MonthDay.of(9, 1))),
                        office.during(new Season(MonthDay.of(9, 1), MonthDay.of(10, 1)))));
        assertRefused("hours.none", () -> calendar());
        assertRefused(
                "day.contradicts", () -> days(DatedDay.holiday(day, "休", "off"), DatedDay.workday(day, "班", "on")));
        assertRefused("day.twice", () -> days(DatedDay.holiday(day, "休", "off"), DatedDay.holiday(day, "休", "off")));
        assertRefused(
                "day.holiday-with-hours",
                () -> new DatedDay(day, DatedDay.Kind.HOLIDAY, "休", "off", List.of(Frame.of("09:00-10:00"))));
        assertRefused(
                "frames.overlap",
                () -> DatedDay.workday(day, "班", "on", Frame.of("09:00-12:00"), Frame.of("11:00-13:00")));
        assertRefused("calendar.unknown", () -> Calendars.of(OFFICE).calendar(V1));
    }

    @Test
    void isAlwaysOpenWithoutASchedule() {
        WorkCalendar hotline = new WorkCalendar(WorkCalendars.alwaysOpen(V1, ZONE));

        assertThat(hotline.time(at("2027-10-01 00:00"), at("2027-10-02 00:00"))).isEqualTo(Duration.ofDays(1));
        assertThat(hotline.missingYears(LocalDate.parse("2027-10-01"), LocalDate.parse("2028-10-01")))
                .isEmpty();
    }

    private static long workingDaysOf(int year) {
        return OFFICE.days(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    private static WorkCalendar calendar(WorkHours... hours) {
        return new WorkCalendar(CalendarDefinition.of(V1, ZONE, hours));
    }

    private static CalendarDefinition days(DatedDay... days) {
        return new CalendarDefinition(
                V1, ZONE, List.of(WorkHours.weekdays(Frame.of("09:00-17:00"))), List.of(days), Set.of(2024), false);
    }
}
