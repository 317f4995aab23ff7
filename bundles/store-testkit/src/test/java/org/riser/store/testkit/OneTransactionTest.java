package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.riser.api.TenantId;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.papers.Note;
import org.riser.store.testkit.papers.Papers;

@StoreTest({"papers", "notes"})
class OneTransactionTest {
    @EachDatabase
    void unitsCommitTogether(TestStore store) {
        TenantId tenant = store.newTenant();
        store.run(tenant, unit -> note(unit, Papers.persist(unit, "kept").id));
        assertThat(counts(store, tenant)).containsExactly(1L, 1L);
    }

    @EachDatabase
    void unitsRollBackTogether(TestStore store) {
        TenantId tenant = store.newTenant();
        assertThatThrownBy(() -> store.run(tenant, unit -> {
                    note(unit, Papers.persist(unit, "lost").id);
                    unit.entities(Papers.UNIT).flush();
                    unit.entities(Papers.NOTES).flush();
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counts(store, tenant)).containsExactly(0L, 0L);
    }

    @EachDatabase
    void whatIsForgottenIsWrittenAndReadAnew(TestStore store) {
        TenantId tenant = store.newTenant();
        store.run(tenant, unit -> {
            var paper = Papers.persist(unit, "written");
            note(unit, paper.id);
            unit.forget();
            paper.title = "of nobody";
            assertThat(Papers.find(unit, paper.id).title).isEqualTo("written");
        });
        assertThat(counts(store, tenant)).containsExactly(1L, 1L);
    }

    @EachDatabase
    void refusalOfOneUnitUndoesTheOther(TestStore store) {
        TenantId tenant = store.newTenant();
        assertThatThrownBy(() -> store.run(tenant, unit -> {
                    Papers.persist(unit, "lost");
                    note(unit, Papers.newId());
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(counts(store, tenant)).containsExactly(0L, 0L);
    }

    @EachDatabase
    void innerCallJoinsTheOuterOne(TestStore store) {
        TenantId tenant = store.newTenant();
        assertThatThrownBy(() -> store.run(tenant, outer -> {
                    UUID id = store.call(tenant, inner -> Papers.persist(inner, "joined").id);
                    assertThat(Papers.find(outer, id).title).isEqualTo("joined");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counts(store, tenant)).containsExactly(0L, 0L);
    }

    @EachDatabase
    void failedInnerCallKeepsTheOuterOneFromCommitting(TestStore store) {
        TenantId tenant = store.newTenant();
        IllegalArgumentException inner = new IllegalArgumentException("inner");
        assertThatThrownBy(() -> store.run(tenant, unit -> {
                    Papers.persist(unit, "lost");
                    try {
                        store.run(tenant, failing -> {
                            throw inner;
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).isSameAs(inner);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(inner);
        assertThat(counts(store, tenant)).containsExactly(0L, 0L);
    }

    @EachDatabase
    void tenantCannotChangeInsideACall(TestStore store) {
        TenantId tenant = store.newTenant();
        TenantId other = store.newTenant();
        assertThatThrownBy(() -> store.run(tenant, unit -> store.run(other, inner -> Papers.persist(inner, "no"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(tenant.value())
                .hasMessageContaining(other.value());
    }

    @EachDatabase
    void effectsRunAfterTheCommitAndOnlyThen(TestStore store) {
        TenantId tenant = store.newTenant();
        List<List<String>> seen = new ArrayList<>();
        store.run(tenant, unit -> {
            Papers.persist(unit, "first");
            unit.afterCommit(() -> {
                throw new IllegalStateException("an effect that fails");
            });
            unit.afterCommit(() -> seen.add(Papers.titles(store, tenant)));
            assertThat(seen).isEmpty();
        });
        assertThatThrownBy(() -> store.run(tenant, unit -> {
                    unit.afterCommit(() -> seen.add(List.of("never")));
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).containsExactly(List.of("first"));
    }

    @EachDatabase
    void connectionOfTheUnitCannotCommitOrClose(TestStore store) {
        TenantId tenant = store.newTenant();
        assertThatThrownBy(() -> store.call(tenant, unit -> {
                    Papers.persist(unit, "lost");
                    unit.entities(Papers.UNIT).flush();
                    commitAndClose(unit);
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counts(store, tenant)).containsExactly(0L, 0L);
    }

    private static void commitAndClose(UnitOfWork unit) {
        try (var connection = unit.connection()) {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(UnitOfWork unit, UUID paper) {
        unit.entities(Papers.NOTES).persist(new Note(Papers.newId(), paper, "a note"));
    }

    private static List<Long> counts(TestStore store, TenantId tenant) {
        return store.call(
                tenant,
                unit -> Stream.of("RS_PAPER", "RS_NOTE")
                        .map(table -> unit.sql("select count(*) as N from " + table + " where TENANT_ID = ?")
                                .with(tenant)
                                .first(row -> row.number("N"))
                                .orElseThrow())
                        .toList());
    }
}
