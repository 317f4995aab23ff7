package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.casework.HeatMap;
import org.riser.identity.OrgUnit;
import org.riser.identity.Reach;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.RowsRead;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What is open is counted by area, kind and the time that is left, as far as the caller sees, and cheaply. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class HeatMapsTest {
    private static final int MANY = 20_000;
    private static final Instant NOW = SettableClock.MONDAY;
    private static final List<Duration> BOUNDS =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

    @EachDatabase
    void theBandsAreThoseOfTheRules(TestStore store) {
        Workshop shop = new Workshop(store);

        assertThat(shop.heatMaps.read(shop.agent)).isEqualTo(new HeatMap(NOW, BOUNDS, List.of()));
    }

    @EachDatabase
    void whatIsDueAtABoundIsInTheBandBehindIt(TestStore store) {
        Workshop shop = new Workshop(store);
        List<Instant> due = List.of(
                NOW.minusSeconds(1),
                NOW,
                NOW.plusSeconds(3599),
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(4)),
                NOW.plus(Duration.ofHours(23)),
                NOW.plus(Duration.ofHours(24)),
                CaseRow.NEVER);
        many(shop).write(shop.tenant, "A", due.size(), n -> row(Workshop.KIND, "team-1", due.get(n)));
        many(shop).write(shop.tenant, "B", 3, n -> row("lift.check", null, NOW));
        many(shop)
                .write(
                        shop.tenant,
                        "C",
                        3,
                        n -> new ManyCases.Row(Workshop.KIND, "done", CaseStatus.CLOSED, null, "team-1", NOW));

        assertThat(shop.heatMaps.read(shop.agent).cells())
                .extracting(HeatMap.Cell::orgUnit, HeatMap.Cell::kind, HeatMap.Cell::counts)
                .containsExactlyInAnyOrder(
                        tuple("team-1", Workshop.KIND, 1L, 2L, 1L, 2L, 2L),
                        tuple(null, "lift.check", 0L, 3L, 0L, 0L, 0L));
    }

    @EachDatabase
    void eachScopeCountsWhatItsWorklistShows(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller keeper = Caller.system(shop.tenant, "test");
        OrgUnit hall = shop.orgUnits.create(keeper, "Hall", OrgUnit.Kind.HALL, null);
        OrgUnit team = shop.orgUnits.create(keeper, "Team", OrgUnit.Kind.TEAM, hall.id());
        OrgUnit far = shop.orgUnits.create(keeper, "Far", OrgUnit.Kind.HALL, null);
        Caller fitter = shop.hire("technician", DataScope.OWN, team.id());
        List<@Nullable OrgUnit> units = Arrays.asList(hall, team, far, null);
        String descriptor = shop.rival().open("severity", "stuck").descriptor();
        new ManyCases(store, descriptor).write(shop.tenant, "A", 40, n -> {
            OrgUnit unit = units.get(n % 4);
            return new ManyCases.Row(
                    Workshop.KIND,
                    "recorded",
                    CaseStatus.OPEN,
                    n % 5 == 0 ? fitter.principal() : null,
                    unit == null ? null : unit.id().toString(),
                    NOW.plus(Duration.ofHours(n)));
        });
        for (Caller caller : List.of(
                shop.agent,
                fitter,
                shop.hire("foreman", DataScope.TEAM, team.id()),
                shop.hire("clerk", DataScope.HALL, hall.id()),
                shop.hire("clerk", DataScope.HALL, far.id()),
                shop.hire("clerk", DataScope.HALL, null))) {
            long counted = 0;
            for (HeatMap.Cell cell : shop.heatMaps.read(caller).cells()) {
                String unit = cell.orgUnit() == null ? CaseQuery.NO_UNIT : cell.orgUnit();
                CaseQuery query = CaseQuery.open(50).withKind(cell.kind()).withOrgUnit(unit);
                assertThat(shop.cases.list(caller, query).items())
                        .extracting(CaseSummary::orgUnit)
                        .hasSize((int) sum(cell))
                        .containsOnly(cell.orgUnit());
                assertThat(shop.cases.count(caller, query)).isEqualTo(sum(cell));
                counted += sum(cell);
            }
            assertThat(shop.cases.count(caller, CaseQuery.open(50))).isEqualTo(counted);
        }
    }

    @EachDatabase
    void whoeverMayNotViewCasesCountsNone(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller stranger = new Caller(shop.tenant, "staff:x", "X", Set.of(), Set.of(), DataScope.TENANT, null);

        assertThatThrownBy(() -> shop.heatMaps.read(stranger)).isInstanceOf(Forbidden.class);
    }

    @EachDatabase
    void whatHasEndedIsNotRead(TestStore store) {
        Workshop shop = new Workshop(store);
        many(shop)
                .write(
                        shop.tenant,
                        "A",
                        MANY,
                        n -> new ManyCases.Row(
                                n % 3 == 0 ? "lift.check" : Workshop.KIND,
                                "stage",
                                n % 20 == 0 ? CaseStatus.OPEN : CaseStatus.CLOSED,
                                "staff:" + n % 50,
                                "team-" + n % 7,
                                n % 20 == 0 ? NOW.plusSeconds(n) : CaseRow.NEVER));
        WorklistTest.refreshStatistics(store, shop);
        Reach team = new Reach(false, "staff:3", Set.of("team-1", "team-2"));

        shop.store.run(shop.tenant, unit -> {
            for (Reach reach : List.of(new Reach(true, "staff:3", Set.of()), team)) {
                assertThat(RowsRead.of(unit, "RS_CASE", () -> OpenCount.of(unit, reach, NOW, BOUNDS)))
                        .isLessThanOrEqualTo(MANY / 20 + 20);
            }
        });
    }

    private static ManyCases many(Workshop shop) {
        return new ManyCases(shop.store, "none");
    }

    private static ManyCases.Row row(String kind, @Nullable String unit, Instant due) {
        return new ManyCases.Row(kind, "recorded", CaseStatus.OPEN, null, unit, due);
    }

    private static org.assertj.core.groups.Tuple tuple(@Nullable String unit, String kind, Long... counts) {
        return org.assertj.core.api.Assertions.tuple(unit, kind, List.of(counts));
    }

    private static long sum(HeatMap.Cell cell) {
        return cell.counts().stream().mapToLong(Long::longValue).sum();
    }
}
