package org.riser.conduct.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductEvent;
import org.riser.conduct.ConductEvent.Fact;
import org.riser.conduct.ConductEvent.Kind;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.conduct.PenaltyQuery;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct"})
class PenaltyListTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @EachDatabase
    void penaltiesAreListedByStateEmployeeUnitAndMonthTheLastFirst(TestStore store) {
        Depot depot = new Depot(store);
        UUID confirmed = depot.confirmed(depot.recorded(Depot.round(1)));
        UUID proposed = only(depot, Depot.round(2));
        NewFinding february = new NewFinding(
                Depot.PACK,
                "finding",
                "staff:li",
                Depot.at("2024-02-29T23:59"),
                null,
                "Late.",
                "photo",
                null,
                Depot.round(3).facts());
        UUID before = only(depot, february);

        assertThat(ids(depot, depot.manager, query(null, null, null, null)))
                .containsExactly(before, proposed, confirmed);
        assertThat(ids(depot, depot.manager, query(State.CONFIRMED, null, null, null)))
                .containsExactly(confirmed);
        assertThat(ids(depot, depot.manager, query(null, Depot.WANG, null, null)))
                .containsExactly(proposed, confirmed);
        assertThat(ids(depot, depot.manager, query(null, null, Depot.UNIT, null)))
                .containsExactly(proposed, confirmed);
        assertThat(ids(depot, depot.manager, query(null, null, null, FEBRUARY))).containsExactly(before);
        assertThat(ids(depot, depot.manager, query(State.PROPOSED, Depot.WANG, Depot.UNIT, MARCH)))
                .containsExactly(proposed);
        assertThat(ids(depot, depot.manager, query(State.DROPPED, null, null, null)))
                .isEmpty();
        Penalty first = depot.penalties.find(depot.manager, proposed);
        assertThat(first.orgUnit()).isEqualTo(Depot.UNIT.toString());
        assertThat(first.month()).isEqualTo(MARCH);
        assertThat(depot.penalties.find(depot.manager, before).orgUnit()).isNull();
    }

    @EachDatabase
    void aListIsReadPageByPage(TestStore store) {
        Depot depot = new Depot(store);
        List<UUID> recorded = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            recorded.add(0, only(depot, Depot.round(i)));
        }

        List<UUID> read = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page<Penalty> page =
                    depot.penalties.page(depot.manager, new PenaltyQuery(State.PROPOSED, null, null, null, cursor, 2));
            page.items().forEach(penalty -> read.add(penalty.id()));
            cursor = page.next();
            pages++;
        } while (cursor != null);

        assertThat(read).containsExactlyElementsOf(recorded);
        assertThat(pages).isEqualTo(3);
        assertThatThrownBy(() ->
                        depot.penalties.page(depot.manager, new PenaltyQuery(null, null, null, null, "elsewhere", 2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> depot.penalties.page(depot.manager, new PenaltyQuery(null, null, null, null, null, 201)))
                .isInstanceOf(InvalidInput.class);
    }

    @EachDatabase
    void everybodyListsTheirOwnAndWhatTheyFound(TestStore store) {
        Depot depot = new Depot(store);
        UUID ofLeader = only(depot, Depot.round(1));
        UUID ofManager = depot.findings
                .record(depot.manager, UUID.randomUUID(), Depot.round(2))
                .penalties()
                .get(0)
                .id();
        Caller judge = depot.caller("judge", "conduct.rule");

        assertThat(ids(depot, depot.wang, query(null, null, null, null))).containsExactly(ofManager, ofLeader);
        assertThat(ids(depot, depot.leader, query(null, null, null, null))).containsExactly(ofLeader);
        assertThat(ids(depot, depot.caller("li"), query(null, Depot.WANG, null, null)))
                .isEmpty();
        assertThat(ids(depot, judge, query(null, null, null, null))).containsExactly(ofManager, ofLeader);
        Depot elsewhere = new Depot(store);
        assertThat(ids(elsewhere, elsewhere.manager, query(null, null, null, null)))
                .isEmpty();
    }

    /** The base of a doubled rule and how often an item was found can be read off, not only the result. */
    @Test
    void aPenaltySaysHowItsAmountCameAbout(TestStore store) {
        Depot depot = new Depot(store);

        assertThat(depot.penalties.find(depot.wang, only(depot, Depot.round(3))).basis())
                .isEqualTo("20.00 × 3");
        assertThat(depot.penalties
                        .find(
                                depot.wang,
                                only(depot, Depot.found("violation", "no-rope", Map.of("severity", "normal"))))
                        .basis())
                .isEqualTo("3.00 × 2");
        assertThat(depot.penalties
                        .find(depot.wang, only(depot, Depot.found("mention", null, Map.of("mention", "praise"))))
                        .basis())
                .isNull();
    }

    @Test
    void whoFindsSomethingIsAskedWhatTheRowsWantToKnow(TestStore store) {
        Depot depot = new Depot(store);

        List<ConductEvent> events = depot.findings.events(depot.leader, Depot.PACK);

        assertThat(events)
                .extracting(ConductEvent::event)
                .containsExactly("finding", "violation", "mention", "misconduct", "slip", "outrage");
        assertThat(events.get(0).facts())
                .extracting(Fact::id, Fact::kind)
                .containsExactly(tuple("fine-flag", Kind.YES_NO), tuple("items", Kind.NUMBER));
        Fact item = events.get(1).facts().stream()
                .filter(fact -> fact.id().equals("item"))
                .findFirst()
                .orElseThrow();
        assertThat(item.kind()).isEqualTo(Kind.CHOICE);
        assertThat(item.choices()).extracting(ConductEvent.Choice::value).containsExactly("no-rope");
        assertThat(events.get(1).facts()).extracting(Fact::id).doesNotContain("base-points", "base-unit", "event");
        assertThat(depot.findings.events(depot.leader, "boats")).isEmpty();
        assertThatThrownBy(() -> depot.findings.events(depot.wang, Depot.PACK)).isInstanceOf(Forbidden.class);
    }

    private static PenaltyQuery query(
            @Nullable State state, @Nullable String employee, @Nullable UUID unit, @Nullable YearMonth month) {
        return new PenaltyQuery(state, employee, unit, month, null, 50);
    }

    private static UUID only(Depot depot, NewFinding found) {
        return depot.recorded(found).penalties().get(0).id();
    }

    private static List<UUID> ids(Depot depot, Caller caller, PenaltyQuery query) {
        return depot.penalties.page(caller, query).items().stream()
                .map(Penalty::id)
                .toList();
    }
}
