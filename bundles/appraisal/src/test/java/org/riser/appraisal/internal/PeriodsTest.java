package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.appraisal.internal.AppraisalTest.invalid;
import static org.riser.appraisal.internal.AppraisalTest.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.Period;
import org.riser.appraisal.Restatement;
import org.riser.conduct.Penalty;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class PeriodsTest {
    private static final Period NOVEMBER = Period.of("2024-11");

    @EachDatabase
    void aLockedMonthIsChangedByARestatementOnly(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal wang = bureau.totalling(Bureau.WANG, "2024-11", 90);
        Appraisal li = bureau.opened(Bureau.LI, "2024-11");
        refused("appraisal.not-signed", () -> bureau.periods.lock(bureau.manager, NOVEMBER, "Month closed."));
        refused("appraisal.not-locked", () -> restated(bureau, change(line(wang, 0), "1")));
        bureau.signed(bureau.appraisals.score(bureau.assessor, li.id(), null));
        bureau.appraisals.reopen(bureau.assessor, li.id(), "Forgot one.", null);
        bureau.signed(bureau.appraisals.score(bureau.assessor, li.id(), null));

        assertThat(bureau.periods
                        .lock(bureau.manager, NOVEMBER, "Month closed.")
                        .sheets())
                .isEqualTo(2);

        assertThat(bureau.appraisals.find(bureau.wang, wang.id()).state()).isEqualTo(State.FILED);
        refused("appraisal.locked", () -> bureau.appraisals.reopen(bureau.assessor, wang.id(), "Please.", null));
        refused("appraisal.locked", () -> bureau.deducted(wang, "13-morals", "1"));
        assertThatThrownBy(() -> bureau.periods.lock(bureau.manager, NOVEMBER, "Again."))
                .isInstanceOf(Conflict.class);
        invalid("changes[0].points", () -> restated(bureau, change(line(wang, 0), "7.51")));
        invalid("changes[0].points", () -> restated(bureau, change(line(wang, 0), "7")));
        invalid("changes[0]", () -> restated(bureau, change(UUID.randomUUID(), "1")));
        invalid(
                "reason",
                () -> bureau.periods.restate(
                        bureau.manager, UUID.randomUUID(), NOVEMBER, List.of(change(line(wang, 0), "1")), " "));

        UUID id = UUID.randomUUID();
        Restatement restated = bureau.periods.restate(
                bureau.manager,
                id,
                NOVEMBER,
                List.of(change(line(wang, 0), "1"), change(line(wang, 1), "0")),
                "Miscounted.");

        assertThat(restated.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.employee()).isEqualTo(Bureau.WANG);
            assertThat(difference.before()).isEqualByComparingTo("90");
            assertThat(difference.after()).isEqualByComparingTo("99");
            assertThat(difference.difference()).isEqualByComparingTo("9");
        });
        assertThat(bureau.periods.restate(bureau.manager, id, NOVEMBER, List.of(), "Miscounted."))
                .isEqualTo(restated);
        assertThat(bureau.periods.restatements(bureau.wang, NOVEMBER)).containsExactly(restated);
        assertThat(bureau.periods.restatements(bureau.caller("li"), NOVEMBER)).isEmpty();
        assertThat(bureau.appraisals.find(bureau.wang, wang.id()).total()).isEqualByComparingTo("99");
        assertThat(bureau.audited()).contains("appraisal.lock", "appraisal.restate", "appraisal.reopen");
    }

    /** A ruling in conduct after the lock, and a penalty confirmed after it, are taken over by a restatement. */
    @Test
    void whatConductRulesAfterTheLockIsToldAndTakenOver(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Penalty late = bureau.counting("tram", "late", "2024-11-06", Map.of("listed", true), null);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        AppraisalTest.take(bureau, sheet, "14-attendance", late);
        bureau.signed(bureau.appraisals.score(bureau.assessor, sheet.id(), null));
        bureau.periods.lock(bureau.manager, NOVEMBER, "Month closed.");

        bureau.penalties.appeal(bureau.wang, late.id(), "Not me.", "roster", null);
        bureau.penalties.rule(
                bureau.caller("ruler", "conduct.rule"), late.id(), new BigDecimal("1"), "Two were another's.", null);
        Penalty slip = bureau.counting("lift", "slip", "2024-11-20", Map.of("listed", true), null);

        Appraisal told = bureau.appraisals.find(bureau.manager, sheet.id());
        assertThat(told.total()).isEqualByComparingTo("97");
        assertThat(told.lines().get(0).countedNow()).isEqualByComparingTo("1");
        assertThat(told.open())
                .singleElement()
                .satisfies(open -> assertThat(open.penalty()).isEqualTo(slip.id()));
        Restatement restated = bureau.periods.restate(
                bureau.manager,
                UUID.randomUUID(),
                NOVEMBER,
                List.of(
                        change(line(told, 0), "1"),
                        new LineChange(null, null, sheet.id(), "pro-kpi-13-morals", slip.id())),
                "Ruled and confirmed after the lock.");

        assertThat(restated.differences().get(0).difference()).isEqualByComparingTo("0");
        Appraisal now = bureau.appraisals.find(bureau.manager, sheet.id());
        assertThat(now.open()).isEmpty();
        assertThat(now.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.countedNow()).isNull());
    }

    /** A whole item of which only a part is to be lost after all takes that part. */
    @Test
    void aWholeItemIsRestatedToANumberOfPoints(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Penalty misconduct = bureau.counting(
                "lift", "misconduct", "2024-11-07", Map.of("listed", true, "item-max", new BigDecimal("5")), null);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        AppraisalTest.take(bureau, sheet, "13-morals", misconduct);
        bureau.signed(bureau.appraisals.score(bureau.assessor, sheet.id(), null));
        bureau.periods.lock(bureau.manager, NOVEMBER, "Month closed.");
        Appraisal locked = bureau.appraisals.find(bureau.manager, sheet.id());

        Restatement restated = restated(bureau, change(line(locked, 0), "2"));

        assertThat(restated.differences().get(0).difference()).isEqualByComparingTo("3");
        assertThat(bureau.appraisals.find(bureau.manager, sheet.id()).total()).isEqualByComparingTo("98");
    }

    @EachDatabase
    void anAppealGoesToSomebodyWhoNeitherAssessedNorSigned(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.totalling(Bureau.WANG, "2024-11", 95);
        invalid("evidence", () -> bureau.hearings.appeal(bureau.wang, sheet.id(), "Not so.", " ", null));
        bureau.hearings.appeal(bureau.wang, sheet.id(), "Not so.", "roster", null);
        List<LineChange> changes = List.of(change(line(sheet, 0), "2"));
        refused(
                "appraisal.own-confirmation",
                () -> bureau.hearings.rule(bureau.signer, sheet.id(), changes, "True.", null));
        refused(
                "appraisal.own-assessment",
                () -> bureau.hearings.rule(
                        bureau.caller("assessor", "appraisal.assess", "appraisal.rule"),
                        sheet.id(),
                        changes,
                        "True.",
                        null));

        Appraisal ruled = bureau.hearings.rule(bureau.judge, sheet.id(), changes, "Two were another's.", null);

        assertThat(ruled.state()).isEqualTo(State.RULED);
        assertThat(ruled.total()).isEqualByComparingTo("98");
        assertThat(bureau.periods.restatements(bureau.wang, NOVEMBER))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.differences().get(0).difference()).isEqualByComparingTo("3"));
        assertThatThrownBy(() -> bureau.hearings.appeal(bureau.wang, sheet.id(), "Again.", "roster", null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anAppealComesInTime(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.totalling(Bureau.WANG, "2024-11", 95);
        bureau.clock.set(java.util.Objects.requireNonNull(sheet.appealBy()));
        refused(
                "appraisal.appeal-over",
                () -> bureau.hearings.appeal(bureau.wang, sheet.id(), "Not so.", "roster", null));
    }

    private static Restatement restated(Bureau bureau, LineChange change) {
        return bureau.periods.restate(bureau.manager, UUID.randomUUID(), NOVEMBER, List.of(change), "Miscounted.");
    }

    private static LineChange change(UUID line, String points) {
        return new LineChange(line, new BigDecimal(points), null, null, null);
    }

    private static UUID line(Appraisal sheet, int index) {
        return sheet.lines().get(index).id();
    }
}
