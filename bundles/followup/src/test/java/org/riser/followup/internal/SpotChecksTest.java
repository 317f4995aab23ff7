package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.followup.CallSheet.Question;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewAttempt;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.NewSpotResult;
import org.riser.followup.SampledJob;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotCheck.Kind;
import org.riser.followup.SpotCheck.State;
import org.riser.followup.SpotDraw;
import org.riser.identity.OrgUnit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class SpotChecksTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final NewSpotDraw CALLS = new NewSpotDraw(Office.PACK, Kind.SECOND_LEVEL, MARCH);
    private static final NewSpotDraw VISITS = new NewSpotDraw(Office.PACK, Kind.ON_SITE, MARCH);
    private static final Map<String, Object> IN_ORDER = Map.of("greeting", true, "not-led", true);
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** One call in twenty of every agent, and at least one; whoever called little is checked as well. */
    @EachDatabase
    void someCallsOfEveryAgentAreDrawn(TestStore store) {
        Office office = new Office(store);
        Caller second = office.caller("second", "followup.view", "followup.call");
        asked(office, 21, office.agent, 4);
        asked(office, 1, second, 5);

        SpotDraw draw = office.checks.draw(office.manager, UUID.randomUUID(), CALLS);

        assertThat(draw.population()).isEqualTo(22);
        assertThat(draw.groups())
                .extracting(SpotDraw.Group::of, SpotDraw.Group::population, SpotDraw.Group::drawn)
                .containsExactlyInAnyOrder(tuple("staff:asker", 21, 2), tuple("staff:second", 1, 1));
        assertThat(draw.groups().get(0).clause()).isEqualTo("LIFT-18");
        assertThat(open(office)).hasSize(3).allMatch(check -> check.kind() == Kind.SECOND_LEVEL);
        assertThat(office.audited()).contains("followup.draw-checks");
    }

    /** Whoever doubts the draw works the order out from the seed. */
    @EachDatabase
    void theSeedSaysWhichCallsAreDrawn(TestStore store) {
        Office office = new Office(store);
        List<UUID> calls = asked(office, 21, office.agent, 4);

        SpotDraw draw = office.checks.draw(office.manager, UUID.randomUUID(), CALLS);

        List<UUID> lots = calls.stream()
                .sorted(Comparator.comparing(call -> sha256(draw.seed() + "/" + call)))
                .limit(2)
                .toList();
        assertThat(open(office)).extracting(SpotCheck::caseId).containsExactlyInAnyOrderElementsOf(lots);
    }

    @EachDatabase
    void aSecondDrawAddsWhatTheMonthStillAsksFor(TestStore store) {
        Office office = new Office(store);
        asked(office, 20, office.agent, 4);
        UUID first = UUID.randomUUID();
        assertThat(office.checks.draw(office.manager, first, CALLS).drawn()).isEqualTo(1);
        assertThat(office.checks.draw(office.manager, first, CALLS).drawn())
                .as("the same command again")
                .isEqualTo(1);
        assertThat(open(office)).hasSize(1);
        assertThatThrownBy(() -> office.checks.draw(office.manager, UUID.randomUUID(), CALLS))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no more");
        asked(office, 1, office.agent, 5);

        SpotDraw more = office.checks.draw(office.manager, UUID.randomUUID(), CALLS);

        assertThat(more.groups())
                .extracting(SpotDraw.Group::had, SpotDraw.Group::drawn)
                .containsExactly(tuple(1, 1));
        assertThat(open(office))
                .extracting(SpotCheck::caseId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(office.checks.draws(office.manager, null, null, 1).next()).isNotNull();
    }

    /** A call that is not upheld counts nowhere; who made it is heard about what was found. */
    @EachDatabase
    void aCallThatIsNotUpheldIsVoid(TestStore store) {
        Office office = new Office(store);
        asked(office, 1, office.agent, 5);
        office.checks.draw(office.manager, UUID.randomUUID(), CALLS);
        SpotCheck check = open(office).get(0);
        assertThat(check.concerned()).isEqualTo("staff:asker");
        assertThat(office.checks.sheet(office.manager, check.id()))
                .extracting(Question::id, Question::kind)
                .containsExactly(tuple("greeting", Question.Kind.YES_NO), tuple("not-led", Question.Kind.YES_NO));

        NewSpotResult led =
                new NewSpotResult(Map.of("greeting", true, "not-led", false), false, "the customer was led", true);
        SpotCheck done = office.checks.record(office.manager, check.id(), led, check.version());
        office.checks.record(office.manager, check.id(), led, null);

        assertThat(done.state()).isEqualTo(State.REJECTED);
        FollowUpCall call = office.calls.find(office.manager, check.caseId());
        assertThat(call.voided()).isNotNull();
        assertThat(office.satisfaction
                        .report(
                                office.manager,
                                SatisfactionQuery.of(
                                        Office.PACK, MARCH.atDay(1), MARCH.atEndOfMonth(), SatisfactionQuery.By.MONTH))
                        .total()
                        .aspects())
                .isEmpty();
        Caller boss = office.caller("boss", "conduct.view");
        List<Penalty> penalties =
                office.penalties.page(boss, PenaltyQuery.of("staff:asker", 10)).items();
        assertThat(penalties)
                .extracting(Penalty::row, Penalty::state)
                .containsExactly(tuple("LIFT-18-led", Penalty.State.PROPOSED));
        assertThat(office.audited()).contains("followup.check", "followup.void", "conduct.find");
        assertThatThrownBy(() -> office.checks.record(office.manager, check.id(), NewSpotResult.upheld(IN_ORDER), null))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aCallInOrderStaysAsItIs(TestStore store) {
        Office office = new Office(store);
        asked(office, 1, office.agent, 5);
        office.checks.draw(office.manager, UUID.randomUUID(), CALLS);
        SpotCheck check = open(office).get(0);

        assertThat(office.checks
                        .record(office.manager, check.id(), NewSpotResult.upheld(IN_ORDER), null)
                        .state())
                .isEqualTo(State.UPHELD);

        assertThat(office.calls.find(office.manager, check.caseId()).voided()).isNull();
        assertThat(office.checks
                        .page(office.manager, null, State.UPHELD, null, 10)
                        .items())
                .hasSize(1);
        assertThat(open(office)).isEmpty();
    }

    @EachDatabase
    void badInputIsRefusedWithItsField(TestStore store) {
        Office office = new Office(store);
        asked(office, 1, office.agent, 5);
        NewSpotDraw future = new NewSpotDraw(Office.PACK, Kind.SECOND_LEVEL, YearMonth.of(2099, 1));
        assertThatThrownBy(() -> office.checks.draw(office.manager, UUID.randomUUID(), future))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("month");
        NewSpotDraw unknown = new NewSpotDraw("boats", Kind.SECOND_LEVEL, MARCH);
        assertThatThrownBy(() -> office.checks.draw(office.manager, UUID.randomUUID(), unknown))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("module");
        assertThatThrownBy(() -> office.checks.draw(office.clerk, UUID.randomUUID(), CALLS))
                .isInstanceOf(Forbidden.class);
        office.checks.draw(office.manager, UUID.randomUUID(), CALLS);
        SpotCheck check = open(office).get(0);
        refused(office, check, new NewSpotResult(Map.of("greeting", true), true, null, false), "answers.not-led");
        refused(office, check, new NewSpotResult(IN_ORDER, false, null, false), "note");
        refused(office, check, new NewSpotResult(IN_ORDER, true, null, true), "note");
        refused(office, check, new NewSpotResult(IN_ORDER, false, "x", false), "note");
        Caller own = office.caller("asker", "followup.view", "followup.review");
        assertThatThrownBy(() -> office.checks.record(own, check.id(), NewSpotResult.upheld(IN_ORDER), null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("your own work");
        assertThatThrownBy(() -> office.checks.record(office.manager, check.id(), NewSpotResult.upheld(IN_ORDER), 99L))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.checks.assign(office.manager, check.id(), "staff:asker", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("assignee");
        assertThatThrownBy(() -> office.checks.find(office.wang, check.id())).isInstanceOf(NotFound.class);
        assertThat(open(office)).hasSize(1);
    }

    private static void refused(Office office, SpotCheck check, NewSpotResult result, String field) {
        assertThatThrownBy(() -> office.checks.record(office.manager, check.id(), result, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(field);
    }

    /** Every team is visited, and so is everybody who scored low, would not answer or criticised, once a month. */
    @EachDatabase
    void everyTeamAndEverySpecialCustomerIsVisited(TestStore store) {
        Office office = new Office(store);
        Caller chief = office.caller("chief", "staff.manage");
        UUID north =
                office.orgUnits.create(chief, "North", OrgUnit.Kind.TEAM, null).id();
        UUID south =
                office.orgUnits.create(chief, "South", OrgUnit.Kind.TEAM, null).id();
        office.team = north;
        office.repaired(4, "wang", "2024-03-04");
        office.team = south;
        office.repaired(2, "li", "2024-03-04");
        UUID special = office.customer(true);
        office.repaired("li", "2024-03-04T12:00", special, false);
        List<SampledJob> jobs = office.jobs(office.released("2024-03-08"));
        assertThat(jobs).hasSize(7);
        List<SampledJob> northern = jobs.stream()
                .filter(job -> north.toString().equals(job.orgUnit()))
                .toList();
        office.dialled("2024-03-11T10:00", northern.get(0).caseId(), NewAttempt.reached(Map.of("attitude", 5), null));
        office.dialled("2024-03-11T10:05", northern.get(1).caseId(), NewAttempt.of(FollowUpCall.Outcome.REFUSED));
        office.dialled("2024-03-11T10:10", northern.get(2).caseId(), NewAttempt.reached(Map.of("attitude", 6), null));

        SpotDraw draw = office.checks.draw(office.manager, UUID.randomUUID(), VISITS);

        assertThat(draw.groups())
                .extracting(
                        SpotDraw.Group::row, SpotDraw.Group::ofName, SpotDraw.Group::population, SpotDraw.Group::drawn)
                .containsExactlyInAnyOrder(
                        tuple("LIFT-19-score", "North", 1, 1),
                        tuple("LIFT-19-refused", "North", 1, 1),
                        tuple("LIFT-19", "North", 2, 1),
                        tuple("LIFT-19", "South", 2, 1),
                        tuple("LIFT-19-special", "South", 1, 1));
        assertThat(open(office))
                .extracting(SpotCheck::customer)
                .doesNotHaveDuplicates()
                .contains(special)
                .hasSize(5);
    }

    /** Whoever is sent needs no permission; what they bring back lies in the case. */
    @EachDatabase
    void aVisitIsRecordedByWhoWasSent(TestStore store) {
        Office office = new Office(store);
        office.repaired(1, "wang", "2024-03-04");
        office.released("2024-03-08");
        office.checks.draw(office.manager, UUID.randomUUID(), VISITS);
        SpotCheck check = open(office).get(0);
        Caller visitor = office.caller("visitor", "case.view", "attachment.add");
        assertThat(office.checks.page(visitor, null, null, null, 10).items()).isEmpty();

        office.checks.assign(office.manager, check.id(), "staff:visitor", check.version());
        UUID photo =
                office.files.add(visitor, UUID.randomUUID(), "door.png", PHOTO).id();
        SpotCheck done = office.checks.record(
                visitor, check.id(), NewSpotResult.upheld(Map.of("attitude", 9, "proof", photo.toString())), null);

        assertThat(done.state()).isEqualTo(State.UPHELD);
        assertThat(done.assigneeName()).isEqualTo("Name of staff:visitor");
        assertThat(office.checks.page(visitor, Kind.ON_SITE, null, null, 10).items())
                .hasSize(1);
        Caller other = office.caller("other", "case.view");
        assertThat(office.files.get(other, photo).fileName()).isEqualTo("door.png");
        assertThat(office.audited()).contains("followup.assign-check", "followup.check");
    }

    @EachDatabase
    void aPhotoOfNobodyIsRefused(TestStore store) {
        Office office = new Office(store);
        office.repaired(1, "wang", "2024-03-04");
        office.released("2024-03-08");
        office.checks.draw(office.manager, UUID.randomUUID(), VISITS);
        SpotCheck check = open(office).get(0);

        refused(
                office,
                check,
                NewSpotResult.upheld(Map.of("proof", UUID.randomUUID().toString())),
                "answers.proof");
        refused(office, check, NewSpotResult.upheld(Map.of("attitude", 11)), "answers.attitude");
        assertThat(open(office)).hasSize(1);
    }

    /** So many repairs that ended on one day of March, and whose customers the agent asked. */
    private static List<UUID> asked(Office office, int count, Caller agent, int day) {
        List<UUID> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Trapped people are asked in any case.
            calls.add(office.repaired("wang", "2024-03-0" + day + "T11:00", office.customer(), true));
        }
        office.released("2024-03-0" + (day + 3));
        for (UUID call : calls) {
            office.clock.set(Office.at("2024-03-11T10:00"));
            office.calls.record(agent, UUID.randomUUID(), call, NewAttempt.reached(Map.of("attitude", 9), null), null);
        }
        return calls;
    }

    private static List<SpotCheck> open(Office office) {
        return office.checks.page(office.manager, null, State.OPEN, null, 200).items();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
