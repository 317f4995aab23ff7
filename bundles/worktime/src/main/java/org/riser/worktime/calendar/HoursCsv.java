package org.riser.worktime.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads weekly hours, one interval a line: {@code weekdays,from,to,season_from,season_to,valid_from,valid_to}. Weekdays
 * as {@code MON-FRI} or {@code SAT;SUN}, times as {@code 08:30}, season days as {@code 06-01}; empty means no limit.
 * Lines with the same season and validity make up one week.
 */
public final class HoursCsv {
    private static final List<String> COLUMNS =
            List.of("weekdays", "from", "to", "season_from", "season_to", "valid_from", "valid_to");

    private HoursCsv() {}

    private record When(
            @Nullable Season season,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * @throws CsvException with every faulty line
     * @throws org.riser.worktime.WorktimeException {@code frames.overlap} when intervals of a week overlap
     */
    public static List<WorkHours> read(String content) {
        CsvFile file = new CsvFile(content, COLUMNS);
        Map<When, Map<DayOfWeek, List<Frame>>> weeks = new LinkedHashMap<>();
        for (CsvFile.Row row : file.rows()) {
            Map<DayOfWeek, List<Frame>> week = weeks.computeIfAbsent(when(row), key -> new EnumMap<>(DayOfWeek.class));
            Set<DayOfWeek> days =
                    row.required("weekdays", "MON-FRI", HoursCsv::weekdays).orElse(Set.of());
            frame(row)
                    .ifPresent(frame -> days.forEach(day ->
                            week.computeIfAbsent(day, key -> new ArrayList<>()).add(frame)));
        }
        file.finish();
        return weeks.entrySet().stream()
                .map(entry -> new WorkHours(
                        entry.getValue(),
                        entry.getKey().season(),
                        entry.getKey().validFrom(),
                        entry.getKey().validTo()))
                .toList();
    }

    private static Optional<Frame> frame(CsvFile.Row row) {
        Optional<LocalTime> from = row.required("from", "08:30", LocalTime::parse);
        Optional<LocalTime> to = row.required("to", "12:00", LocalTime::parse);
        return from.flatMap(start -> to.map(end -> new Frame(start, end)));
    }

    private static When when(CsvFile.Row row) {
        Optional<MonthDay> first = row.optional("season_from", "06-01", HoursCsv::monthDay);
        Optional<MonthDay> last = row.optional("season_to", "09-30", HoursCsv::monthDay);
        if (row.text("season_from").isEmpty() != row.text("season_to").isEmpty()) {
            row.error("season_to", "季节须同时有起止日", "a season needs both its first and its last day");
        }
        Season season = first.isPresent() && last.isPresent() ? new Season(first.get(), last.get()) : null;
        return new When(
                season,
                row.optional("valid_from", "2026-01-01", LocalDate::parse).orElse(null),
                row.optional("valid_to", "2026-12-31", LocalDate::parse).orElse(null));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static Set<DayOfWeek> weekdays(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            String[] ends = part.split("-", 2);
            DayOfWeek day = weekday(ends[0]);
            DayOfWeek last = weekday(ends[ends.length - 1]);
            for (days.add(day); day != last; days.add(day)) {
                day = day.plus(1);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().startsWith(text.strip()) && text.strip().length() == 3)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
