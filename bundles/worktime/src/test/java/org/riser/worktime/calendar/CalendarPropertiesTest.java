package org.riser.worktime.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;

/** What holds for every calendar, checked against plain walks over days and minutes. */
class CalendarPropertiesTest {
    private static final int TRIES = 5_000;
    private static final int GRID_MINUTES = 15;
    private static final LocalDate BEGIN = LocalDate.of(2023, 11, 1);
    private static final int DAYS = 500;

    @Property(tries = TRIES)
    void theNthWorkingDayIsWhereAWalkEnds(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(max = DAYS) int offset,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate after = BEGIN.plusDays(offset);
        LocalDate walked = after;
        for (int left = n; left > 0; left -= calendar.isWorkingDay(walked) ? 1 : 0) {
            walked = walked.plusDays(1);
        }
        assertThat(calendar.day(after, n)).isEqualTo(walked);
        assertThat(calendar.days(after, walked)).isEqualTo(n);
        assertThat(calendar.days(after, walked.minusDays(1))).isEqualTo(n - 1L);
    }

    @Property(tries = TRIES)
    void workingTimeAddsUp(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant a,
            @ForAll("moments") Instant b,
            @ForAll("moments") Instant c) {
        List<Instant> sorted = List.of(a, b, c).stream().sorted().toList();
        Instant first = sorted.get(0);
        Instant middle = sorted.get(1);
        Instant last = sorted.get(2);

        assertThat(calendar.time(first, middle).plus(calendar.time(middle, last)))
                .isEqualTo(calendar.time(first, last));
        assertThat(calendar.spans(first, last).stream()
                        .map(span -> Duration.between(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(calendar.time(first, last));
    }

    @Property(tries = TRIES)
    void workingTimeIsReachedAtItsFirstMoment(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(min = 1, max = 400L * 3600 * 1_000_000_000) long nanos) {
        Duration amount = Duration.ofNanos(nanos);
        Instant reached = calendar.plus(from, amount);

        assertThat(calendar.time(from, reached)).isEqualTo(amount);
        assertThat(calendar.time(from, reached.minusNanos(1))).isLessThan(amount);
    }

    @Property(tries = TRIES)
    void aLaterStartIsNeverDueEarlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant a,
            @ForAll("moments") Instant b,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        Instant early = a.isBefore(b) ? a : b;
        Instant late = a.isBefore(b) ? b : a;

        for (TimeLimit.Span limit : List.of(
                TimeLimit.workingHours(amount), TimeLimit.workingDays(amount), TimeLimit.calendarDays(amount))) {
            assertThat(DueTimes.at(calendar, early, limit)).isBeforeOrEqualTo(DueTimes.at(calendar, late, limit));
            assertThat(DueTimes.at(calendar, late, limit)).isAfter(late);
        }
    }

    @Property(tries = 1_000)
    void workingTimeIsWhatAClockOnTheWallShows(
            @ForAll("calendarsWithoutClockChanges") WorkCalendar calendar,
            @ForAll @IntRange(max = DAYS * 96) int start,
            @ForAll @IntRange(max = 1500) int length) {
        ZonedDateTime from = BEGIN.atStartOfDay(calendar.zone()).plusMinutes((long) start * GRID_MINUTES);
        long worked = 0;
        for (int i = 0; i < length; i++) {
            worked += isOpen(calendar, from.plusMinutes((long) i * GRID_MINUTES)) ? GRID_MINUTES : 0;
        }
        Instant to = from.plusMinutes((long) length * GRID_MINUTES).toInstant();

        assertThat(calendar.time(from.toInstant(), to)).isEqualTo(Duration.ofMinutes(worked));
    }

    @Property(tries = TRIES)
    void calendarDaysEndAtMidnightOfTheirZoneInLeapYearsToo(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 3000) int offset,
            @ForAll @IntRange(min = 1, max = 800) int days) {
        WorkCalendar open = new WorkCalendar(WorkCalendars.alwaysOpen(new CalendarVersion("open", 1), zone));
        LocalDate trigger = LocalDate.of(2019, 6, 1).plusDays(offset);
        Instant due = DueTimes.at(open, trigger.atTime(13, 30).atZone(zone).toInstant(), TimeLimit.calendarDays(days));

        assertThat(due).isEqualTo(trigger.plusDays(days + 1L).atStartOfDay(zone).toInstant());
    }

    private static boolean isOpen(WorkCalendar calendar, ZonedDateTime at) {
        LocalDate date = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        boolean today = calendar.frames(date).stream()
                .anyMatch(frame -> !time.isBefore(frame.from()) && (frame.endsNextDay() || time.isBefore(frame.to())));
        boolean sinceYesterday = calendar.frames(date.minusDays(1)).stream()
                .anyMatch(frame -> frame.endsNextDay() && time.isBefore(frame.to()));
        return today || sinceYesterday;
    }

    @Provide
    Arbitrary<Instant> moments() {
        long from = BEGIN.toEpochDay() * 24 * 3600;
        return Combinators.combine(
                        Arbitraries.longs().between(from, from + DAYS * 24L * 3600),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "Europe/Berlin",
                        "America/New_York",
                        "America/Santiago",
                        "Africa/Cairo",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return zones().flatMap(CalendarPropertiesTest::calendarsIn);
    }

    @Provide
    Arbitrary<WorkCalendar> calendarsWithoutClockChanges() {
        return Arbitraries.of("Asia/Shanghai", "Asia/Kathmandu")
                .map(ZoneId::of)
                .flatMap(CalendarPropertiesTest::calendarsIn);
    }

    private static Arbitrary<WorkCalendar> calendarsIn(ZoneId zone) {
        Arbitrary<Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(EnumSet::copyOf);
        // Up to three intervals a day; with the shift, the last of them runs past midnight.
        Arbitrary<List<Integer>> edges = Arbitraries.integers()
                .between(0, 95)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<Map<Integer, Boolean>> dated = Arbitraries.maps(
                        Arbitraries.integers().between(0, DAYS), Arbitraries.of(true, false))
                .ofMaxSize(30);
        return Combinators.combine(weekdays, edges, dated, Arbitraries.of(true, false))
                .as((days, cuts, dates, shift) -> new WorkCalendar(new CalendarDefinition(
                        new CalendarVersion("generated", 1),
                        zone,
                        List.of(WorkHours.on(days, frames(cuts, shift))),
                        dated(dates),
                        Set.of(),
                        false)));
    }

    private static Frame[] frames(List<Integer> cuts, boolean shift) {
        List<Frame> frames = new ArrayList<>();
        for (int i = shift ? 1 : 0; i + 1 < cuts.size(); i += 2) {
            frames.add(new Frame(time(cuts.get(i)), time(cuts.get(i + 1))));
        }
        if (shift && cuts.size() % 2 == 0) {
            frames.add(new Frame(time(cuts.get(cuts.size() - 1)), time(cuts.get(0))));
        }
        return frames.isEmpty() ? new Frame[] {Frame.of("08:30-17:30")} : frames.toArray(Frame[]::new);
    }

    private static LocalTime time(int quarter) {
        return LocalTime.MIDNIGHT.plusMinutes((long) quarter * GRID_MINUTES);
    }

    private static List<DatedDay> dated(Map<Integer, Boolean> dates) {
        List<DatedDay> days = new ArrayList<>();
        new TreeMap<>(dates).forEach((offset, workday) -> {
            LocalDate date = BEGIN.plusDays(offset);
            days.add(workday ? DatedDay.workday(date, "班", "on") : DatedDay.holiday(date, "休", "off"));
        });
        return days;
    }
}
