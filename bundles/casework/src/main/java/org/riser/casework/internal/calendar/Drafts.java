package org.riser.casework.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.casework.CalendarDraft;
import org.riser.worktime.WorktimeException;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.CsvException;
import org.riser.worktime.calendar.HoursCsv;
import org.riser.worktime.calendar.LineError;
import org.riser.worktime.calendar.ScheduleCsv;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.YearSchedule;

/** Reads drafts of calendars, and refuses those that cannot be counted by, with every faulty line. */
final class Drafts {
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_FILES = 20;

    private Drafts() {}

    /** @throws InvalidInput with every fault of every file */
    static CalendarContent.Part read(CalendarDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.schedules().size() > MOST_FILES) {
            throw new InvalidInput(List.of(Fault.of(
                    "schedules",
                    "calendar.too-many-files",
                    "一次最多导入 " + MOST_FILES + " 年的放假安排，请分次导入。",
                    "At most " + MOST_FILES + " years are brought in at once; send them in portions.")));
        }
        if (draft.note().length() > LONGEST_NOTE) {
            faults.add(Fault.of(
                    "note",
                    "calendar.note-too-long",
                    "说明最多 " + LONGEST_NOTE + " 字，请缩短。",
                    "The note has at most " + LONGEST_NOTE + " characters; shorten it."));
        }
        if (!draft.hours().isBlank()) {
            attempt("hours", faults, () -> HoursCsv.read(draft.hours()));
        }
        List<YearSchedule> schedules = new ArrayList<>();
        for (int i = 0; i < draft.schedules().size(); i++) {
            String file = draft.schedules().get(i);
            attempt("schedules[" + i + "]", faults, () -> schedules.add(ScheduleCsv.read(file)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return CalendarContent.Part.of(draft.hours(), schedules);
    }

    /** @throws InvalidInput if nobody would work by it within two years, or it contradicts itself */
    static WorkCalendar ready(CalendarContent content, CalendarVersion version, LocalDate today) {
        try {
            WorkCalendar calendar = new WorkCalendar(content.definition(version));
            calendar.day(today, 1);
            return calendar;
        } catch (WorktimeException e) {
            throw new InvalidInput(List.of(fault("hours", e)));
        }
    }

    private static void attempt(String field, List<Fault> faults, Runnable reading) {
        try {
            reading.run();
        } catch (CsvException e) {
            e.errors().forEach(error -> faults.add(fault(field, error)));
        } catch (WorktimeException e) {
            faults.add(fault(field, e));
        }
    }

    private static Fault fault(String field, LineError error) {
        String column = error.field().isEmpty() ? "" : " " + error.field();
        return new Fault(
                field,
                "csv.invalid",
                new Text(
                        "第 " + error.line() + " 行" + column + "：" + error.zh() + "。",
                        "Line " + error.line() + column + ": " + error.en() + "."),
                null);
    }

    private static Fault fault(String field, WorktimeException e) {
        return new Fault(field, e.code(), new Text(e.zh(), e.en()), null);
    }
}
