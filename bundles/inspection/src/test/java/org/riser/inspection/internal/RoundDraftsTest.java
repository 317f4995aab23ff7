package org.riser.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.inspection.internal.Halls.failed;
import static org.riser.inspection.internal.Halls.fields;
import static org.riser.inspection.internal.Halls.measured;
import static org.riser.inspection.internal.Halls.passed;
import static org.riser.inspection.internal.Halls.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What is entered before a round is submitted: kept as a draft, looked through as a whole, by its checker only. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "inspection"})
class RoundDraftsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

    @EachDatabase
    void aDraftIsKeptAndOnlyAWholeRoundIsSubmitted(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));
        Round kept = halls.rounds.save(
                halls.leader, round.id(), new RoundChange(null, List.of(failed("lock", anna))), round.version());
        assertThat(halls.rounds.find(halls.leader, round.id())).isEqualTo(kept);

        assertThat(fields(() -> halls.rounds.submit(halls.leader, round.id(), null)))
                .contains("answers.warmth", "answers.sign")
                .doesNotContain("answers.lock");
        assertThatThrownBy(() -> halls.rounds.save(
                        halls.leader, round.id(), new RoundChange(null, List.of(passed("sign"))), round.version()))
                .isInstanceOf(Conflict.class);

        CheckAnswer bare =
                new CheckAnswer("lock", CheckAnswer.Result.FAIL, null, List.of(anna.principal()), " ", List.of());
        Round unproved = halls.filled(halls.leader, kept, bare);
        assertThat(fields(() -> halls.rounds.submit(halls.leader, round.id(), null)))
                .containsExactly("answers.lock");
        Round proved = halls.rounds.save(
                halls.leader, round.id(), new RoundChange(null, List.of(failed("lock", anna))), unproved.version());
        Round submitted = halls.rounds.submit(halls.leader, round.id(), proved.version());
        assertThatThrownBy(() -> halls.rounds.save(
                        halls.leader, round.id(), new RoundChange(null, List.of(passed("lock"))), submitted.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> halls.rounds.discard(halls.leader, round.id(), null))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aDraftMayBeThrownAway(TestStore store) {
        Halls halls = new Halls(store);
        Round round =
                halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(halls.worker("anna", halls.north)));

        halls.rounds.discard(halls.leader, round.id(), round.version());

        assertThatThrownBy(() -> halls.rounds.find(halls.leader, round.id())).isInstanceOf(NotFound.class);
        assertThat(halls.audited()).contains("inspection.discard");
    }

    @Test
    void nobodyChecksThemselvesAndOnlyTheCheckerFillsIn(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        assertThat(fields(() -> halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna, halls.leader))))
                .containsExactly("employees");
        NewRound ledByChecker = new NewRound(
                Halls.PACK,
                RoundKind.OPENING,
                halls.north,
                null,
                List.of(anna.principal()),
                halls.leader.principal(),
                null,
                null);
        assertThat(fields(() -> halls.rounds.start(halls.leader, UUID.randomUUID(), ledByChecker)))
                .containsExactly("leader");
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));

        RoundChange change = new RoundChange(null, List.of(passed("lock")));
        assertThatThrownBy(() -> halls.rounds.save(halls.manager, round.id(), change, round.version()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> halls.rounds.submit(halls.manager, round.id(), null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> halls.rounds.start(anna, UUID.randomUUID(), halls.opening(halls.leader)))
                .isInstanceOf(Forbidden.class);
        RoundChange self = new RoundChange(List.of(anna.principal(), halls.leader.principal()), List.of());
        assertThat(fields(() -> halls.rounds.save(halls.leader, round.id(), self, round.version())))
                .containsExactly("employees");
    }

    @Test
    void everythingWrongIsToldAtOnce(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        NewRound wrong = new NewRound(
                "nothing",
                RoundKind.WEEKLY,
                UUID.randomUUID(),
                "moon",
                List.of("staff:nobody", "staff:nobody"),
                "token:x",
                Halls.CALL,
                null);
        assertThat(fields(() -> halls.rounds.start(halls.manager, UUID.randomUUID(), wrong)))
                .contains("module", "orgUnit", "place", "employees", "employees[0]", "leader", "contact");
        NewRound tomorrow = new NewRound(
                Halls.PACK,
                RoundKind.WEEKLY,
                halls.north,
                null,
                List.of(anna.principal()),
                null,
                null,
                DAY.plusDays(1));
        assertThat(fields(() -> halls.rounds.start(halls.leader, UUID.randomUUID(), tomorrow)))
                .containsExactly("day");
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna));
        RoundChange change = new RoundChange(
                null,
                List.of(
                        new CheckAnswer("lock", null, BigDecimal.ONE, List.of(), "x".repeat(501), List.of()),
                        new CheckAnswer("warmth", CheckAnswer.Result.PASS, null, List.of("staff:no"), null, List.of()),
                        measured("sign", "3"),
                        measured("warmth", "1"),
                        passed("gone"),
                        new CheckAnswer(
                                "SVC-DAY-05",
                                CheckAnswer.Result.FAIL,
                                null,
                                List.of(),
                                null,
                                Stream.generate(UUID::randomUUID).limit(10).toList())));
        assertThat(fields(() -> halls.rounds.save(halls.leader, round.id(), change, round.version())))
                .contains(
                        "answers[0].number",
                        "answers[0].result",
                        "answers[0].note",
                        "answers[1].number",
                        "answers[1].employees",
                        "answers[2].number",
                        "answers[3].item",
                        "answers[4].item",
                        "answers[5].files");
        RoundChange huge = new RoundChange(null, List.of(measured("warmth", "1000000.5"), measured("warmth", "1")));
        assertThat(fields(() -> halls.rounds.save(halls.leader, round.id(), huge, round.version())))
                .containsExactly("answers[0].number", "answers[1].item");
    }

    /** Only who may load history says that a round took place before today. */
    @Test
    void anEarlierDayIsForWhoMayImport(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        NewRound monday = new NewRound(
                Halls.PACK,
                RoundKind.WEEKLY,
                halls.north,
                null,
                List.of(anna.principal()),
                null,
                null,
                DAY.minusDays(9));
        assertThatThrownBy(() -> halls.rounds.start(halls.leader, UUID.randomUUID(), monday))
                .isInstanceOf(Forbidden.class);
        Caller importer = halls.hire("importer", halls.north, DataScope.HALL, "inspection.check", "import");

        assertThat(halls.rounds.start(importer, UUID.randomUUID(), monday).period())
                .isEqualTo(LocalDate.of(2024, 2, 26));
    }

    @EachDatabase
    void aCallIsJudgedWithWhoeverHeldIt(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Caller ben = halls.worker("ben", halls.north);
        assertThat(fields(() -> halls.rounds.start(halls.leader, UUID.randomUUID(), sheet(halls, ben, Halls.CALL))))
                .containsExactly("employees");
        assertThat(fields(() ->
                        halls.rounds.start(halls.leader, UUID.randomUUID(), sheet(halls, anna, UUID.randomUUID()))))
                .containsExactly("contact");

        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), sheet(halls, anna, Halls.CALL));

        assertThat(round.contact()).isEqualTo(Halls.CALL);
        assertThat(halls.rounds.items(halls.leader, round.id()))
                .extracting(CheckItem::id)
                .contains("SVC-TEL-05", "SVC-LNG-19-tone")
                .doesNotContain("lock");
    }

    @Test
    void aRoundGoesThroughWhatTheTablesSayForItsKindPlaceAndDay(TestStore store) {
        Halls halls = new Halls(store);
        List<CheckItem> items = halls.rounds.items(halls.leader, Halls.PACK, RoundKind.OPENING, "station", null);

        assertThat(items)
                .extracting(CheckItem::id)
                .startsWith("lock", "warmth", "sign")
                .doesNotContain("later");
        assertThat(items).extracting(CheckItem::id).contains("SVC-DAY-05").doesNotContain("hall-sign", "HALL-PREP-01");
        CheckItem warmth = items.get(1);
        assertThat(warmth.isNumber()).isTrue();
        assertThat(warmth.standard().en()).contains("35 degrees");
        assertThat(warmth.wrong())
                .containsExactly(
                        new CheckItem.Bound(">", new BigDecimal("35")), new CheckItem.Bound(">", new BigDecimal("50")));
        assertThat(items.get(0).isFined()).isFalse();
        assertThat(halls.rounds
                        .items(halls.leader, Halls.PACK, RoundKind.WEEKLY, null, null)
                        .get(0)
                        .isFined())
                .isTrue();
        assertThat(halls.rounds.items(halls.leader, Halls.PACK, RoundKind.OPENING, "station", LocalDate.of(2030, 1, 1)))
                .extracting(CheckItem::id)
                .contains("later");
        assertThat(halls.rounds.items(halls.leader, "nothing", RoundKind.WEEKLY, null, null))
                .isEmpty();
    }

    private static NewRound sheet(Halls halls, Caller agent, UUID call) {
        return new NewRound(
                Halls.PACK, RoundKind.CALL_QUALITY, halls.north, null, List.of(agent.principal()), null, call, null);
    }
}
