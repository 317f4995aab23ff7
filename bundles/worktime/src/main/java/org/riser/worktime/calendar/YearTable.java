package org.riser.worktime.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One year of a calendar, worked out once, so that "the n-th working day" and "this much working time" are look-ups. All
 * times in seconds are epoch seconds; working time is counted within the year. Immutable.
 */
final class YearTable {
    private static final long NANOS = 1_000_000_000L;

    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final int year;
    private final LocalDate[] dates;
    /** 00:00 of each day of the year, and of the next New Year. */
    private final long[] midnights;
    /** How many of the first i days count. */
    private final int[] rank;
    /** The counted days, as days of the year from 0. */
    private final int[] counted;

    private final long[] starts;
    private final long[] ends;
    /** Working seconds before the span of the same index, and one more entry: those of the whole year. */
    private final long[] before;

    private YearTable(int year, long[] midnights, int[] rank, int[] counted, List<long[]> spans) {
        this.year = year;
        this.dates = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toArray(LocalDate[]::new);
        this.midnights = midnights;
        this.rank = rank;
        this.counted = counted;
        starts = spans.stream().mapToLong(span -> span[0]).toArray();
        ends = spans.stream().mapToLong(span -> span[1]).toArray();
        before = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
    }

    static YearTable of(DayHours hours, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        int length = first.lengthOfYear();
        long[] midnights = new long[length + 1];
        int[] rank = new int[length + 1];
        int[] counted = new int[length];
        // The last night shift of the old year reaches into this one.
        List<long[]> spans = new ArrayList<>(hours.spans(first.minusDays(1)));
        for (int i = 0; i < length; i++) {
            LocalDate date = first.plusDays(i);
            List<long[]> today = hours.spans(date);
            midnights[i] = hours.startOf(date);
            rank[i + 1] = rank[i];
            if (!hours.frames(date).isEmpty()) {
                counted[rank[i + 1]++] = i;
            }
            spans.addAll(today);
        }
        midnights[length] = hours.startOf(first.plusYears(1));
        return new YearTable(
                year,
                midnights,
                rank,
                Arrays.copyOf(counted, rank[length]),
                union(spans, midnights[0], midnights[length]));
    }

    /** The spans in order, joined where they meet and cut to the year. */
    private static List<long[]> union(List<long[]> spans, long from, long to) {
        List<long[]> joined = new ArrayList<>();
        spans.sort(Comparator.comparingLong(span -> span[0]));
        for (long[] span : spans) {
            long start = Math.max(span[0], from);
            long end = Math.min(span[1], to);
            long[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && start <= last[1]) {
                last[1] = Math.max(last[1], end);
            } else if (start < end) {
                joined.add(new long[] {start, end});
            }
        }
        return joined;
    }

    int year() {
        return year;
    }

    long firstSecond() {
        return midnights[0];
    }

    long endSecond() {
        return midnights[midnights.length - 1];
    }

    int count() {
        return counted.length;
    }

    /** How many days up to and including this one count; the date is in this year. */
    int rankOf(LocalDate date) {
        return rank[date.getDayOfYear()];
    }

    /** @param rank from 1 to {@link #count()} */
    LocalDate dayOfRank(int rank) {
        return dates[counted[rank - 1]];
    }

    Instant startOf(LocalDate date) {
        return Instant.ofEpochSecond(midnights[date.getDayOfYear() - 1]);
    }

    Instant endOf(LocalDate date) {
        return Instant.ofEpochSecond(midnights[date.getDayOfYear()]);
    }

    /** The moment is in this year; a day is 24 hours long but for clock changes, so the guess is off by one at most. */
    LocalDate dateOf(long epochSecond) {
        int i = Math.min((int) ((epochSecond - midnights[0]) / DAY_SECONDS), dates.length - 1);
        if (epochSecond < midnights[i]) {
            i--;
        } else if (epochSecond >= midnights[i + 1]) {
            i++;
        }
        return dates[i];
    }

    long totalNanos() {
        return before[starts.length] * NANOS;
    }

    /** Working time of this year before the moment. */
    long nanosBefore(Instant at) {
        long second = at.getEpochSecond();
        int i = indexOf(starts, second);
        if (i < 0) {
            return 0;
        }
        return second >= ends[i] ? before[i + 1] * NANOS : (before[i] + second - starts[i]) * NANOS + at.getNano();
    }

    /** @return the first moment with that much working time of the year behind it; above zero, within the total */
    Instant momentOf(long nanos) {
        int i = indexOf(before, (nanos - 1) / NANOS);
        return Instant.ofEpochSecond(starts[i], nanos - before[i] * NANOS);
    }

    /** Adds the working spans that meet the range, cut to it. */
    void addSpans(Instant from, Instant to, List<WorkSpan> found) {
        for (int i = Math.max(0, indexOf(starts, from.getEpochSecond())); i < starts.length; i++) {
            Instant start = Instant.ofEpochSecond(starts[i]);
            Instant end = Instant.ofEpochSecond(ends[i]);
            if (!start.isBefore(to)) {
                return;
            }
            if (end.isAfter(from)) {
                found.add(new WorkSpan(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end));
            }
        }
    }

    /** Index of the last entry that is not above the key; -1 when all are. */
    private static int indexOf(long[] ascending, long key) {
        int i = Arrays.binarySearch(ascending, key);
        return i >= 0 ? i : -i - 2;
    }
}
