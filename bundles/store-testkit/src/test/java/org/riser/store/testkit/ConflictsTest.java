package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.store.testkit.papers.Paper;
import org.riser.store.testkit.papers.Papers;

/** Two who change the same at the same time: one wins, the other is told, nothing is lost. */
@StoreTest({"papers", "notes"})
class ConflictsTest {
    @EachDatabase
    void aChangeThatWasOvertakenIsMadeAgainOnWhatIsThereNow(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.write(store, tenant, "first");
        List<String> seen = new ArrayList<>();
        store.run(tenant, slow -> {
            Paper paper = Papers.find(slow, id);
            seen.add(paper.title);
            if (seen.size() == 1) {
                store.apart(tenant, quick -> Papers.find(quick, id).title = "quick");
            }
            paper.title = "slow";
        });
        assertThat(seen).containsExactly("first", "quick");
        assertThat(Papers.titles(store, tenant)).containsExactly("slow");
    }

    @EachDatabase
    void aChangeThatIsAlwaysOvertakenIsRefused(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.write(store, tenant, "first");
        AtomicInteger quick = new AtomicInteger();
        assertThatThrownBy(() -> store.run(tenant, slow -> {
                    Paper paper = Papers.find(slow, id);
                    store.apart(tenant, unit -> Papers.find(unit, id).title = "quick" + quick.incrementAndGet());
                    paper.title = "slow";
                }))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.faults().get(0).code()).isEqualTo("store.changed"));
        assertThat(Papers.titles(store, tenant)).containsExactly("quick" + quick);
    }

    @EachDatabase
    void aSecondRowWithTheSameKeyIsRefused(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.write(store, tenant, "first");
        assertThatThrownBy(() ->
                        store.run(tenant, unit -> unit.entities(Papers.UNIT).persist(new Paper(id, "second"))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.faults().get(0).code()).isEqualTo("store.duplicate"));
        assertThat(Papers.titles(store, tenant)).containsExactly("first");
    }
}
