package org.riser.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.riser.inspection.internal.Halls.failed;
import static org.riser.inspection.internal.Halls.fields;
import static org.riser.inspection.internal.Halls.measured;
import static org.riser.inspection.internal.Halls.round;
import static org.riser.inspection.internal.Halls.skipped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.conduct.Finding;
import org.riser.identity.OrgUnit;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckScore;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
import org.riser.inspection.RoundQuery;
import org.riser.inspection.UncheckedUnit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "inspection"})
class RoundsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

    @EachDatabase
    void whatARoundFindsIsScoredAndBecomesAFindingOfEachWhoIsChargedWithIt(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Caller ben = halls.worker("ben", halls.north);
        UUID id = UUID.randomUUID();
        Round round = halls.rounds.start(halls.leader, id, round(RoundKind.WEEKLY, halls.north, anna, ben));
        assertThat(halls.rounds.start(halls.leader, id, round(RoundKind.WEEKLY, halls.north, anna)))
                .isEqualTo(round);
        assertThat(round.period()).isEqualTo(LocalDate.of(2024, 3, 4));

        Round draft = halls.filled(
                halls.leader, round, failed("lock", anna, ben), measured("warmth", "36", anna), failed("SVC-POS-10"));
        assertThat(draft.score()).isEqualByComparingTo("12.50");
        assertThat(draft.faults())
                .allSatisfy(fault -> assertThat(fault.findings()).isEmpty());
        assertThat(halls.findings.page(halls.manager, null, null, 10).items()).isEmpty();

        Round submitted = halls.rounds.submit(halls.leader, id, draft.version());

        assertThat(submitted.state()).isEqualTo(Round.State.SUBMITTED);
        assertThat(submitted.score()).isEqualTo(new BigDecimal("12.50"));
        assertThat(submitted.scores())
                .extracting(Round.Score::employeeName, Round.Score::deducted, Round.Score::score)
                .containsExactlyInAnyOrder(
                        tuple("anna", new BigDecimal("85.50"), new BigDecimal("14.50")),
                        tuple("ben", new BigDecimal("60.00"), new BigDecimal("40.00")));
        List<Finding> found = halls.findings.page(halls.manager, null, null, 10).items();
        assertThat(found).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.evidence()).contains(id.toString());
            assertThat(finding.foundBy()).isEqualTo(halls.leader.principal());
        });
        assertThat(found.stream().filter(finding -> "lock".equals(finding.item())))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.penalties())
                        .singleElement()
                        .satisfies(penalty -> assertThat(penalty.amount()).isEqualByComparingTo("20.00")));
        assertThat(found.stream().filter(finding -> "warmth".equals(finding.item())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.penalties()).isEmpty();
                    assertThat(finding.text()).contains("LIFT-5", "机房温度", "Machine room", "36", "As measured.");
                });
        assertThat(submitted.faults().stream().flatMap(fault -> fault.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Finding::id).toList());
        assertThat(halls.rounds.submit(halls.leader, id, null)).isEqualTo(submitted);
        assertThat(halls.findings.page(halls.manager, null, null, 10).items()).hasSize(3);
        assertThat(halls.audited())
                .contains("inspection.start", "inspection.save", "inspection.submit", "conduct.find");
    }

    /** EX-59: deductions of more than a hundred leave nothing, not less than nothing. */
    @EachDatabase
    void aScoreHasAFloor(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));

        Round draft = halls.filled(halls.leader, round, failed("lock", anna), measured("warmth", "50.5", anna));

        assertThat(draft.faults())
                .extracting(Round.Fault::points)
                .containsExactlyInAnyOrder(new BigDecimal("60.00"), new BigDecimal("65.50"));
        assertThat(draft.scores().get(0).deducted()).isEqualByComparingTo("125.50");
        assertThat(draft.scores().get(0).score()).isEqualByComparingTo("0.00");
    }

    @EachDatabase
    void aRoundIsSeenAsFarAsTheScopeReaches(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));
        RoundQuery all = new RoundQuery(null, null, null, null, 10);

        assertThat(halls.rounds.page(halls.leader, all).items())
                .extracting(Round::id)
                .containsExactly(round.id());
        assertThat(halls.rounds.page(halls.manager, all).items()).hasSize(1);
        assertThat(halls.rounds.page(halls.viewer, all).items()).isEmpty();
        for (Caller stranger : List.of(halls.viewer, halls.southLeader, anna, new Halls(store).manager)) {
            assertThatThrownBy(() -> halls.rounds.find(stranger, round.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> halls.rounds.page(anna, all)).isInstanceOf(Forbidden.class);
        assertThat(fields(() -> halls.rounds.start(
                        halls.southLeader, UUID.randomUUID(), round(RoundKind.OPENING, halls.north, anna))))
                .containsExactly("orgUnit", "employees[0]");
        assertThat(fields(() ->
                        halls.rounds.start(halls.leader, UUID.randomUUID(), round(RoundKind.OPENING, null, anna))))
                .containsExactly("orgUnit");
    }

    @EachDatabase
    void aPhotoOfARoundIsReadByWhoeverSeesItAndByWhomItIsAbout(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Caller ben = halls.worker("ben", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna, ben));
        UUID photo = halls.photo(halls.leader);
        CheckAnswer shown =
                new CheckAnswer("lock", CheckAnswer.Result.FAIL, null, List.of(anna.principal()), null, List.of(photo));
        CheckAnswer foreign = new CheckAnswer(
                "lock", CheckAnswer.Result.FAIL, null, List.of(), null, List.of(halls.photo(halls.southLeader)));
        assertThat(fields(() -> halls.rounds.save(
                        halls.leader, round.id(), new RoundChange(null, List.of(foreign)), round.version())))
                .containsExactly("answers[0].files");

        Round draft = halls.filled(halls.leader, round, shown);
        assertThatThrownBy(() -> halls.attachments.get(anna, photo)).isInstanceOf(NotFound.class);
        halls.rounds.submit(halls.leader, round.id(), draft.version());

        for (Caller reader : List.of(halls.leader, halls.manager, anna)) {
            assertThat(halls.attachments.get(reader, photo).id()).isEqualTo(photo);
        }
        for (Caller stranger : List.of(ben, halls.southLeader)) {
            assertThatThrownBy(() -> halls.attachments.get(stranger, photo)).isInstanceOf(NotFound.class);
        }
    }

    @EachDatabase
    void aHallIsUncheckedUntilARoundOfItsWeekIsSubmitted(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        assertThat(halls.rounds.unchecked(halls.manager, RoundKind.WEEKLY, null))
                .extracting(UncheckedUnit::name)
                .containsExactly("North", "South");
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), round(RoundKind.WEEKLY, halls.north, anna));
        assertThat(halls.rounds.unchecked(halls.leader, RoundKind.WEEKLY, null))
                .containsExactly(new UncheckedUnit(halls.north, "North", OrgUnit.Kind.HALL, round.id(), null));
        Round draft = halls.filled(halls.leader, round);
        halls.rounds.submit(halls.leader, round.id(), draft.version());

        assertThat(halls.rounds.unchecked(halls.leader, RoundKind.WEEKLY, null)).isEmpty();
        assertThat(halls.rounds.unchecked(halls.leader, RoundKind.WEEKLY, LocalDate.of(2024, 3, 10)))
                .isEmpty();
        assertThat(halls.rounds.unchecked(halls.leader, RoundKind.MONTHLY, null))
                .hasSize(1);
        halls.clock.set(Halls.at("2024-03-11T00:00"));
        assertThat(halls.rounds.unchecked(halls.leader, RoundKind.WEEKLY, null))
                .extracting(UncheckedUnit::lastChecked)
                .containsExactly(DAY);
        assertThat(fields(() -> halls.rounds.unchecked(halls.leader, RoundKind.SPOT, null)))
                .containsExactly("kind");
    }

    @EachDatabase
    void whatNobodyIsAtFaultForIsTheLeadersIfOneIsNamed(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Caller crewLeader = halls.worker("crew", halls.north);
        NewRound led = new NewRound(
                Halls.PACK,
                RoundKind.WEEKLY,
                halls.north,
                "station",
                List.of(anna.principal()),
                crewLeader.principal(),
                null,
                null);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), led);
        Round draft = halls.filled(halls.leader, round, failed("lock"));

        Round submitted = halls.rounds.submit(halls.leader, round.id(), draft.version());

        assertThat(submitted.faults().get(0).charged()).containsExactly(crewLeader.principal());
        assertThat(submitted.scores())
                .extracting(Round.Score::employeeName, score -> score.score().toPlainString())
                .containsExactlyInAnyOrder(tuple("anna", "100.00"), tuple("crew", "40.00"));
    }

    @EachDatabase
    void everybodyReadsTheirOwnScores(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));
        halls.rounds.submit(
                halls.leader,
                round.id(),
                halls.filled(halls.leader, round, failed("sign", anna)).version());

        CheckScore score = new CheckScore(
                round.id(),
                RoundKind.OPENING,
                Halls.PACK,
                anna.principal(),
                "anna",
                DAY,
                new BigDecimal("2.00"),
                new BigDecimal("98.00"));
        for (Caller reader : List.of(anna, halls.leader, halls.manager)) {
            assertThat(halls.scores.of(reader, anna.principal(), DAY, DAY)).containsExactly(score);
        }
        assertThat(halls.scores.of(halls.viewer, anna.principal(), DAY, DAY)).isEmpty();
        assertThat(halls.scores.of(anna, anna.principal(), DAY.plusDays(1), DAY.plusDays(2)))
                .isEmpty();
        assertThatThrownBy(() -> halls.scores.of(halls.worker("ben", halls.north), anna.principal(), DAY, DAY))
                .isInstanceOf(Forbidden.class);
        assertThat(fields(() -> halls.scores.of(anna, anna.principal(), DAY, DAY.minusDays(1))))
                .containsExactly("to");
    }

    @EachDatabase
    void twoSubmissionsAtOnceFindEverythingOnce(TestStore store) throws Exception {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), round(RoundKind.WEEKLY, halls.north, anna));
        halls.filled(halls.leader, round, failed("lock", anna), skipped("warmth"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Round> submit = () -> halls.rounds.submit(halls.leader, round.id(), null);
            for (Future<Round> done : both.invokeAll(List.of(submit, submit))) {
                assertThat(done.get().state()).isEqualTo(Round.State.SUBMITTED);
            }
        } finally {
            both.shutdownNow();
        }

        assertThat(halls.findings.page(halls.manager, null, null, 10).items()).hasSize(1);
        assertThat(halls.scores.of(halls.manager, anna.principal(), DAY, DAY)).hasSize(1);
    }
}
