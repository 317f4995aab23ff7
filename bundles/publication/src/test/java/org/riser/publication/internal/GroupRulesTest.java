package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What a company sets stands over what its group sets, which stands over the pack. */
@StoreTest({"jobs", "identity", "publication"})
class GroupRulesTest {
    private static final String PACK = "lift";

    @EachDatabase
    void aCompanyTakesOutWhatItsGroupAdded(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        group.publish(
                0, new RowChange("sla", "LIFT-0", Office.row("clock", "arrival").cells()), Office.minutes(4));
        RowChange added = new RowChange("sla", "LIFT-0", Map.of());
        RowChange changed = new RowChange("sla", "LIFT-1", Map.of());
        company.publish(0, added, changed);

        assertThat(company.decidingRows(company.clock.instant())).isEmpty();
        assertThat(group.decidingRows(group.clock.instant())).containsExactlyInAnyOrder("LIFT-0", "LIFT-1");
        assertThat(company.rows.stand(company.author, PACK).misfits()).isEmpty();
        assertThat(group.publications.check(group.author, PACK, List.of(added)))
                .extracting(Fault::field)
                .containsExactly("edits[0].row");
        assertThat(company.publications.check(company.author, PACK, List.of(new RowChange("sla", "LIFT-2", Map.of()))))
                .extracting(Fault::field)
                .containsExactly("edits[0].row");

        group.publish(1, changed);
        company.publish(1, changed);
        assertThat(company.decidingRows(company.clock.instant())).isEmpty();
    }

    /** What a group set that does not fit is no fault of its company's. */
    @EachDatabase
    void aFaultIsToldAtTheCompanysOwnEdit(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        group.publish(0, Office.minutes(4));

        assertThat(company.publications.check(company.author, PACK, List.of(Office.row("limit", "soon"))))
                .extracting(Fault::field)
                .containsExactly("edits[0].cells.limit");
        assertThat(company.limit(company.clock.instant())).isEqualTo(4);
    }

    @EachDatabase
    void whatTheGroupHasLockedStandsWhateverItsCompaniesSet(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        company.publish(0, Office.minutes(9));
        assertThat(company.limit(company.clock.instant())).isEqualTo(9);

        RowTerms locked = new RowTerms(null, "Safety.", null, true);
        group.publish(0, Office.minutes(4).withTerms(locked));

        assertThat(company.limit(company.clock.instant())).isEqualTo(4);
        assertThat(company.limit(company.clock.instant().minusSeconds(2))).isEqualTo(9);
        assertThat(company.rows.stand(company.author, PACK).misfits())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("edits[0].row", "rule.locked"));
        assertThat(company.rows.rows(company.author, PACK, "sla", List.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.groupTerms()).isEqualTo(locked));
        assertThatThrownBy(() -> company.propose(1, Office.minutes(3)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactly("edits[0].row"));
        assertThat(company.publications.check(
                        company.author, PACK, List.of(Office.minutes(3).withTerms(locked))))
                .extracting(Fault::field)
                .contains("edits[0].terms.locked");

        group.publish(1, Office.minutes(4));
        assertThat(company.limit(company.clock.instant())).isEqualTo(9);
    }

    /** A company's value that was good before is left out, and the group's decides. */
    @EachDatabase
    void aGroupMakesTheBoundsOfAValueNarrowerForItsCompanies(TestStore store) {
        Office group = new Office(store);
        group.load(Office.withParameter("dispatch_min,5,min,1,60,派工时限,Dispatch limit,LIFT-1,"));
        Office company = group.below();
        company.publish(0, value(Map.of("value", "50")));
        assertThat(company.limit(company.clock.instant())).isEqualTo(50);

        group.publish(0, value(Map.of("value", "10", "max", "30")));

        assertThat(company.limit(company.clock.instant())).isEqualTo(10);
        assertThat(company.rows.stand(company.author, PACK).misfits())
                .extracting(Fault::field)
                .containsExactly("edits[0].cells.value");
        assertThat(company.rows.rows(company.author, PACK, "parameters", List.of(value(Map.of("value", "25")))))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("value", "25")
                        .containsEntry("min", "1")
                        .containsEntry("max", "30"));
        company.publish(1, value(Map.of("value", "25")));
        assertThat(company.limit(company.clock.instant())).isEqualTo(25);

        assertThat(company.publications.check(company.author, PACK, List.of(value(Map.of("max", "60")))))
                .extracting(Fault::field)
                .containsExactly("edits[0].cells.max");
        assertThat(group.publications.check(group.author, PACK, List.of(value(Map.of("max", "61")))))
                .extracting(Fault::field)
                .containsExactly("edits[0].cells.max");
    }

    private static RowChange value(Map<String, String> cells) {
        return new RowChange("parameters", "dispatch_min", cells);
    }
}
