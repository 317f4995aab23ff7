package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.RowsRead;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** However many cases a company has, a portion of them is read alone. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class OfCasesTest {
    private static final int MANY = 2_000;
    private static final int PORTION = 20;

    /** The events of the portion, and the one at which a look into the index ends. */
    private static final long FEW = 3 * PORTION + 1;

    private static final Clock CLOCK = TestStore.clock();

    @EachDatabase
    void eventsOfSomeCasesAreReadAmongManyOthers(TestStore store) {
        TenantId tenant = store.newTenant();
        Ids ids = new Ids(CLOCK);
        List<UUID> cases = Stream.generate(ids::next).limit(MANY).toList();
        write(store, tenant, cases);
        List<UUID> portion = cases.subList(700, 700 + PORTION);

        long read = store.call(tenant, unit -> RowsRead.of(unit, "RS_CASE_EVENT", () -> OfCases.events(unit, portion)));
        assertThat(read).isLessThanOrEqualTo(FEW);
        store.run(
                tenant,
                unit -> assertThat(OfCases.events(unit, portion))
                        .hasSize(PORTION)
                        .allSatisfy((id, events) -> assertThat(events)
                                .extracting(event -> event.sequence)
                                .containsExactly(1L, 2L)));
        store.run(
                store.newTenant(),
                unit -> assertThat(OfCases.events(unit, portion)).isEmpty());
    }

    /** What a page of the worklist shows beside its cases. */
    @EachDatabase
    void someClocksAreReadAmongManyOthers(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID opened = shop.open("severity", "stuck").id();
        CaseRecords records = new CaseRecords();
        List<UUID> clocks = Stream.generate(new Ids(CLOCK)::next).limit(MANY).toList();
        store.run(shop.tenant, unit -> {
            ClockRow like = records.clocks(unit, opened).get(0);
            StartedRule rule = StartedRule.read(like.rule);
            clocks.forEach(id -> unit.entities(CaseRecords.UNIT)
                    .persist(new ClockRow(id, opened, like.module, rule, like.countsBy(), like.startedAt)));
        });
        refresh(store, shop.tenant, "RS_CLOCK");
        List<UUID> portion = clocks.subList(700, 700 + PORTION);

        long read = store.call(shop.tenant, unit -> RowsRead.of(unit, "RS_CLOCK", () -> records.clocks(unit, portion)));
        assertThat(read).isLessThanOrEqualTo(FEW);
        store.run(
                shop.tenant,
                unit -> assertThat(records.clocks(unit, portion))
                        .extracting(clock -> clock.id)
                        .containsExactlyInAnyOrderElementsOf(portion));
    }

    private static void write(TestStore store, TenantId tenant, List<UUID> cases) {
        Caller caller = Caller.system(tenant, "test");
        Instant now = CLOCK.instant();
        store.run(tenant, unit -> {
            for (UUID id : cases) {
                for (long sequence = 1; sequence <= 2; sequence++) {
                    unit.entities(CaseRecords.UNIT).persist(new EventRow(id, sequence, "note", now, now, caller, "{}"));
                }
            }
        });
        refresh(store, tenant, "RS_CASE_EVENT");
    }

    private static void refresh(TestStore store, TenantId tenant, String table) {
        if (store.dialect().equals("postgresql")) {
            store.run(tenant, unit -> unit.sql("analyze " + table).update());
        }
    }
}
