package org.riser.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.jobs.Notice;
import org.riser.mail.Delivery;
import org.riser.mail.Letter;
import org.riser.reports.MonthReport;
import org.riser.reports.NewSchedule;
import org.riser.reports.NewSchedule.Rhythm;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportDelivery.State;
import org.riser.reports.ReportSchedule;
import org.riser.reports.ReportSchedules;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Months that close, and letters that go out when it is time, each once, however the server behaves. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "reports"})
class SchedulesTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @EachDatabase
    void aMonthClosesFiveDaysAfterItsEnd(TestStore store) {
        Newsroom room = new Newsroom(store);
        assertThat(number(room, FEBRUARY)).isEqualTo("PROVISIONAL 3");
        room.cases = 4;
        assertThat(number(room, FEBRUARY)).isEqualTo("PROVISIONAL 4");
        room.time("2024-03-06T00:00");
        assertThat(number(room, FEBRUARY)).isEqualTo("CLOSED 4");
        room.cases = 5;
        assertThat(number(room, FEBRUARY)).isEqualTo("CLOSED 4");
        assertThat(number(room, FEBRUARY.plusMonths(1))).isEqualTo("RUNNING 5");
        room.reports.restate(room.manager, "cases", FEBRUARY, 1, "One came in late.");
        assertThat(number(room, FEBRUARY)).isEqualTo("CLOSED 5");
        assertThatThrownBy(() -> room.reports.restate(room.manager, "cases", FEBRUARY, 1, "Another reason."))
                .isInstanceOf(Conflict.class);
    }

    private static String number(Newsroom room, YearMonth month) {
        MonthReport report = room.reports.month(room.manager, "cases", month);
        return report.state() + " "
                + report.tables().get(0).rows().get(0).cells().get(1).number();
    }

    @EachDatabase
    void aMonthlyLetterTellsOfTheMonthBeforeOnceAMonth(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.MONTHLY, 7, room.anna);
        assertThat(made.next()).isEqualTo(Instant.parse("2024-03-07T00:30:00Z"));
        run(room, "2024-03-07T08:29");
        assertThat(room.postman.letters).isEmpty();
        run(room, "2024-03-07T08:30");
        run(room, "2024-03-07T09:30");
        assertThat(room.postman.letters).hasSize(1);
        Letter letter = room.postman.letters.get(0);
        assertThat(letter.to()).containsExactly(room.anna);
        assertThat(letter.subject()).isEqualTo("2024-02 Monthly");
        assertThat(letter.file().name()).isEqualTo("reports-2024-02.xlsx");
        assertThat(letter.file().content()).startsWith('P', 'K');
        ReportSchedule now = room.schedules.find(room.manager, made.id());
        assertThat(now.next()).isEqualTo(Instant.parse("2024-04-07T00:30:00Z"));
        assertThat(last(room, made).state()).isEqualTo(State.SENT);
        run(room, "2024-04-07T08:30");
        assertThat(room.postman.letters).hasSize(2);
        assertThat(room.postman.letters.get(1).id()).isNotEqualTo(letter.id());
    }

    /** Only for whom it is open, under the same id, at growing distances. */
    @EachDatabase
    void whatAServerDoesNotTakeIsTriedAgain(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.DAILY, 1, room.anna, room.ben);
        room.postman.answers.add(new Delivery(List.of(), List.of(), List.of(room.anna, room.ben), "server is down"));
        room.postman.answers.add(new Delivery(List.of(room.ben), List.of(), List.of(room.anna), "busy"));
        run(room, "2024-03-06T08:30");
        assertThat(last(room, made).problem()).isEqualTo("server is down");
        assertThat(last(room, made).state()).isEqualTo(State.WAITING);
        run(room, "2024-03-06T08:34");
        assertThat(room.postman.letters).hasSize(1);
        run(room, "2024-03-06T08:35");
        assertThat(room.postman.letters).hasSize(2);
        run(room, "2024-03-06T09:05");
        assertThat(room.postman.letters)
                .extracting(Letter::to)
                .containsExactly(List.of(room.anna, room.ben), List.of(room.anna, room.ben), List.of(room.anna));
        assertThat(room.postman.letters)
                .extracting(Letter::id)
                .containsOnly(room.postman.letters.get(0).id());
        ReportDelivery last = last(room, made);
        assertThat(last.state()).isEqualTo(State.SENT);
        assertThat(last.delivered()).containsExactly(room.ben, room.anna);
        assertThat(last.problem()).isNull();
        assertThat(last.attempts()).isEqualTo(3);
    }

    @EachDatabase
    void afterTheLastRetryItHasFailed(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.MONTHLY, 6, room.anna);
        for (int i = 0; i < 9; i++) {
            room.postman.answers.add(new Delivery(List.of(), List.of(), List.of(room.anna), "server is down"));
        }
        for (String time : List.of("06T08:30", "06T09:30", "06T12:30", "06T23:30", "07T23:30", "09T23:30")) {
            run(room, "2024-03-" + time);
        }
        assertThat(room.postman.letters).hasSize(5);
        assertThat(last(room, made).state()).isEqualTo(State.FAILED);
        assertThat(last(room, made).open()).containsExactly(room.anna);
    }

    @EachDatabase
    void whoIsRefusedForGoodIsNotTriedAgain(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.WEEKLY, 3, room.anna, room.ben);
        room.postman.answers.add(new Delivery(List.of(room.anna), List.of(room.ben), List.of(), "no such person"));
        run(room, "2024-03-06T08:30");
        assertThat(last(room, made).state()).isEqualTo(State.PARTLY);
        assertThat(last(room, made).refused()).containsExactly(room.ben);
        run(room, "2024-03-12T08:30");
        assertThat(room.postman.letters).hasSize(1);
        run(room, "2024-03-13T08:30");
        assertThat(room.postman.letters).hasSize(2);
    }

    @EachDatabase
    void aDomainThatIsTakenBackGetsNoLetter(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.DAILY, 1, room.anna);
        room.schedules.disallow(room.manager, room.domain);
        run(room, "2024-03-06T08:30");
        assertThat(room.postman.letters).isEmpty();
        assertThat(last(room, made).state()).isEqualTo(State.FAILED);
        assertThat(last(room, made).refused()).containsExactly(room.anna);
        assertThat(last(room, made).problem()).isEqualTo("No recipient lies in a domain that is allowed.");
        assertThat(room.notices.published)
                .filteredOn(notice -> notice.topic().equals(ReportSchedules.UNDELIVERED))
                .extracting(Notice::subject)
                .containsExactly(made.id().toString());
    }

    @EachDatabase
    void whatIsSwitchedOffSendsNothing(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.DAILY, 1, room.anna);
        NewSchedule off = new NewSchedule(
                "Off", Rhythm.DAILY, 1, LocalTime.of(8, 30), List.of("cases"), List.of(room.anna), "en", false);
        assertThatThrownBy(() -> room.schedules.change(room.manager, made.id(), off, made.version() + 7))
                .isInstanceOf(Conflict.class);
        assertThat(room.schedules
                        .change(room.manager, made.id(), off, made.version())
                        .next())
                .isNull();
        run(room, "2024-03-06T08:30");
        assertThat(room.postman.letters).isEmpty();
        UUID letter = UUID.randomUUID();
        room.schedules.send(room.manager, letter, made.id());
        room.schedules.send(room.manager, letter, made.id());
        run(room, "2024-03-06T08:31");
        assertThat(room.postman.letters).hasSize(1);
    }

    @EachDatabase
    void whatDoesNotFitIsRefusedFieldByField(TestStore store) {
        Newsroom room = new Newsroom(store);
        room.schedules.allow(room.manager, room.domain.toUpperCase(Locale.ROOT));
        NewSchedule bad = new NewSchedule(
                "two\nlines",
                Rhythm.MONTHLY,
                29,
                LocalTime.of(8, 30),
                List.of("cases", "secrets"),
                List.of(room.anna, "anna@south.example", room.anna + "\r\nBcc: all@south.example"),
                "fr",
                true);
        assertThat(faults(() -> room.schedules.create(room.manager, UUID.randomUUID(), bad)))
                .containsExactly("name", "day", "language", "reports[1]", "recipients[1]", "recipients[2]");
        assertThat(faults(() -> room.schedules.allow(room.manager, "no domain")))
                .containsExactly("domain");
        assertThat(room.schedules.page(room.manager, null, 10).items()).isEmpty();
    }

    @EachDatabase
    void nobodySendsWhatTheyMayNotSeeOrWhatOthersMade(TestStore store) {
        Newsroom room = new Newsroom(store);
        ReportSchedule made = made(room, Rhythm.DAILY, 1, room.anna);
        assertThatThrownBy(() -> room.schedules.find(room.caller("report.view"), made.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> room.schedules.allow(room.caller("report.view", "report.deliver"), "a.example"))
                .isInstanceOf(Forbidden.class);
        assertThat(faults(() -> room.schedules.create(
                        room.caller("report.view", "report.deliver"), UUID.randomUUID(), made.settings())))
                .containsExactly("reports[0]");
        Newsroom other = new Newsroom(store);
        assertThatThrownBy(() -> other.schedules.find(other.manager, made.id())).isInstanceOf(NotFound.class);
        assertThat(other.schedules.page(other.manager, null, 10).items()).isEmpty();
        assertThat(other.schedules.domains(other.manager)).isEmpty();
        assertThat(faults(() -> other.schedules.create(other.manager, UUID.randomUUID(), made.settings())))
                .containsExactly("recipients[0]");
    }

    @Test
    void theNextTimeIsAfterNow() {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        NewSchedule monthly = wanted(Rhythm.MONTHLY, 28);
        assertThat(Rhythms.next(monthly, Instant.parse("2024-01-29T00:00:00Z"), china))
                .isEqualTo(Instant.parse("2024-02-28T00:30:00Z"));
        assertThat(Rhythms.next(monthly, Instant.parse("2024-02-28T00:30:00Z"), china))
                .isEqualTo(Instant.parse("2024-03-28T00:30:00Z"));
        NewSchedule weekly = wanted(Rhythm.WEEKLY, 1);
        assertThat(Rhythms.next(weekly, Instant.parse("2024-03-04T00:29:59Z"), china))
                .isEqualTo(Instant.parse("2024-03-04T00:30:00Z"));
        assertThat(Rhythms.next(weekly, Instant.parse("2024-03-04T00:30:00Z"), china))
                .isEqualTo(Instant.parse("2024-03-11T00:30:00Z"));
    }

    private static List<String> faults(Runnable call) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> refused.faults().stream().map(Fault::field).forEach(fields::add));
        return fields;
    }

    private static ReportDelivery last(Newsroom room, ReportSchedule schedule) {
        return room.schedules
                .deliveries(room.manager, schedule.id(), null, 1)
                .items()
                .get(0);
    }

    private static void run(Newsroom room, String time) {
        room.time(time);
        room.timers.run();
        room.timers.run();
    }

    private static ReportSchedule made(Newsroom room, Rhythm rhythm, int day, String... to) {
        room.schedules.allow(room.manager, room.domain);
        NewSchedule wanted =
                new NewSchedule("Monthly", rhythm, day, LocalTime.of(8, 30), List.of("cases"), List.of(to), "en", true);
        return room.schedules.create(room.manager, UUID.randomUUID(), wanted);
    }

    private static NewSchedule wanted(Rhythm rhythm, int day) {
        return new NewSchedule(
                "Monthly",
                rhythm,
                day,
                LocalTime.of(8, 30),
                List.of("cases"),
                List.of("anna@north.example"),
                "en",
                true);
    }
}
