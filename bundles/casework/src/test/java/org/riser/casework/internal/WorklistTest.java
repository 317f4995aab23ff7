package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.riser.api.Page;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.RowsRead;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Worklists stay fast however many cases there are, and paging through them neither loses nor doubles a case. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class WorklistTest {
    private static final int MANY = 50_000;
    private static final int PAGE = 50;
    private static final int NEIGHBOURS = 100;
    /** A page, the look whether there is more, and what an index has to pass over. */
    private static final long FEW = 2 * PAGE + 20;

    private static final Reach ALL = new Reach(true, "staff:me", Set.of());
    private static final Reach MINE = new Reach(false, "staff:me", Set.of());
    private static final Reach TEAM = new Reach(false, "staff:nobody", Set.of("team-3"));

    @EachDatabase
    void aPageReadsAFewRowsOfMany(TestStore store) {
        Workshop giant = new Workshop(store);
        Workshop dwarf = giant.rival();
        ManyCases many = new ManyCases(store, giant.open("severity", "stuck").descriptor());
        many.write(giant.tenant, "G", MANY, WorklistTest::shape);
        many.write(dwarf.tenant, "D", 30, WorklistTest::shape);
        // Like other companies, and unlike those of other tests in this database, these have open and closed cases.
        for (int i = 0; i < NEIGHBOURS; i++) {
            many.write(store.newTenant(), "N", 20, WorklistTest::shape);
        }
        refreshStatistics(store, giant);

        Map<String, Long> readByGiant = read(giant);
        Map<String, Long> readByDwarf = read(dwarf);

        assertThat(readByGiant)
                .as("rows read in a tenant of many")
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isLessThanOrEqualTo(FEW));
        assertThat(readByDwarf)
                .as("rows read in a tenant of few")
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isLessThanOrEqualTo(30));
    }

    @EachDatabase
    void pagesNeitherLoseNorDoubleACaseWhileOthersComeIn(TestStore store) {
        Workshop shop = new Workshop(store);
        ManyCases many = new ManyCases(store, shop.open("severity", "stuck").descriptor());
        many.write(
                shop.tenant,
                "A",
                60,
                n -> new ManyCases.Row(
                        Workshop.KIND,
                        "recorded",
                        n % 4 == 0 ? CaseStatus.CLOSED : CaseStatus.OPEN,
                        n % 3 == 0 ? "staff:me" : null,
                        "team-" + n % 3,
                        SettableClock.MONDAY.plusSeconds(n / 7 * 60L)));
        Reach both = new Reach(false, "staff:me", Set.of("team-1", "team-2"));

        for (CaseQuery.Sort sort : CaseQuery.Sort.values()) {
            for (CaseQuery query : List.of(
                    CaseQuery.open(7),
                    CaseQuery.open(7).withStatus(null),
                    CaseQuery.open(7).withNumber("A-00"),
                    CaseQuery.open(7).withStatus(null).withStage("recorded"))) {
                for (Reach reach : List.of(ALL, MINE, both)) {
                    CaseQuery sorted = query.sortedBy(sort);
                    List<UUID> before = walk(shop, reach, sorted, () -> {});
                    assertThat(before).doesNotHaveDuplicates().hasSize((int) count(shop, reach, sorted));
                    List<UUID> during = walk(shop, reach, sorted, () -> shop.open("severity", "noise"));
                    assertThat(during).doesNotHaveDuplicates().containsSubsequence(before);
                }
            }
        }
    }

    @EachDatabase
    void theEndOfANumberIsNotItsBeginning(TestStore store) {
        Workshop shop = new Workshop(store);
        List<CaseView> cases = List.of(shop.open("severity", "stuck"), shop.open("severity", "stuck"));

        assertThat(numbers(shop, "DT-")).containsExactlyInAnyOrder("DT-000001", "DT-000002");
        assertThat(numbers(shop, "DT-000002")).containsExactly("DT-000002");
        assertThat(numbers(shop, "000002")).isEmpty();
        assertThat(numbers(shop, "D")).hasSize(cases.size());
        assertThat(numbers(shop, "dt-")).isEmpty();
    }

    private static List<String> numbers(Workshop shop, String beginning) {
        return shop.cases.list(shop.agent, CaseQuery.open(10).withNumber(beginning)).items().stream()
                .map(CaseSummary::number)
                .toList();
    }

    /** Every tenth is open and of these every 13th waits; every hundredth is mine, every twentieth my team's. */
    private static ManyCases.Row shape(int n) {
        return new ManyCases.Row(
                n % 5 == 0 ? "lift.check" : Workshop.KIND,
                n % 130 == 0 ? "waiting" : "stage-" + n % 17,
                n % 10 == 0 ? CaseStatus.OPEN : CaseStatus.CLOSED,
                n % 100 == 0 ? "staff:me" : "staff:" + n % 400,
                "team-" + (n % 20 == 0 ? 3 : n % 7 + 10),
                n % 10 == 0 ? SettableClock.MONDAY.plusSeconds(n * 7919L % 1_000_000) : CaseRow.NEVER);
    }

    private static Map<String, Long> read(Workshop shop) {
        CaseQuery open = CaseQuery.open(PAGE);
        CaseQuery newest = open.sortedBy(CaseQuery.Sort.NEWEST);
        Instant far = SettableClock.MONDAY.plus(Duration.ofDays(3));
        Map<String, Long> read = new TreeMap<>();
        shop.store.run(shop.tenant, unit -> {
            read.put("open", rows(shop, unit, ALL, open));
            read.put("open, of a kind", rows(shop, unit, ALL, open.withKind("lift.check")));
            read.put("open, due soon", rows(shop, unit, ALL, open.withDueBefore(far)));
            read.put("open, newest", rows(shop, unit, ALL, newest));
            read.put("all, newest", rows(shop, unit, ALL, newest.withStatus(null)));
            read.put("all, by due time", rows(shop, unit, ALL, open.withStatus(null)));
            read.put("open, somebody's", rows(shop, unit, ALL, open.withAssignee("staff:me")));
            read.put("open, mine", rows(shop, unit, MINE, open));
            read.put("open, my team's", rows(shop, unit, TEAM, open));
            read.put("open, of a unit", rows(shop, unit, ALL, open.withOrgUnit("team-3")));
            read.put("open, of no unit", rows(shop, unit, ALL, open.withOrgUnit(CaseQuery.NO_UNIT)));
            read.put("open, of my team's unit", rows(shop, unit, TEAM, open.withOrgUnit("team-3")));
            read.put(
                    "all, by number",
                    rows(shop, unit, ALL, open.withStatus(null).withNumber("G-00001")));
            read.put("open, by number", rows(shop, unit, ALL, open.withNumber("G-00004")));
            read.put("open, by the beginning all have", rows(shop, unit, ALL, open.withNumber("G")));
            read.put("open, at a stage", rows(shop, unit, ALL, open.withStage("waiting")));
            read.put("open, at a stage, newest", rows(shop, unit, ALL, newest.withStage("waiting")));
            read.put("closed, by due time", rows(shop, unit, ALL, open.withStatus(CaseStatus.CLOSED)));
            CaseQuery deep = open.from(
                    shop.parts.list().page(unit, ALL, open.from(middle())).next());
            read.put("open, deep in the list", rows(shop, unit, ALL, deep));
        });
        return read;
    }

    private static String middle() {
        return new CaseList.Place(SettableClock.MONDAY.plusSeconds(500_000), new UUID(0, 0), "").text();
    }

    private static long rows(Workshop shop, UnitOfWork unit, Reach reach, CaseQuery query) {
        return RowsRead.of(unit, "RS_CASE", () -> shop.parts.list().page(unit, reach, query));
    }

    private static List<UUID> walk(Workshop shop, Reach reach, CaseQuery query, Runnable between) {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<UUID> page = shop.store.call(shop.tenant, unit -> {
                Page<CaseRow> rows = shop.parts.list().page(unit, reach, query.from(from));
                return new Page<>(rows.items().stream().map(row -> row.id).toList(), rows.next());
            });
            seen.addAll(page.items());
            cursor = page.next();
            if (seen.size() <= 14) {
                between.run();
            }
        } while (cursor != null);
        return seen;
    }

    private static long count(Workshop shop, Reach reach, CaseQuery query) {
        return shop.store.<Long>call(shop.tenant, unit -> shop.parts.list().count(unit, reach, query));
    }

    /** What both databases do by themselves after a while. */
    static void refreshStatistics(TestStore store, Workshop shop) {
        if (store.dialect().equals("postgresql")) {
            store.<Integer>call(shop.tenant, unit -> unit.sql("analyze RS_CASE").update());
        } else {
            store.<Integer>call(
                    shop.tenant,
                    unit -> unit.sql("call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(CURRENT SCHEMA, 'RS_CASE', NULL)")
                            .update());
        }
    }
}
