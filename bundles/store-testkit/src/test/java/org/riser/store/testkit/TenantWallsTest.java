package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.papers.Paper;
import org.riser.store.testkit.papers.Papers;

/** What one tenant writes, no other sees or touches: by entities on both databases, by any SQL on PostgreSQL. */
@StoreTest({"papers", "notes"})
class TenantWallsTest {
    private static final String COUNT = "select count(*) as N from RS_PAPER";

    @EachDatabase
    void entitiesOfAnotherTenantAreNotFound(TestStore store) {
        TenantId owner = store.newTenant();
        TenantId other = store.newTenant();
        UUID id = Papers.write(store, owner, "mine");

        assertThat(Papers.titles(store, owner)).containsExactly("mine");
        assertThat(Papers.titles(store, other)).isEmpty();
        assertThat(store.<Paper>call(other, unit -> Papers.find(unit, id))).isNull();
    }

    @EachDatabase
    void twoTenantsMayUseTheSameId(TestStore store) {
        TenantId one = store.newTenant();
        TenantId two = store.newTenant();
        UUID id = Papers.newId();
        store.run(one, unit -> unit.entities(Papers.UNIT).persist(new Paper(id, "one")));
        store.run(two, unit -> unit.entities(Papers.UNIT).persist(new Paper(id, "two")));
        assertThat(Papers.titles(store, one)).containsExactly("one");
        assertThat(Papers.titles(store, two)).containsExactly("two");
    }

    @EachDatabase
    void bulkStatementsOfEntitiesStopAtTheWall(TestStore store) {
        TenantId owner = store.newTenant();
        TenantId other = store.newTenant();
        Papers.write(store, owner, "mine");
        store.run(
                other,
                unit -> unit.entities(Papers.UNIT)
                        .createQuery("update Paper p set p.title = 'stolen'")
                        .executeUpdate());
        store.run(
                other,
                unit -> unit.entities(Papers.UNIT)
                        .createQuery("delete from Paper p")
                        .executeUpdate());
        assertThat(Papers.titles(store, owner)).containsExactly("mine");
    }

    @Test
    void sqlThatForgetsTheTenantSeesOnlyItsOwnRows() {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "papers")) {
            TenantId owner = store.newTenant();
            TenantId other = store.newTenant();
            Papers.write(store, owner, "mine");
            assertThat(count(store, owner)).isEqualTo(1);
            assertThat(count(store, other)).isZero();
            assertThat(store.<Integer>call(
                            other, unit -> unit.sql("delete from RS_PAPER").update()))
                    .isZero();
            assertThat(count(store, owner)).isEqualTo(1);
        }
    }

    @Test
    void sqlCannotWriteForAnotherTenant() {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "papers")) {
            TenantId owner = store.newTenant();
            TenantId other = store.newTenant();
            assertThatThrownBy(() -> store.run(other, unit -> insert(unit, owner)))
                    .hasStackTraceContaining("row-level security");
            assertThat(count(store, owner)).isZero();
        }
    }

    @Test
    void aConnectionOutsideOfAnyWorkSeesNothing() throws SQLException {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "papers")) {
            Papers.write(store, store.newTenant(), "mine");
            try (Connection connection = store.connections().open();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(COUNT)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void onlyTheScopesThatATableNamesSeeAllTenants() {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "papers")) {
            Papers.write(store, store.newTenant(), "one");
            Papers.write(store, store.newTenant(), "two");
            assertThat(store.<Long>system(SystemScope.GROUP_REPORT, TenantWallsTest::count))
                    .isEqualTo(2);
            assertThat(store.<Long>system(SystemScope.TIMERS, TenantWallsTest::count))
                    .isZero();
        }
    }

    @EachDatabase
    void subsidiariesReadTheirGroupsOpenTablesAndNoOthers(TestStore store) {
        TenantId group = store.newTenant();
        TenantId subsidiary = store.newSubsidiary(group);
        Papers.write(store, group, "of the group");
        assertThat(store.<List<String>>call(
                        subsidiary,
                        unit -> Papers.titles(unit.groupEntities(Papers.UNIT).orElseThrow())))
                .containsExactly("of the group");
        assertThat(Papers.titles(store, subsidiary)).isEmpty();
        assertThat(store.<Boolean>call(
                        store.newTenant(),
                        unit -> unit.groupEntities(Papers.UNIT).isEmpty()))
                .isTrue();
    }

    private static void insert(UnitOfWork unit, TenantId tenant) {
        unit.sql("insert into RS_PAPER (TENANT_ID, ID, VERSION) values (?, ?, 1)")
                .with(tenant, Papers.newId())
                .update();
    }

    private static long count(TestStore store, TenantId tenant) {
        return store.<Long>call(tenant, TenantWallsTest::count);
    }

    private static Long count(UnitOfWork unit) {
        return unit.sql(COUNT).first(row -> row.number("N")).orElseThrow();
    }
}
