package org.riser.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.riser.customers.Customer;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("customers")
class FollowUpMarksTest {
    private static final Instant FIRST = Instant.parse("2024-03-15T02:00:00Z");
    private static final Instant LATER = Instant.parse("2024-04-15T02:00:00Z");

    @EachDatabase
    void theLastOneStaysWithTheCustomerAndChangesNothingElse(TestStore store) {
        Desk desk = new Desk(store);
        StoredFollowUpMarks marks = new StoredFollowUpMarks(store, () -> "a test has all units");
        Customer own = desk.customer("张伟", "13812345678", "阳光花园3栋");

        marks.set(desk.clerk.tenant(), own.id(), LATER);
        marks.set(desk.clerk.tenant(), own.id(), FIRST);
        marks.set(desk.clerk.tenant(), UUID.randomUUID(), LATER);

        Customer now = desk.customers.find(desk.clerk, own.id()).orElseThrow();
        assertThat(now.lastFollowedUpAt()).isEqualTo(LATER);
        assertThat(now.version()).isEqualTo(own.version());
        assertThat(marks.since(desk.clerk.tenant(), LATER)).containsOnlyKeys(own.id());
        assertThat(marks.since(desk.clerk.tenant(), LATER.plusMillis(1))).isEmpty();
    }

    @EachDatabase
    void anotherCompanysCustomersAreNotTouched(TestStore store) {
        Desk desk = new Desk(store);
        StoredFollowUpMarks marks = new StoredFollowUpMarks(store, () -> "a test has all units");
        Customer own = desk.customer("张伟", "13812345678", "阳光花园3栋");

        marks.set(desk.stranger().tenant(), own.id(), LATER);

        assertThat(desk.customers.find(desk.clerk, own.id()).orElseThrow().lastFollowedUpAt())
                .isNull();
        assertThat(marks.since(desk.stranger().tenant(), FIRST)).isEmpty();
    }
}
