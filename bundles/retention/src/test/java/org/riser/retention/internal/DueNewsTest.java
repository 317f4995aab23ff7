package org.riser.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Notice;
import org.riser.retention.DueNotice;
import org.riser.retention.RetentionNews;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Who may remove records is told once a month of each kind that some may go. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "retention"})
class DueNewsTest {
    @EachDatabase
    void whatIsDueIsToldOnceAMonth(TestStore store) {
        Archive archive = new Archive(store);
        archive.services.put("2024-01-01", "2024-01-31");
        archive.services.put("2024-01-01", "2024-02-01");
        archive.services.put("2024-01-01", "2024-12-31");
        archive.letters.put("1990-01-01", "1990-01-01"); // no row lets letters go

        fire(store, archive);
        List<DueNotice> told = archive.news.told(archive.clerk, 10);
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(archive.services.id());
            assertThat(one.name()).isEqualTo(Text.same(archive.services.id()));
            assertThat(one.count()).isEqualTo(2);
            assertThat(one.more()).isFalse();
        });
        Notice notice =
                new Notice(archive.tenant, RetentionNews.TOPIC, told.get(0).id().toString(), "{}");
        assertThat(archive.news.told(archive.clerk, notice)).contains(told.get(0));
        assertThat(archive.news.told(archive.auditor, notice)).isEmpty();
        assertThat(archive.news.told(archive.auditor, 10)).isEmpty();

        archive.services.put("2024-01-01", "2024-02-02");
        fire(store, archive);
        assertThat(archive.news.told(archive.clerk, 10)).isEqualTo(told);

        archive.day("2026-03-01");
        fire(store, archive);
        assertThat(archive.news.told(archive.clerk, 10))
                .extracting(DueNotice::count)
                .containsExactly(3, 2);
        archive.day("2026-04-01");
        fire(store, archive);
        assertThat(archive.news.told(archive.clerk, 10)).as("kept for a month").hasSize(1);
    }

    @EachDatabase
    void whatIsHeldOrAskedForIsNotDue(TestStore store) {
        Archive archive = new Archive(store);
        UUID held = archive.services.put("2024-01-01", "2024-01-30");
        UUID asked = archive.services.put("2024-01-01", "2024-01-31");
        archive.holds.hold(archive.clerk, UUID.randomUUID(), archive.services.id(), held, "A dispute goes on.");
        archive.purges.ask(
                archive.clerk, UUID.randomUUID(), archive.services.id(), List.of(asked), "Its time is over.");

        fire(store, archive);

        assertThat(archive.news.told(archive.clerk, 10)).isEmpty();
    }

    /** The first who may remove records plans the look, and so does the look itself, for the first of the next month. */
    @EachDatabase
    void theNextLookIsPlanned(TestStore store) {
        Archive archive = new Archive(store);
        archive.news.told(archive.auditor, 10);
        assertThat(planned(store, archive)).isEmpty();
        archive.news.told(archive.clerk, 10);
        assertThat(planned(store, archive)).containsExactly(archive.clock.instant());
        fire(store, archive);
        assertThat(planned(store, archive)).containsExactly(Instant.parse("2026-02-28T16:00:00Z"));
    }

    private static List<Instant> planned(TestStore store, Archive archive) {
        return store.call(
                archive.tenant,
                unit -> unit.sql("select DUE_AT from RS_TIMER where TENANT_ID = ? and KIND = ?")
                        .with(archive.tenant, DueNews.KIND)
                        .list(row -> row.instant("DUE_AT")));
    }

    private static void fire(TestStore store, Archive archive) {
        UUID any = UUID.randomUUID();
        Instant now = archive.clock.instant();
        store.run(
                archive.tenant,
                unit -> archive.news.fire(
                        unit, new FiredTimer(archive.tenant, any, DueNews.KIND, null, any, now, now, "")));
    }
}
