package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.publication.RowUse;
import org.riser.publication.RuleUses;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Authors see which rows decide, and which never do. */
@StoreTest({"jobs", "identity", "publication"})
class UsesTest {
    private static final RowRef ROW = new RowRef("lift", "1.0.0", "sla", "LIFT-1", "LIFT-1");
    private static final RowRef EDITED = new RowRef("lift", "1.0.0+2", "sla", "LIFT-1", "LIFT-1");
    private static final RowRef GATE = new RowRef("lift", "1.0.0", "gate", "LIFT-1", "LIFT-1");

    @EachDatabase
    void rowsAreCountedByDayWhateverTheirVersionAndOnWhicheverNode(TestStore store) {
        Office office = new Office(store);
        CountedUses here = new CountedUses(store, office.clock);
        CountedUses there = new CountedUses(store, office.clock);
        here.used(office.tenant, List.of(ROW, GATE));
        here.used(office.tenant, List.of(EDITED));
        here.used(office.tenant, List.of());
        LocalDate first = LocalDate.ofInstant(office.clock.instant(), ZoneOffset.UTC);
        assertThat(sla(here, office)).containsExactly(new RowUse("LIFT-1", 2, first));

        office.clock.advance(Duration.ofDays(1));
        there.used(office.tenant, Collections.nCopies(3, ROW));
        there.close();

        assertThat(sla(here, office)).containsExactly(new RowUse("LIFT-1", 5, first.plusDays(1)));
        assertThat(here.of(office.author, "lift", TableKind.GATE)).containsExactly(new RowUse("LIFT-1", 1, first));
        assertThat(here.of(office.author, "lift", TableKind.CASH)).isEmpty();
    }

    @EachDatabase
    void whatWasLongAgoIsKnownToHaveBeenAndIsForgottenInTheEnd(TestStore store) {
        Office office = new Office(store);
        CountedUses uses = new CountedUses(store, office.clock);
        uses.used(office.tenant, List.of(ROW));
        LocalDate day = LocalDate.ofInstant(office.clock.instant(), ZoneOffset.UTC);

        assertThat(sla(uses, office)).containsExactly(new RowUse("LIFT-1", 1, day));
        office.clock.advance(Duration.ofDays(RuleUses.DAYS));
        assertThat(sla(uses, office)).containsExactly(new RowUse("LIFT-1", 0, day));
        office.clock.advance(Duration.ofDays(RuleUses.KEPT_DAYS));
        assertThat(sla(uses, office)).isEmpty();
    }

    @EachDatabase
    void anotherCompanySeesNothingOfThemAndWhoMayNotSeeRulesIsRefused(TestStore store) {
        Office office = new Office(store);
        Office rival = new Office(store);
        CountedUses uses = new CountedUses(store, office.clock);
        uses.used(office.tenant, List.of(ROW));

        assertThat(sla(uses, rival)).isEmpty();
        Caller stranger = new Caller(office.tenant, "staff:x", "x", Set.of(), Set.of(), DataScope.TENANT, null);
        assertThatThrownBy(() -> uses.of(stranger, "lift", TableKind.SLA)).isInstanceOf(Forbidden.class);
    }

    /** A row that the database does not take costs its own company the count, and nobody else anything. */
    @EachDatabase
    void whatCannotBeStoredOfOneCompanyKeepsNoOtherFromBeingStored(TestStore store) {
        Office office = new Office(store);
        Office rival = new Office(store);
        CountedUses uses = new CountedUses(store, office.clock);
        uses.used(rival.tenant, List.of(new RowRef("lift", "1.0.0", "sla", "L".repeat(81), "LIFT-1")));
        uses.used(office.tenant, List.of(ROW));

        assertThat(sla(uses, office)).extracting(RowUse::times).containsExactly(1L);
        uses.used(office.tenant, List.of(ROW));
        uses.close();

        assertThat(sla(new CountedUses(store, office.clock), office))
                .extracting(RowUse::times)
                .containsExactly(2L);
        assertThat(sla(uses, rival)).isEmpty();
    }

    private static List<RowUse> sla(CountedUses uses, Office office) {
        return uses.of(office.author, "lift", TableKind.SLA);
    }
}
