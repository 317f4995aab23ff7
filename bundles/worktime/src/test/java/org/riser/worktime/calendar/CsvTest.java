package org.riser.worktime.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void shipsTheSchedulesWithTheirSource() {
        assertThat(WorkCalendars.stateCouncil())
                .extracting(YearSchedule::year)
                .startsWith(2024, 2025, 2026)
                .doesNotHaveDuplicates();
        assertThat(WorkCalendars.stateCouncil())
                .allSatisfy(schedule -> assertThat(schedule.source()).contains("国务院办公厅", schedule.year() + "年"));
    }

    @Test
    void readsASchedule() {
        YearSchedule schedule = ScheduleCsv.read("""
                \uFEFF# source: 通知

                date,kind,name_zh,name_en
                2027-01-01,holiday,元旦,New Year's Day
                2027-01-02, workday ,元旦调休,New Year's make-up day
                """);

        assertThat(schedule.source()).isEqualTo("通知");
        assertThat(schedule.days())
                .containsExactly(
                        DatedDay.holiday(LocalDate.parse("2027-01-01"), "元旦", "New Year's Day"),
                        DatedDay.workday(LocalDate.parse("2027-01-02"), "元旦调休", "New Year's make-up day"));
    }

    @Test
    void namesEveryFaultyLineOfASchedule() {
        assertErrors(
                () -> ScheduleCsv.read("""
                        date,kind,name_zh,name_en
                        2027-01-01,holiday,元旦,New Year's Day
                        2027-02-30,holiday,春节,Spring Festival
                        2027-01-01,workday,元旦,New Year's Day
                        2027-01-03,party,元旦,
                        2028-01-01,holiday,元旦,New Year's Day
                        2027-01-01,holiday,元旦,New Year's Day,1
                        """),
                Tuple.tuple(7, ""),
                Tuple.tuple(1, "source"),
                Tuple.tuple(3, "date"),
                Tuple.tuple(4, "kind"),
                Tuple.tuple(5, "kind"),
                Tuple.tuple(5, "name_en"),
                Tuple.tuple(6, "date"));
    }

    @Test
    void refusesASecondLineForADate() {
        assertErrors(() -> ScheduleCsv.read("""
                        # source: 通知
                        date,kind,name_zh,name_en
                        2027-01-01,holiday,元旦,New Year's Day
                        2027-01-01,holiday,元旦,New Year's Day
                        """), Tuple.tuple(4, "date"));
    }

    @Test
    void refusesAnEmptyFileAndAnotherHeader() {
        assertErrors(() -> HoursCsv.read(""), Tuple.tuple(1, ""));
        assertErrors(() -> HoursCsv.read("date,kind\n2027-01-01,holiday"), Tuple.tuple(1, ""), Tuple.tuple(2, ""));
    }

    @Test
    void readsHoursOfSeveralSeasons() {
        List<WorkHours> hours = HoursCsv.read("""
                weekdays,from,to,season_from,season_to,valid_from,valid_to
                MON-FRI,08:30,12:00,,,,
                MON-FRI,14:00,17:30,,,,
                SAT;SUN,09:00,12:00,,,,
                FRI-MON,22:00,06:00,06-01,09-30,2026-01-01,2026-12-31
                """);

        assertThat(hours).hasSize(2);
        assertThat(hours.get(0).frames(DayOfWeek.MONDAY))
                .containsExactly(Frame.of("08:30-12:00"), Frame.of("14:00-17:30"));
        assertThat(hours.get(0).frames(DayOfWeek.SUNDAY)).containsExactly(Frame.of("09:00-12:00"));
        assertThat(hours.get(1).season()).isEqualTo(new Season(MonthDay.of(6, 1), MonthDay.of(9, 30)));
        assertThat(hours.get(1).week().keySet())
                .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        assertThat(hours.get(1).validTo()).isEqualTo(LocalDate.parse("2026-12-31"));
    }

    @Test
    void namesEveryFaultyLineOfTheHours() {
        assertErrors(
                () -> HoursCsv.read("""
                        weekdays,from,to,season_from,season_to,valid_from,valid_to
                        MO-FRI,08:30,12:00,,,,
                        MON-FRI,8:30,,,,,
                        MON-FRI,08:30,12:00,06-01,,,
                        MON-FRI,08:30,12:00,02-30,03-01,,2026
                        """),
                Tuple.tuple(2, "weekdays"),
                Tuple.tuple(3, "from"),
                Tuple.tuple(3, "to"),
                Tuple.tuple(4, "season_to"),
                Tuple.tuple(5, "season_from"),
                Tuple.tuple(5, "valid_to"));
    }

    private static void assertErrors(ThrowingCallable read, Tuple... lineAndField) {
        CsvException refused = catchThrowableOfType(CsvException.class, read);
        assertThat(refused.errors())
                .extracting(LineError::line, LineError::field)
                .containsExactly(lineAndField);
        assertThat(refused.getMessage())
                .contains("line " + lineAndField[0].toList().get(0));
        assertThat(refused.zh()).contains("第 " + lineAndField[0].toList().get(0) + " 行");
    }
}
