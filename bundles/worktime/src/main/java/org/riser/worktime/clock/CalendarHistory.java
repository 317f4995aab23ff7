package org.riser.worktime.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.riser.worktime.TimeScale;
import org.riser.worktime.WorktimeException;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkSpan;

/**
 * One calendar version after another: what has elapsed keeps the version it elapsed under. A moment belongs to the
 * version then in force, a date to the version in force at its end. Immutable.
 *
 * @param versions in order of time; the first one also holds for everything before it
 */
record CalendarHistory(List<Version> versions) implements TimeScale {

    /** A calendar from the moment it came into force. */
    record Version(Instant from, WorkCalendar calendar) {}

    static CalendarHistory of(Instant from, WorkCalendar calendar) {
        return new CalendarHistory(List.of(new Version(from, calendar)));
    }

    CalendarHistory then(Instant at, WorkCalendar calendar) {
        if (!calendar.zone().equals(zone())) {
            throw new WorktimeException(
                    "calendar.zone-changed",
                    "日历 " + calendar.version() + " 的时区与时钟开始时不同，请保持 " + zone(),
                    "Calendar " + calendar.version() + " has another time zone than the clock began with; keep "
                            + zone() + ".");
        }
        return new CalendarHistory(Stream.concat(versions.stream(), Stream.of(new Version(at, calendar)))
                .toList());
    }

    /** The plain calendar while there is only one. */
    TimeScale scale() {
        return versions.size() == 1 ? first() : this;
    }

    WorkCalendar at(Instant at) {
        WorkCalendar found = first();
        for (Version version : versions) {
            if (version.from().isAfter(at)) {
                break;
            }
            found = version.calendar();
        }
        return found;
    }

    List<WorkSpan> spans(Instant from, Instant to) {
        List<WorkSpan> spans = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Instant start = i == 0 || from.isAfter(begin(i)) ? from : begin(i);
            Instant end = isLast(i) || begin(i + 1).isAfter(to) ? to : begin(i + 1);
            spans.addAll(calendar(i).spans(start, end));
        }
        return spans;
    }

    @Override
    public ZoneId zone() {
        return first().zone();
    }

    @Override
    public LocalDate dateOf(Instant at) {
        return first().dateOf(at);
    }

    @Override
    public Instant startOf(LocalDate day) {
        return first().startOf(day);
    }

    @Override
    public long days(LocalDate after, LocalDate upTo) {
        long days = 0;
        for (int i = 0; i < versions.size(); i++) {
            LocalDate start = startIn(i, after);
            LocalDate last = isLast(i) || lastDate(i).isAfter(upTo) ? upTo : lastDate(i);
            days += calendar(i).days(start, last);
        }
        return days;
    }

    @Override
    public LocalDate day(LocalDate after, long n) {
        long left = n;
        for (int i = 0; !isLast(i); i++) {
            LocalDate start = startIn(i, after);
            long here = calendar(i).days(start, lastDate(i));
            if (left <= here) {
                return calendar(i).day(start, left);
            }
            left -= here;
        }
        int last = versions.size() - 1;
        return calendar(last).day(startIn(last, after), left);
    }

    @Override
    public Duration time(Instant from, Instant to) {
        Duration time = Duration.ZERO;
        for (int i = 0; i < versions.size(); i++) {
            Instant end = isLast(i) || begin(i + 1).isAfter(to) ? to : begin(i + 1);
            time = time.plus(calendar(i).time(startIn(i, from), end));
        }
        return time;
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        Duration left = amount;
        for (int i = 0; !isLast(i); i++) {
            Instant start = startIn(i, from);
            Duration here = calendar(i).time(start, begin(i + 1));
            if (left.compareTo(here) <= 0) {
                return calendar(i).plus(start, left);
            }
            left = left.minus(here);
        }
        int last = versions.size() - 1;
        return calendar(last).plus(startIn(last, from), left);
    }

    @Override
    public TimeScale wall() {
        return first().wall();
    }

    @Override
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        SortedSet<Integer> missing = new TreeSet<>();
        for (int i = 0; i < versions.size(); i++) {
            LocalDate start = i == 0 || from.isAfter(lastDate(i - 1))
                    ? from
                    : lastDate(i - 1).plusDays(1);
            LocalDate end = isLast(i) || lastDate(i).isAfter(to) ? to : lastDate(i);
            if (!start.isAfter(end)) {
                missing.addAll(calendar(i).missingYears(start, end));
            }
        }
        return missing;
    }

    private WorkCalendar first() {
        return calendar(0);
    }

    private WorkCalendar calendar(int i) {
        return versions.get(i).calendar();
    }

    private Instant begin(int i) {
        return versions.get(i).from();
    }

    private boolean isLast(int i) {
        return i == versions.size() - 1;
    }

    /** The last date that version i decides: the one before the next version came. */
    private LocalDate lastDate(int i) {
        return dateOf(begin(i + 1)).minusDays(1);
    }

    private LocalDate startIn(int i, LocalDate after) {
        return i == 0 || after.isAfter(lastDate(i - 1)) ? after : lastDate(i - 1);
    }

    private Instant startIn(int i, Instant from) {
        return i == 0 || from.isAfter(begin(i)) ? from : begin(i);
    }
}
