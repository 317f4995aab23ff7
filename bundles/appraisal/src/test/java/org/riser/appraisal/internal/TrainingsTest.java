package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.appraisal.TrainingRecord.Kind.INDUCTION;
import static org.riser.appraisal.TrainingRecord.Kind.POST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingQuery;
import org.riser.appraisal.TrainingRecord;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Outcomes of trainings, and who may be put on duty by them. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class TrainingsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 5);

    @EachDatabase
    void whoHasNotPassedBothIsNotPutOnDuty(TestStore store) {
        Bureau bureau = new Bureau(store);
        assertThat(against(bureau)).containsExactly("LIFT-9", "LIFT-9");
        recorded(bureau, NewTraining.of(Bureau.WANG, INDUCTION, DAY, new BigDecimal("70")));
        recorded(bureau, NewTraining.of(Bureau.WANG, POST, DAY, new BigDecimal("69.99")));

        List<Fault> faults = bureau.gate.against(bureau.manager, Bureau.WANG);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo("roles");
        assertThat(faults.get(0).message().zh()).isEqualTo("上岗培训 69.99 分，低于 70 分。请补考。");

        recorded(bureau, new NewTraining(Bureau.WANG, POST, DAY, new BigDecimal("60"), new BigDecimal("80"), null));
        assertThat(against(bureau)).isEmpty();
        // A test of an earlier day that is recorded later does not take that back, a later test does.
        recorded(bureau, NewTraining.of(Bureau.WANG, POST, DAY.minusDays(1), BigDecimal.ONE));
        assertThat(against(bureau)).isEmpty();
        recorded(bureau, NewTraining.of(Bureau.WANG, POST, DAY.plusDays(1), BigDecimal.ONE));
        assertThat(against(bureau)).containsExactly("LIFT-9");
        assertThat(bureau.gate.against(bureau.manager, Bureau.LI)).hasSize(2);
    }

    @EachDatabase
    void aUtilityWithoutSuchRowsLetsEverybodyPass(TestStore store) {
        Bureau bureau = new Bureau(store).without("lift");
        assertThat(against(bureau)).isEmpty();
    }

    @EachDatabase
    void theScoreOfTwoPartsIsMadeByTheRules(TestStore store) {
        Bureau bureau = new Bureau(store);
        UUID id = UUID.randomUUID();
        NewTraining training =
                new NewTraining(Bureau.WANG, POST, DAY, new BigDecimal("58"), new BigDecimal("63.5"), null);
        TrainingRecord once = bureau.trainings.record(bureau.assessor, id, training);
        assertThat(once.score()).isEqualByComparingTo("60.75");
        assertThat(once.skill()).isEqualByComparingTo("63.50");
        assertThat(bureau.trainings.record(bureau.assessor, id, training)).isEqualTo(once);
        assertThat(bureau.audited()).containsOnlyOnce("training.recorded");
    }

    @EachDatabase
    void refusesByFieldWhatIsNoOutcome(TestStore store) {
        Bureau bureau = new Bureau(store);
        for (String score : List.of("-1", "100.01", "60.005")) {
            assertThat(refused(bureau, NewTraining.of(Bureau.WANG, POST, DAY, new BigDecimal(score))))
                    .as(score)
                    .containsExactly("score");
        }
        assertThat(refused(bureau, of(null, null, null))).containsExactly("score");
        assertThat(refused(bureau, of("60", null, null))).containsExactly("skill");
        assertThat(refused(bureau, of("101", "60", "60"))).containsExactly("score", "theory");
        // The sixth begins in China while it is still the fifth elsewhere.
        bureau.clock.set(Bureau.at("2025-01-06T01:00"));
        recorded(bureau, NewTraining.of(Bureau.WANG, POST, LocalDate.of(2025, 1, 6), BigDecimal.TEN));
        assertThat(refused(bureau, NewTraining.of(Bureau.WANG, POST, LocalDate.of(2025, 1, 7), BigDecimal.TEN)))
                .containsExactly("heldOn");
        assertThat(refused(bureau, NewTraining.of("staff:" + UUID.randomUUID(), POST, DAY, BigDecimal.TEN)))
                .containsExactly("employee");
        assertThatThrownBy(() -> bureau.trainings.record(
                        bureau.caller("wang", "appraisal.assess"),
                        UUID.randomUUID(),
                        NewTraining.of(Bureau.WANG, POST, DAY, BigDecimal.TEN)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bureau.trainings.record(
                        bureau.wang, UUID.randomUUID(), NewTraining.of(Bureau.LI, POST, DAY, BigDecimal.TEN)))
                .isInstanceOf(Forbidden.class);
    }

    @EachDatabase
    void oneSeesTheOwnAndWhoAppraisesSeesAllInPages(TestStore store) {
        Bureau bureau = new Bureau(store);
        recorded(bureau, NewTraining.of(Bureau.WANG, INDUCTION, DAY, BigDecimal.TEN));
        recorded(bureau, NewTraining.of(Bureau.LI, INDUCTION, DAY, BigDecimal.TEN));
        recorded(bureau, NewTraining.of(Bureau.WANG, POST, DAY, BigDecimal.ONE));

        Page<TrainingRecord> first = bureau.trainings.page(bureau.manager, new TrainingQuery(null, null, null, 2));
        assertThat(first.items()).extracting(TrainingRecord::kind).containsExactly(POST, INDUCTION);
        Page<TrainingRecord> second =
                bureau.trainings.page(bureau.manager, new TrainingQuery(null, null, first.next(), 2));
        assertThat(second.items()).extracting(TrainingRecord::employee).containsExactly(Bureau.WANG);
        assertThat(second.next()).isNull();
        assertThat(bureau.trainings
                        .page(bureau.manager, new TrainingQuery(Bureau.WANG, POST, null, 9))
                        .items())
                .hasSize(1);
        assertThat(bureau.trainings
                        .page(bureau.wang, new TrainingQuery(null, null, null, 9))
                        .items())
                .extracting(TrainingRecord::employee)
                .containsExactly(Bureau.WANG, Bureau.WANG);
        assertThat(new Bureau(store)
                        .trainings
                        .page(new Bureau(store).manager, new TrainingQuery(null, null, null, 9))
                        .items())
                .isEmpty();
    }

    private static Stream<String> against(Bureau bureau) {
        return bureau.gate.against(bureau.manager, Bureau.WANG).stream().map(Fault::clause);
    }

    private static NewTraining of(@Nullable String theory, @Nullable String skill, @Nullable String score) {
        return new NewTraining(Bureau.WANG, POST, DAY, number(theory), number(skill), number(score));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static void recorded(Bureau bureau, NewTraining training) {
        bureau.later();
        bureau.trainings.record(bureau.assessor, UUID.randomUUID(), training);
    }

    private static List<String> refused(Bureau bureau, NewTraining training) {
        try {
            bureau.trainings.record(bureau.assessor, UUID.randomUUID(), training);
        } catch (InvalidInput refused) {
            return refused.faults().stream().map(Fault::field).sorted().toList();
        }
        return List.of();
    }
}
