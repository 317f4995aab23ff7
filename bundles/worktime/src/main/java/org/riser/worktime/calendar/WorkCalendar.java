package org.riser.worktime.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.riser.worktime.TimeScale;
import org.riser.worktime.WallTime;
import org.riser.worktime.WorktimeException;

/**
 * One version of a working calendar, ready to count with: each year is worked out on first use and kept. A working day
 * is a date with working hours, whatever its weekday. Covers the years 1900 to 2199; beyond them every method throws
 * {@code calendar.out-of-range}. Immutable in what it answers, safe for use by many threads.
 */
public final class WorkCalendar implements TimeScale {
    private static final int FIRST_YEAR = 1900;
    private static final int END_YEAR = 2200;
    private static final int YEARS_WITHOUT_WORK = 2;
    private static final int EPOCH_YEAR = 1970;
    /** Of the mean Gregorian year. */
    private static final long YEAR_SECONDS = 31_556_952;

    private final CalendarDefinition definition;
    private final DayHours hours;
    private final TimeScale wall;
    private final AtomicReferenceArray<YearTable> years = new AtomicReferenceArray<>(END_YEAR - FIRST_YEAR);

    public WorkCalendar(CalendarDefinition definition) {
        this.definition = definition;
        this.hours = new DayHours(definition);
        this.wall = new WallTime(definition.zone());
    }

    public CalendarDefinition definition() {
        return definition;
    }

    public CalendarVersion version() {
        return definition.version();
    }

    @Override
    public ZoneId zone() {
        return definition.zone();
    }

    @Override
    public TimeScale wall() {
        return wall;
    }

    /** @return the holiday or make-up day on this date, if it is one */
    public Optional<DatedDay> dated(LocalDate date) {
        return Optional.ofNullable(hours.dated(date));
    }

    /** @return the working intervals that start on this date; none on a day off */
    public List<Frame> frames(LocalDate date) {
        return hours.frames(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        return !hours.frames(date).isEmpty();
    }

    /** @return the working time between two moments as stretches in order */
    public List<WorkSpan> spans(Instant from, Instant to) {
        List<WorkSpan> found = new ArrayList<>();
        if (from.isBefore(to)) {
            int last = yearAt(to).year();
            for (YearTable year = yearAt(from); ; year = year(year.year() + 1)) {
                year.addSpans(from, to, found);
                if (year.year() == last) {
                    break;
                }
            }
        }
        return found;
    }

    /**
     * @return the dates of the range, both ends included, on which the other calendar says otherwise: the open clocks
     *     whose span meets one of them are re-targeted when it is published
     */
    public List<LocalDate> changedDates(WorkCalendar other, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(date -> !frames(date).equals(other.frames(date)))
                .toList();
    }

    @Override
    public LocalDate dateOf(Instant at) {
        return yearAt(at).dateOf(at.getEpochSecond());
    }

    @Override
    public Instant startOf(LocalDate day) {
        return year(day.getYear()).startOf(day);
    }

    @Override
    public Instant endOfDay(LocalDate after, long n) {
        LocalDate day = day(after, n);
        return year(day.getYear()).endOf(day);
    }

    @Override
    public long days(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        long days =
                0L + year(upTo.getYear()).rankOf(upTo) - year(after.getYear()).rankOf(after);
        for (int between = after.getYear(); between < upTo.getYear(); between++) {
            days += year(between).count();
        }
        return days;
    }

    @Override
    public LocalDate day(LocalDate after, long n) {
        if (n == 0) {
            return after;
        }
        long left = n;
        LocalDate last = after;
        YearTable year = year(after.getYear());
        int done = year.rankOf(after);
        while (left > year.count() - done) {
            if (year.count() > done) {
                requireWork(last, year.dayOfRank(done + 1));
                last = year.dayOfRank(year.count());
                left -= year.count() - done;
            }
            year = year(year.year() + 1);
            requireWork(last, LocalDate.of(year.year(), 1, 1));
            done = 0;
        }
        if (year.year() != last.getYear()) {
            requireWork(last, year.dayOfRank(done + 1));
        }
        return year.dayOfRank((int) (done + left));
    }

    @Override
    public Duration time(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        YearTable first = yearAt(from);
        YearTable last = yearAt(to);
        Duration time = Duration.ofNanos(last.nanosBefore(to) - first.nanosBefore(from));
        for (int between = first.year(); between < last.year(); between++) {
            time = time.plusNanos(year(between).totalNanos());
        }
        return time;
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        long left = amount.toNanos();
        if (left <= 0) {
            return from;
        }
        YearTable year = yearAt(from);
        LocalDate last = year.dateOf(from.getEpochSecond());
        long done = year.nanosBefore(from);
        while (left > year.totalNanos() - done) {
            if (year.totalNanos() > done) {
                requireWork(last, dateOf(year.momentOf(done + 1)));
                last = dateOf(year.momentOf(year.totalNanos()));
                left -= year.totalNanos() - done;
            }
            year = year(year.year() + 1);
            requireWork(last, LocalDate.of(year.year(), 1, 1));
            done = 0;
        }
        requireWork(last, dateOf(year.momentOf(done + 1)));
        return year.momentOf(done + left);
    }

    @Override
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        if (definition.anyYear()) {
            return Collections.emptySortedSet();
        }
        SortedSet<Integer> missing = new TreeSet<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!definition.yearsWithData().contains(year)) {
                missing.add(year);
            }
        }
        return missing;
    }

    private void requireWork(LocalDate from, LocalDate next) {
        if (next.isAfter(from.plusYears(YEARS_WITHOUT_WORK))) {
            throw new WorktimeException(
                    "calendar.no-working-time",
                    "日历 " + version() + " 自 " + from + " 起两年内没有工作时间，请补充工作时段",
                    "Calendar " + version() + " has no working time in the two years after " + from
                            + "; add working hours.");
        }
    }

    private YearTable yearAt(Instant at) {
        long second = at.getEpochSecond();
        // Close enough to be one year off at most within the years we cover.
        int guess = Math.toIntExact(EPOCH_YEAR + Math.floorDiv(second, YEAR_SECONDS));
        YearTable year = year(guess);
        if (second < year.firstSecond()) {
            return year(guess - 1);
        }
        return second < year.endSecond() ? year : year(guess + 1);
    }

    private YearTable year(int number) {
        if (number < FIRST_YEAR || number >= END_YEAR) {
            throw new WorktimeException(
                    "calendar.out-of-range",
                    "日历只支持 " + FIRST_YEAR + " 至 " + (END_YEAR - 1) + " 年，不含 " + number + " 年",
                    "Calendars cover " + FIRST_YEAR + " to " + (END_YEAR - 1) + ", not " + number + ".");
        }
        YearTable year = years.get(number - FIRST_YEAR);
        if (year == null) {
            year = YearTable.of(hours, number);
            years.set(number - FIRST_YEAR, year);
        }
        return year;
    }
}
