package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** An action that opens the case that follows from it. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class FollowingTest {
    @EachDatabase
    void anActionOpensWhatFollowsFromItOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView old = issued(shop, "2024-02-14");

        ActCommand renewed = deed("renew");
        CaseView after = shop.cases.act(shop.agent, old.id(), renewed);
        shop.cases.act(shop.agent, old.id(), renewed);

        assertThat(after.id()).isEqualTo(old.id());
        CaseView next = others(shop, old).get(0);
        assertThat(others(shop, old)).hasSize(1);
        assertThat(next.fields())
                .containsEntry("own-number", old.number())
                .containsEntry("certificate-no", old.number());
        assertThat(next.stage()).isEqualTo("issued");
        assertThat(next.acceptedAt()).as("the day it counts from").isEqualTo(Instant.parse("2024-02-13T16:00:00Z"));
        assertThat(shop.cases.events(shop.agent, next.id())).isNotEmpty();
    }

    /** What counts from a day that is still to come begins now. */
    @EachDatabase
    void nothingBeginsLaterThanTheAction(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView old = issued(shop, "2099-01-01");

        shop.cases.act(shop.agent, old.id(), deed("renew"));

        CaseView next = others(shop, old).get(0);
        assertThat(next.acceptedAt()).isEqualTo(next.recordedAt());
    }

    private static CaseView issued(Workshop shop, String day) {
        Map<String, Object> fields = map("inspected-on", day);
        return shop.cases.open(
                shop.agent,
                new OpenCase(UUID.randomUUID(), "lift.certificate", null, null, null, fields, null, "phone", null));
    }

    private static List<CaseView> others(Workshop shop, CaseView first) {
        return shop.cases.list(shop.agent, CaseQuery.open(50)).items().stream()
                .map(CaseSummary::id)
                .filter(id -> !id.equals(first.id()))
                .map(id -> shop.cases.get(shop.agent, id))
                .toList();
    }
}
