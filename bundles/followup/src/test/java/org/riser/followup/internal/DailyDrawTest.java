package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.jobs.FiredTimer;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class DailyDrawTest {
    @EachDatabase
    void whatWasDrawnByHandOnceIsDrawnByItselfTheNextDay(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-12T10:00");
        office.drawn("2024-03-15");
        assertThat(planned(office)).containsExactly(Office.at("2024-03-16T06:00"));

        office.repaired("li", "2024-03-13T10:00");
        office.clock.set(Office.at("2024-03-16T06:00"));
        fire(office);

        assertThat(days(office)).containsExactly("2024-03-16", "2024-03-15");
        assertThat(office.samples.page(office.clerk, null, null, 1).items().get(0))
                .satisfies(sample -> {
                    assertThat(sample.state()).isEqualTo(Sample.State.DRAFT);
                    assertThat(sample.drawn()).isEqualTo(1);
                    assertThat(sample.drawnBy().by()).isEqualTo("system:daily-draw");
                });
        assertThat(planned(office)).containsExactly(Office.at("2024-03-17T06:00"));
    }

    /** Two nodes, or one that fires twice: the day is drawn once. */
    @EachDatabase
    void aDayIsDrawnOnceHoweverOftenItsTimerFires(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-13T10:00");
        office.drawn("2024-03-15");
        office.clock.set(Office.at("2024-03-16T06:00"));

        fire(office);
        fire(office);

        assertThat(days(office)).containsExactly("2024-03-16", "2024-03-15");
        assertThat(planned(office)).containsExactly(Office.at("2024-03-17T06:00"));
    }

    @Test
    void aDayThatSomebodyDrewByHandIsLeftAsItIs(TestStore store) {
        Office office = new Office(store);
        office.drawn("2024-03-15");
        Sample byHand = office.drawn("2024-03-16");

        fire(office);

        assertThat(office.samples.page(office.clerk, null, null, 1).items()).containsExactly(byHand);
        assertThat(planned(office)).containsExactly(Office.at("2024-03-17T06:00"));
    }

    @Test
    void aDrawOfThePastPlansNothing(TestStore store) {
        Office office = new Office(store);
        office.clock.set(Office.at("2024-03-20T20:00"));

        office.samples.draw(office.clerk, UUID.randomUUID(), NewSample.of(Office.PACK, LocalDate.parse("2024-03-15")));

        assertThat(planned(office)).isEmpty();
    }

    private static List<String> days(Office office) {
        return office.samples.page(office.clerk, null, null, 10).items().stream()
                .map(sample -> sample.day().toString())
                .toList();
    }

    private static List<Instant> planned(Office office) {
        return office.store.call(
                office.tenant,
                unit -> unit.sql("select DUE_AT from RS_TIMER where TENANT_ID = ? and KIND = ?")
                        .with(office.tenant, DailyPlan.KIND)
                        .list(row -> row.instant("DUE_AT")));
    }

    /** As the timer thread does it; the draw has ended when this returns. */
    private static void fire(Office office) {
        Instant now = office.clock.instant();
        office.store.run(
                office.tenant,
                unit -> office.daily.fire(
                        unit,
                        new FiredTimer(
                                office.tenant,
                                UUID.randomUUID(),
                                DailyPlan.KIND,
                                Office.PACK,
                                UUID.randomUUID(),
                                now,
                                now,
                                "{}")));
    }
}
