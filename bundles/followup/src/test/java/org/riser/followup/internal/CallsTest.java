package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.followup.CallSheet.Question;
import org.riser.followup.FollowUpCall;
import org.riser.followup.FollowUpCall.Outcome;
import org.riser.followup.FollowUpCall.State;
import org.riser.followup.NewAttempt;
import org.riser.followup.Sample;
import org.riser.jobs.Notice;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class CallsTest {
    private static final NewAttempt NO_ANSWER = NewAttempt.of(Outcome.NO_ANSWER);
    private static final NewAttempt GOOD =
            NewAttempt.reached(Map.of("attitude", 9, "ability", 8, "dress", "good"), BigDecimal.ZERO);

    /** EX-49. */
    @EachDatabase
    void nobodyIsDialledFromADraft(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        Sample draft = office.drawn("2024-03-15");

        assertThatThrownBy(() -> office.dialled("2024-03-16T09:00", job, GOOD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.clause()).isEqualTo("LIFT-5");
                            assertThat(fault.field()).isEqualTo("sample-state");
                            assertThat(fault.message().en())
                                    .contains("Only released samples are dialled", "Sample not released (draft)");
                        }));
        office.samples.review(office.manager, draft.id(), null);
        assertThatThrownBy(() -> office.dialled("2024-03-16T09:00", job, GOOD)).hasMessageContaining("reviewed");
        assertThat(office.calls.page(office.agent, null, State.QUEUED, null, 10).items())
                .isEmpty();
    }

    @EachDatabase
    void aReleasedSampleIsAQueueAndAReachedCustomerIsLeftInPeace(TestStore store) {
        Office office = new Office(store);
        UUID job = office.charged("wang", "2024-03-12T10:00", "50.00");
        UUID struck = office.repaired("li", "2024-03-12T11:00");
        Sample draft = office.drawn("2024-03-15");
        office.samples.strike(office.manager, draft.id(), struck, "moved away", null);
        office.samples.review(office.manager, draft.id(), null);
        office.samples.release(office.manager, draft.id(), null);

        FollowUpCall queued = office.calls
                .page(office.agent, Office.PACK, State.QUEUED, null, 10)
                .items()
                .get(0);
        assertThat(queued.id()).isEqualTo(job);
        assertThat(queued.employeeName()).isEqualTo("Name of staff:wang");
        assertThat(queued.result()).isNull();
        assertThatThrownBy(() -> office.calls.find(office.agent, struck)).isInstanceOf(NotFound.class);
        assertThat(office.calls.sheet(office.agent, job).questions())
                .extracting(Question::id)
                .containsExactly("attitude", "ability", "dress", "opinions");

        FollowUpCall called = office.dialled(
                "2024-03-16T09:00",
                job,
                new NewAttempt(
                        Outcome.REACHED,
                        null,
                        "content",
                        Map.of("attitude", 10, "dress", "good", "opinions", "come earlier"),
                        new BigDecimal("50")));

        assertThat(called.state()).isEqualTo(State.REACHED);
        assertThat(called.result())
                .isEqualTo(new FollowUpCall.Result(
                        Office.at("2024-03-16T09:00"),
                        Map.of("attitude", BigDecimal.TEN, "dress", "good", "opinions", "come earlier"),
                        new BigDecimal("50.00"),
                        new BigDecimal("50.00")));
        assertThat(called.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.band()).isNotNull();
            assertThat(attempt.note()).isEqualTo("content");
        });
        assertThat(office.calls.page(office.agent, null, State.QUEUED, null, 10).items())
                .isEmpty();
        assertThat(office.customers
                        .find(office.caller("desk", "customer.view"), queued.customer())
                        .orElseThrow()
                        .lastFollowedUpAt())
                .isEqualTo(Office.at("2024-03-16T09:00"));
        assertThat(office.audited()).contains("followup.call");
        assertThat(office.told.news()).contains(new Notice(office.tenant, "followup-call", job.toString(), "{}"));
    }

    @EachDatabase
    void theNextAttemptIsInAnotherPartOfTheDayUntilThereWereEnough(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");

        FollowUpCall first = office.dialled("2024-03-16T09:00", job, NO_ANSWER);
        assertThat(first.state()).isEqualTo(State.QUEUED);
        assertThatThrownBy(() -> office.dialled("2024-03-16T11:59", job, NO_ANSWER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("part of the day");
        assertThat(office.calls.sheet(office.agent, job).blocks()).hasSize(1);
        office.clock.set(Office.at("2024-03-16T12:00"));
        assertThat(office.calls.sheet(office.agent, job).blocks()).isEmpty();
        FollowUpCall second = office.dialled("2024-03-16T12:00", job, NewAttempt.of(Outcome.WRONG_NUMBER));

        assertThat(second.state()).isEqualTo(State.UNREACHABLE);
        assertThatThrownBy(() -> office.dialled("2024-03-17T09:00", job, GOOD)).isInstanceOf(Conflict.class);
        assertThat(office.calls
                        .page(office.agent, null, State.UNREACHABLE, null, 10)
                        .items())
                .extracting(FollowUpCall::id)
                .containsExactly(job);
    }

    @Test
    void aCustomerIsCalledBackWhenTheyAskedForIt(TestStore store) {
        Office office = new Office(store);
        UUID later = office.repaired("wang", "2024-03-12T10:00");
        UUID sooner = office.repaired("wang", "2024-03-12T11:00");
        office.released("2024-03-15");

        assertThatThrownBy(() -> office.dialled("2024-03-16T09:00", later, NewAttempt.of(Outcome.CALL_BACK)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("callBackAt");
        FollowUpCall appointed = office.dialled(
                "2024-03-16T09:00",
                later,
                new NewAttempt(Outcome.CALL_BACK, Office.at("2024-03-16T11:00"), null, Map.of(), null));

        assertThat(appointed.dueAt()).isEqualTo(Office.at("2024-03-16T11:00"));
        assertThat(office.calls.page(office.agent, null, State.QUEUED, null, 1).items())
                .extracting(FollowUpCall::id)
                .containsExactly(sooner);
        assertThat(office.dialled("2024-03-16T11:00", later, GOOD).state()).isEqualTo(State.REACHED);
    }

    @Test
    void whatDoesNotFitIsNamedAndNothingIsKept(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");

        assertThat(faults(office, job, Map.of("attitude", 0, "ability", 11, "dress", "awful"), "-1"))
                .containsExactlyInAnyOrder("answers.attitude", "answers.ability", "answers.dress", "told");
        assertThat(faults(office, job, Map.of("attitude", new BigDecimal("9.5"), "hat", "good"), "50.005"))
                .containsExactlyInAnyOrder("answers.attitude", "answers.hat", "told");
        assertThatThrownBy(() -> office.dialled(
                        "2024-03-16T09:00",
                        job,
                        new NewAttempt(Outcome.NO_ANSWER, null, null, Map.of("attitude", 9), BigDecimal.ONE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(Fault::field)
                                .containsExactly("answers", "told"));
        assertThat(office.calls.find(office.agent, job).attempts()).isEmpty();
    }

    private static List<String> faults(Office office, UUID job, Map<String, Object> answers, String told) {
        try {
            office.dialled("2024-03-16T09:00", job, NewAttempt.reached(answers, new BigDecimal(told)));
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults().stream().map(Fault::field).toList();
        }
    }

    @EachDatabase
    void whatLetsAnAttemptThroughIsUsedAndWhatASheetAsksIsNot(TestStore store) {
        Office office = new Office(store);
        Caller author = office.caller("author", "rule.view");
        UUID job = office.charged("wang", "2024-03-12T10:00", "50.00");
        office.released("2024-03-15");
        office.clock.set(Office.at("2024-03-16T09:00"));
        office.calls.sheet(office.agent, job);
        assertThat(uses(office, TableKind.GATE)).isEmpty();
        assertThat(uses(office, TableKind.KPI)).containsExactly("LIFT-5-daily 1");

        office.dialled("2024-03-16T09:00", job, NO_ANSWER);
        office.calls.sheet(office.agent, job);
        assertThatThrownBy(() -> office.dialled("2024-03-16T09:30", job, NO_ANSWER))
                .isInstanceOf(Refused.class);
        office.dialled("2024-03-16T14:00", job, NewAttempt.reached(Map.of("attitude", 9), new BigDecimal("60")));

        assertThat(uses(office, TableKind.GATE)).contains("LIFT-5-released 3", "LIFT-5-band 3", "LIFT-5-attempts 3");
        assertThat(uses(office, TableKind.KPI))
                .containsExactlyInAnyOrder("LIFT-5-daily 1", "LIFT-5-am 2", "LIFT-5-pm 1");
        assertThat(uses(office, TableKind.CASH)).containsExactly("LIFT-8 1");
        assertThat(office.gaps.list(author, false)).isEmpty();
    }

    private static List<String> uses(Office office, TableKind table) {
        return office.uses.of(office.caller("author", "rule.view"), Office.PACK, table).stream()
                .map(use -> use.row() + " " + use.times())
                .toList();
    }

    @EachDatabase
    void theSameAttemptTwiceIsOne(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        FollowUpCall queued = office.calls.find(
                office.agent, office.jobs(office.released("2024-03-15")).get(0).caseId());
        UUID command = UUID.randomUUID();
        office.clock.set(Office.at("2024-03-16T09:00"));

        FollowUpCall once = office.calls.record(office.agent, command, job, NO_ANSWER, queued.version());
        assertThat(office.calls.record(office.agent, command, job, NO_ANSWER, queued.version()))
                .isEqualTo(once);
        office.clock.set(Office.at("2024-03-16T14:00"));
        assertThatThrownBy(() -> office.calls.record(office.agent, UUID.randomUUID(), job, NO_ANSWER, queued.version()))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aCustomerIsCalledByOneAgentAtATime(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        Caller other = office.caller("second", "followup.view", "followup.call");
        office.clock.set(Office.at("2024-03-16T09:00"));

        FollowUpCall held = office.calls.hold(office.agent, job);
        assertThat(held.held()).isEqualTo(new FollowUpCall.Held("staff:asker", "asker", Office.at("2024-03-16T09:20")));
        assertThat(office.calls.find(other, job)).isEqualTo(held);
        assertThatThrownBy(() -> office.calls.hold(other, job))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("asker is calling");
        assertThatThrownBy(() -> office.calls.record(other, UUID.randomUUID(), job, NO_ANSWER, null))
                .isInstanceOf(Conflict.class);
        assertThat(office.calls.letGo(other, job)).isEqualTo(held);

        office.clock.set(Office.at("2024-03-16T09:10"));
        assertThat(office.calls.hold(office.agent, job).held())
                .extracting(FollowUpCall.Held::until)
                .isEqualTo(Office.at("2024-03-16T09:30"));
        assertThat(office.calls.letGo(office.agent, job).held()).isNull();
        assertThat(office.calls.hold(other, job).held()).isNotNull();

        office.clock.set(Office.at("2024-03-16T09:30"));
        assertThat(office.calls.find(other, job).held()).as("its time is over").isNull();
        assertThat(office.calls.hold(office.agent, job).held()).isNotNull();
        FollowUpCall dialled = office.dialled("2024-03-16T09:31", job, NO_ANSWER);
        assertThat(dialled.held()).as("whoever dialled is done with it").isNull();
        assertThat(office.audited()).contains("followup.hold", "followup.let-go");
    }

    @Test
    void ownWorkAndWhatIsOverIsNotHeld(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        Caller wang = office.caller("wang", "followup.view", "followup.call");
        assertThatThrownBy(() -> office.calls.hold(wang, job)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.calls.hold(office.manager, job)).isInstanceOf(Forbidden.class);
        office.dialled("2024-03-16T09:00", job, GOOD);
        assertThatThrownBy(() -> office.calls.hold(office.agent, job)).isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aLedCallIsVoidAndStaysSo(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        assertThatThrownBy(() -> office.calls.voidCall(office.manager, job, "was led", null))
                .isInstanceOf(Conflict.class);
        FollowUpCall called = office.dialled("2024-03-16T09:00", job, GOOD);

        assertThatThrownBy(() -> office.calls.voidCall(office.agent, job, "was led", null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.calls.voidCall(office.manager, job, "x", null))
                .isInstanceOf(InvalidInput.class);
        FollowUpCall voided = office.calls.voidCall(office.manager, job, "was led", called.version());

        assertThat(voided.voided()).isNotNull();
        assertThat(office.calls.voidCall(office.manager, job, "once more", null))
                .isEqualTo(voided);
        assertThat(office.audited()).contains("followup.void");
    }

    @Test
    void whoMayNotCallDoesNotCall(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        Caller own = office.caller("wang", "followup.call");

        assertThatThrownBy(() -> office.calls.record(office.clerk, UUID.randomUUID(), job, GOOD, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.calls.record(own, UUID.randomUUID(), job, GOOD, null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("your own");
        assertThatThrownBy(() -> office.calls.find(office.caller("guest", "case.view"), job))
                .isInstanceOf(Forbidden.class);
        Office other = new Office(store);
        assertThatThrownBy(() -> other.calls.find(other.agent, job)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.calls.record(other.agent, UUID.randomUUID(), job, GOOD, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoSeesOnlyTheirOwnWorkFindsNoOthers(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        Caller narrow = new Caller(
                office.tenant,
                "staff:li",
                "li",
                Set.of(),
                Set.of("followup.view", "followup.call"),
                DataScope.OWN,
                null);

        assertThat(office.calls.page(narrow, null, State.QUEUED, null, 10).items())
                .isEmpty();
        assertThatThrownBy(() -> office.calls.find(narrow, job)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.calls.record(narrow, UUID.randomUUID(), job, GOOD, null))
                .isInstanceOf(NotFound.class);
    }
}
