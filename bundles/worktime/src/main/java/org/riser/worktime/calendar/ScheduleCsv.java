package org.riser.worktime.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a year's holidays and make-up working days: {@code date,kind,name_zh,name_en}, kind {@code holiday} or
 * {@code workday}, all dates of one year, and a {@code # source:} comment that names the announcement.
 */
public final class ScheduleCsv {
    private static final List<String> COLUMNS = List.of("date", "kind", "name_zh", "name_en");

    private ScheduleCsv() {}

    /** @throws CsvException with every faulty line */
    public static YearSchedule read(String content) {
        CsvFile file = new CsvFile(content, COLUMNS);
        String source = file.comment("source", "国务院办公厅通知", "notice of the State Council");
        Map<LocalDate, DatedDay> days = new HashMap<>();
        List<DatedDay> inOrder = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            day(row).ifPresent(day -> {
                checkYear(row, day, inOrder);
                checkDouble(row, day, days.put(day.date(), day));
                inOrder.add(day);
            });
        }
        file.finish();
        return new YearSchedule(inOrder.get(0).date().getYear(), source, inOrder);
    }

    private static Optional<DatedDay> day(CsvFile.Row row) {
        Optional<LocalDate> date = row.required("date", "2026-10-01", LocalDate::parse);
        Optional<DatedDay.Kind> kind =
                row.required("kind", "holiday / workday", text -> DatedDay.Kind.valueOf(text.toUpperCase(Locale.ROOT)));
        Optional<String> zh = row.required("name_zh", "国庆节", text -> text);
        Optional<String> en = row.required("name_en", "National Day", text -> text);
        return date.isPresent() && kind.isPresent() && zh.isPresent() && en.isPresent()
                ? Optional.of(new DatedDay(date.get(), kind.get(), zh.get(), en.get(), List.of()))
                : Optional.empty();
    }

    private static void checkYear(CsvFile.Row row, DatedDay day, List<DatedDay> before) {
        int year =
                before.isEmpty() ? day.date().getYear() : before.get(0).date().getYear();
        if (day.date().getYear() != year) {
            row.error("date", "一个文件只含一年，应为 " + year + " 年", "a file holds one year, here " + year);
        }
    }

    private static void checkDouble(CsvFile.Row row, DatedDay day, @Nullable DatedDay other) {
        if (other != null && other.kind() != day.kind()) {
            row.error(
                    "kind", day.date() + " 既是节假日又是调休上班日", day.date() + " is both a holiday and a make-up working day");
        } else if (other != null) {
            row.error("date", day.date() + " 出现两次", day.date() + " is listed twice");
        }
    }
}
