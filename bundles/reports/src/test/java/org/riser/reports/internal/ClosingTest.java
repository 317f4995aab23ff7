package org.riser.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.riser.reports.MonthReport;
import org.riser.reports.MonthReport.State;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "reports"})
class ClosingTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    /** What comes in afterwards changes nothing, though nobody has read the month since it ended. */
    @EachDatabase
    void aMonthClosesByItselfOnceReportsAreRead(TestStore store) {
        Newsroom room = new Newsroom(store);
        assertThat(room.reports.month(room.manager, "cases", FEBRUARY).state()).isEqualTo(State.PROVISIONAL);
        room.time("2024-03-30T12:00");
        room.timers.run();
        room.cases = 7;
        room.time("2024-04-30T12:00");
        room.timers.run();
        room.cases = 99;

        MonthReport closed = room.reports.month(room.manager, "cases", MARCH);

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.edition()).isEqualTo(1);
        assertThat(closed.tables().toString()).contains("7").doesNotContain("99");
        room.timers.run();
        assertThat(room.reports.month(room.manager, "cases", MARCH).edition()).isEqualTo(1);
        assertThat(room.reports
                        .month(room.manager, "cases", YearMonth.of(2024, 4))
                        .tables()
                        .toString())
                .contains("99");
    }

    @EachDatabase
    void whereNobodyReadsReportsNothingIsKept(TestStore store) {
        Newsroom room = new Newsroom(store);
        room.time("2024-04-30T12:00");
        room.timers.run();
        room.cases = 99;

        assertThat(room.reports.month(room.manager, "cases", MARCH).tables().toString())
                .contains("99");
    }
}
