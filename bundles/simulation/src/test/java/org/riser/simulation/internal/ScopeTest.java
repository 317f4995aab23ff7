package org.riser.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.riser.api.security.Caller;
import org.riser.casework.CaseView;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.simulation.SimulationResult.PartyLine;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Numbers are of the whole company; people, teams and cases are shown as far as the reader's data scope goes. */
@StoreTest({"jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"})
class ScopeTest {
    private static final String[] WORKS = {"case.open", "case.act", "case.view", "import", "rule.view"};

    @EachDatabase
    void whatLiesOutsideTheReadersScopeIsNotListed(TestStore store) {
        try (Years years = new Years(store)) {
            Caller near = years.inHall("Near", "near", WORKS);
            Caller far = years.inHall("Far", "far", WORKS);
            CaseView own = years.open(near, "2025-09-29T10:00");
            CaseView others = years.open(far, "2025-09-29T10:00");
            years.repaired(own, "2025-10-10T12:00");
            years.repaired(others, "2025-10-10T12:00");

            Simulation whole = years.tried(Edits.within(2));

            assertThat(whole.limited()).isFalse();
            assertThat(numbers(years, years.author, whole)).containsExactlyInAnyOrder(own.number(), others.number());
            assertThat(result(whole).people())
                    .extracting(PartyLine::id)
                    .containsExactlyInAnyOrder(near.principal(), far.principal());
            assertThat(numbers(years, near, whole)).containsExactly(own.number());
            Simulation seen = years.simulations.find(near, whole.id());
            assertThat(seen.limited()).isTrue();
            assertThat(result(seen).breaches()).as("of the company").isEqualTo(Compared.of(0, 2));
            assertThat(result(seen).people()).extracting(PartyLine::id).containsExactly(near.principal());
            assertThat(result(seen).teams()).extracting(PartyLine::id).containsExactly(near.orgUnit());
            assertThat(years.simulations
                            .latest(near, Years.PACK, List.of(Edits.within(2)))
                            .orElseThrow())
                    .isEqualTo(seen);
            assertThat(years.simulations.list(near, Years.PACK)).containsExactly(seen.withoutResult());
        }
    }

    @EachDatabase
    void aPageIsFullThoughOthersLieBetween(TestStore store) {
        try (Years years = new Years(store)) {
            Caller near = years.inHall("Near", "near", WORKS);
            CaseView first = years.open(near, "2025-09-29T10:00");
            CaseView between = years.open("2025-09-29T10:01");
            CaseView second = years.open(near, "2025-09-29T10:02");
            for (CaseView one : List.of(first, between, second)) {
                years.repaired(one, "2025-10-10T12:00");
            }
            Simulation whole = years.tried(Edits.within(2));

            var page = years.simulations.changes(near, whole.id(), null, 1);
            assertThat(page.items()).extracting(SimulatedChange::number).containsExactly(first.number());
            var last = years.simulations.changes(near, whole.id(), page.next(), 1);

            assertThat(last.items()).extracting(SimulatedChange::number).containsExactly(second.number());
            assertThat(last.next()).isNull();
        }
    }

    @EachDatabase
    void aCaseThatHasLeftTheReadersSightIsNotListed(TestStore store) {
        try (Years years = new Years(store)) {
            Caller near = years.inHall("Near", "near", WORKS);
            CaseView own = years.open(near, "2025-09-29T10:00");
            years.repaired(own, "2025-10-10T12:00");
            Simulation whole = years.tried(Edits.within(2));
            assertThat(numbers(years, near, whole)).hasSize(1);

            years.store.run(
                    years.tenant,
                    unit -> unit.sql("update RS_CASE set ASSIGNEE = null, ORG_UNIT = null where TENANT_ID = ?")
                            .with(years.tenant)
                            .update());

            assertThat(numbers(years, near, whole)).isEmpty();
            assertThat(numbers(years, years.author, whole)).hasSize(1);
        }
    }

    private static List<String> numbers(Years years, Caller reader, Simulation simulation) {
        return years.simulations.changes(reader, simulation.id(), null, 200).items().stream()
                .map(SimulatedChange::number)
                .toList();
    }

    private static SimulationResult result(Simulation simulation) {
        SimulationResult result = simulation.result();
        if (result == null) {
            throw new AssertionError("not done: " + simulation);
        }
        return result;
    }
}
