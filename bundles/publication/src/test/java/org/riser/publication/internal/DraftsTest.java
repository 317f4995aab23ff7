package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.publication.DraftChange;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleProposal;
import org.riser.publication.RuleStand;
import org.riser.rulebook.TableView.Layer;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Authors share one draft a pack, and see every row in its layers (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class DraftsTest {
    private static final String PACK = "lift";

    @EachDatabase
    void aDraftIsThereAgainHoweverUnfinishedItIs(TestStore store) {
        Office office = new Office(store);
        assertThat(office.drafts.find(office.author, PACK)).isEmpty();

        RuleDraft saved = office.drafts.save(office.author, draft("", Office.row("limit", "soon")), 0);

        assertThat(office.anotherNode().drafts.find(office.author, PACK)).contains(saved);
        assertThat(saved.saved().name()).isEqualTo("author");
        assertThat(office.publications.list(office.author, PACK)).isEmpty();
        assertThat(office.audited()).containsExactly("rule.draft");
        assertThat(new Office(store).drafts.find(new Office(store).author, PACK))
                .isEmpty();
    }

    @EachDatabase
    void whoSavesOverWhatTheyHaveNotSeenIsToldWhoWasFirstAndNothingIsLost(TestStore store) {
        Office office = new Office(store);
        Caller other = office.both("other");
        long begun = office.drafts
                .save(office.author, draft("", Office.minutes(4)), 0)
                .version();
        RuleDraft theirs = office.drafts.save(other, draft("theirs", Office.minutes(3)), begun);

        assertThatThrownBy(() -> office.drafts.save(office.author, draft("mine", Office.minutes(2)), begun))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> office.drafts.save(office.author, draft("mine"), 0))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.drafts.discard(office.author, PACK, begun))
                .isInstanceOf(Conflict.class);
        assertThat(office.drafts.find(office.author, PACK)).contains(theirs);
        assertThat(theirs.version()).isGreaterThan(begun);
    }

    @EachDatabase
    void aSubmittedDraftIsAProposalAndNoDraftAnyMore(TestStore store) {
        Office office = new Office(store);
        RuleDraft draft = office.drafts.save(office.author, draft("Our halls are small.", Office.minutes(4)), 0);
        UUID id = UUID.randomUUID();

        RuleChange change = office.drafts.submit(office.author, id, PACK, draft.version());

        assertThat(change.state()).isEqualTo(RuleChange.State.PROPOSED);
        assertThat(change.edits()).containsExactly(Office.minutes(4));
        assertThat(office.drafts.submit(office.author, id, PACK, draft.version()))
                .isEqualTo(change);
        assertThat(office.drafts.find(office.author, PACK)).isEmpty();
        assertThatThrownBy(() -> office.drafts.save(office.author, draft("again"), draft.version()))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aDraftThatDoesNotFitIsNotSubmittedAndStays(TestStore store) {
        Office office = new Office(store);
        RuleDraft draft = office.drafts.save(office.author, draft("", Office.row("limit", "soon")), 0);

        assertThatThrownBy(() -> office.drafts.submit(office.author, UUID.randomUUID(), PACK, draft.version()))
                .isInstanceOf(InvalidInput.class);
        assertThat(office.drafts.find(office.author, PACK)).contains(draft);

        office.publish(0, Office.minutes(4));
        RuleDraft late = office.drafts.save(office.author, draft("Late.", Office.minutes(3)), draft.version());
        assertThatThrownBy(() -> office.drafts.submit(office.author, UUID.randomUUID(), PACK, late.version()))
                .isInstanceOf(Conflict.class);
        assertThat(office.drafts.find(office.author, PACK)).contains(late);
    }

    @EachDatabase
    void aDraftIsThrownAwayAndOnlyAuthorsHaveOne(TestStore store) {
        Office office = new Office(store);
        RuleDraft draft = office.drafts.save(office.author, draft("", Office.minutes(4)), 0);
        office.drafts.discard(office.author, PACK, draft.version());
        office.drafts.discard(office.author, PACK, draft.version());

        assertThat(office.drafts.find(office.author, PACK)).isEmpty();
        assertThatThrownBy(() -> office.drafts.find(office.manager, PACK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.drafts.save(office.manager, draft(""), 0))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.drafts.find(office.author, "none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.drafts.save(office.author, draft("x".repeat(501)), 0))
                .isInstanceOf(InvalidInput.class);
    }

    @EachDatabase
    void aRowIsSeenInAllItsLayers(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        group.publish(0, Office.minutes(4));
        company.publish(0, Office.minutes(3));
        company.propose(1, Office.minutes(2));

        RuleStand stand = company.rows.stand(company.author, PACK);
        LayeredRow row =
                company.rows.rows(company.author, PACK, "sla", stand.own()).get(0);

        assertThat(stand.edition()).isEqualTo(1);
        assertThat(stand.waiting()).isEqualTo(1);
        assertThat(row.pack()).containsEntry("limit", "5").doesNotContainKey("rowId");
        assertThat(row.group()).containsEntry("limit", "4");
        assertThat(row.own()).containsEntry("limit", "3");
        assertThat(row.layer()).isEqualTo(Layer.TENANT);
        assertThat(row.cells()).containsEntry("limit", "3");
        assertThat(row.below()).containsEntry("limit", "4");
        LayeredRow groups = group.rows
                .rows(
                        group.manager,
                        PACK,
                        "sla",
                        group.rows.stand(group.manager, PACK).own())
                .get(0);
        assertThat(groups.layer()).isEqualTo(Layer.GROUP);
        assertThat(groups.group()).isNull();
    }

    @EachDatabase
    void anAddedRowComesLastAndOneThatIsTakenOutKeepsItsCells(TestStore store) {
        Office office = new Office(store);
        RowChange added = new RowChange("sla", "OUR-1", Office.minutes(9).cells());
        RowChange out = new RowChange("sla", "LIFT-1", Map.of());

        List<LayeredRow> rows = office.rows.rows(office.author, PACK, "sla", List.of(added, out));

        assertThat(rows).extracting(LayeredRow::id).containsExactly("LIFT-1", "OUR-1");
        assertThat(rows.get(0).isOut()).isTrue();
        assertThat(rows.get(0).cells()).containsEntry("limit", "5");
        assertThat(rows.get(1).isOut()).isFalse();
        assertThat(rows.get(1).pack()).isNull();
    }

    @EachDatabase
    void rowsAreChangedOneByOneOverTheLatestEditionAndCheckedAsAWhole(TestStore store) {
        Office office = new Office(store);
        office.publish(0, Office.minutes(4));
        RowChange added = new RowChange("sla", "OUR-1", Office.minutes(9).cells());
        DraftChange first = new DraftChange(PACK, List.of(added), List.of(), null, null);

        RuleDraft begun = office.drafts.change(office.author, first, 0);
        assertThat(begun.basedOn()).isEqualTo(1);
        assertThat(begun.edits()).containsExactly(Office.minutes(4), added);
        assertThat(office.drafts.list(office.author)).containsExactly(begun);
        assertThatThrownBy(() -> office.drafts.change(office.author, first, 0)).isInstanceOf(Conflict.class);

        DraftChange second = new DraftChange(
                PACK,
                List.of(Office.row("limit", "soon")),
                List.of(new DraftChange.RowName("sla", "OUR-1"), new DraftChange.RowName("sla", "OUR-2")),
                "Our halls are small.",
                null);
        RuleDraft changed = office.drafts.change(office.author, second, begun.version());
        assertThat(changed.edits()).containsExactly(Office.row("limit", "soon"));
        assertThat(changed.reason()).isEqualTo("Our halls are small.");
        assertThat(office.drafts.check(office.author, PACK))
                .extracting(Fault::field)
                .containsExactly("edits[0].cells.limit");
        assertThatThrownBy(() -> office.drafts.list(office.manager)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.drafts.change(office.manager, second, changed.version()))
                .isInstanceOf(Forbidden.class);

        office.drafts.discard(office.author, PACK, changed.version());
        assertThatThrownBy(() -> office.drafts.check(office.author, PACK)).isInstanceOf(NotFound.class);
    }

    private static RuleProposal draft(String reason, RowChange... edits) {
        return new RuleProposal(PACK, 0, List.of(edits), reason, null);
    }
}
