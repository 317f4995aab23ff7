package org.riser.console.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;

/** Two authors on one draft: nothing of either is lost unseen. */
class DraftWorkTest {
    private static final String PACK = "lift";

    private final FakePublication stored = new FakePublication();
    private final DraftWork mine = work("mine");
    private final DraftWork theirs = work("theirs");

    @Test
    void aStepThatSomebodyWasBeforeIsKeptUntilBothArePutTogether() {
        theirs.put(edit("b", "2"));
        assertThatThrownBy(() -> mine.put(edit("a", "2"))).isInstanceOf(Conflict.class);

        mine.reload(); // as the notice of their step has it

        assertThat(mine.isHeldUp()).isTrue();
        assertThat(mine.edits()).containsExactly(edit("a", "2"));
        assertThat(mine.merged().edits()).containsExactlyInAnyOrder(edit("a", "2"), edit("b", "2"));
        mine.takeIn();
        assertThat(mine.isHeldUp()).isFalse();
        assertThat(stored()).containsExactlyInAnyOrder(edit("a", "2"), edit("b", "2"));
        mine.undo();
        assertThat(stored()).containsExactly(edit("b", "2"));
    }

    @Test
    void whoIsOvertakenAgainWhilePuttingBothTogetherLosesNothing() {
        theirs.put(edit("b", "2"));
        assertThatThrownBy(() -> mine.put(edit("a", "2"))).isInstanceOf(Conflict.class);
        theirs.put(edit("c", "2"));
        assertThatThrownBy(() -> mine.put(edit("a", "3"))).isInstanceOf(Conflict.class);

        mine.takeIn();

        assertThat(stored()).containsExactlyInAnyOrder(edit("a", "3"), edit("b", "2"), edit("c", "2"));
    }

    @Test
    void whatIsGivenUpIsGone() {
        theirs.put(edit("b", "2"));
        assertThatThrownBy(() -> mine.put(edit("a", "2"))).isInstanceOf(Conflict.class);

        mine.giveUp();

        assertThat(mine.isHeldUp()).isFalse();
        assertThat(mine.edits()).containsExactly(edit("b", "2"));
        assertThat(mine.canUndo()).isFalse();
    }

    @Test
    void aStepBackThatCannotBeSavedIsNotLostFromTheWayBack() {
        mine.put(edit("a", "2"));
        mine.put(edit("a", "3"));
        stored.failNext();

        assertThatThrownBy(mine::undo).isInstanceOf(InvalidInput.class);
        assertThat(mine.edits()).containsExactly(edit("a", "3"));
        mine.undo();
        assertThat(stored()).containsExactly(edit("a", "2"));
        stored.failNext();
        assertThatThrownBy(mine::redo).isInstanceOf(InvalidInput.class);
        mine.redo();
        assertThat(stored()).containsExactly(edit("a", "3"));
    }

    @Test
    void aRefusedStepLeavesWhatIsSaved() {
        mine.put(edit("a", "2"));

        assertThatThrownBy(() -> mine.replace(List.of(edit("a", "1"), edit("b", "1"), edit("c", "1"), edit("d", "1"))))
                .isInstanceOf(InvalidInput.class);

        assertThat(mine.edits()).containsExactly(edit("a", "2"));
        assertThat(mine.isHeldUp()).isFalse();
    }

    @Test
    void nobodyStepsBackBehindTheEditionTheyTookIn() {
        stored.publish(edit("a", "1"));
        mine.put(edit("b", "2"));
        mine.reload();
        mine.put(edit("b", "3"));
        mine.undo();
        stored.publish(edit("a", "9"));
        mine.reload();
        assertThat(mine.isBehind()).isTrue();

        mine.catchUp();

        assertThat(mine.isBehind()).isFalse();
        assertThat(stored()).containsExactlyInAnyOrder(edit("a", "9"), edit("b", "2"));
        assertThat(mine.canUndo()).isFalse();
        assertThat(mine.canRedo()).isFalse();
    }

    @Test
    void aChangeThatIsTakenUpAgainKnowsWhatItWasMadeOver() {
        stored.publish(edit("a", "1"), edit("b", "1"));
        RuleChange refused = change(1, edit("a", "1"), edit("b", "2"));
        stored.publish(edit("a", "9"), edit("b", "1"));

        stored.save(author("mine"), DraftWork.again(refused), 0);
        mine.reload();

        assertThat(mine.isBehind()).isTrue();
        mine.catchUp();
        assertThat(stored()).containsExactlyInAnyOrder(edit("a", "9"), edit("b", "2"));
    }

    @Test
    void aRoleThatIsTakenAwayMeanwhileCounts() {
        Caller[] now = {author("mine")};
        DraftWork work = new DraftWork(stored, stored, stored, () -> now[0], PACK);
        assertThat(work.mayEdit()).isTrue();

        now[0] = person("mine", Permissions.RULE_VIEW);

        assertThat(work.mayEdit()).isFalse();
        assertThatThrownBy(() -> work.put(edit("a", "2"))).isInstanceOf(Forbidden.class);
        assertThat(work.edits()).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsNoNews() {
        mine.put(edit("a", "2"));
        assertThat(mine.reload()).isFalse();

        theirs.reload();
        theirs.put(edit("b", "2"));
        assertThat(mine.reload()).isTrue();
        assertThat(mine.reload()).isFalse();
        stored.publish(edit("c", "2"));
        assertThat(mine.reload()).isTrue();
    }

    private List<RowChange> stored() {
        return stored.find(author("mine"), PACK).orElseThrow().edits();
    }

    private DraftWork work(String name) {
        return new DraftWork(stored, stored, stored, () -> author(name), PACK);
    }

    private static Caller author(String name) {
        return person(name, Permissions.RULE_VIEW, Permissions.RULE_EDIT);
    }

    private static Caller person(String name, String... permissions) {
        return new Caller(
                TenantId.of("power"), "staff:" + name, name, Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    private static RuleChange change(long basedOn, RowChange... edits) {
        RuleChange.Deed deed = new RuleChange.Deed("staff:mine", "mine", Instant.EPOCH);
        return new RuleChange(
                new UUID(0, 1),
                PACK,
                RuleChange.State.REFUSED,
                0,
                basedOn,
                List.of(edits),
                "Faster.",
                null,
                deed,
                deed,
                "",
                0);
    }

    private static RowChange edit(String row, String limit) {
        return new RowChange("sla", row, Map.of("limit", limit));
    }
}
