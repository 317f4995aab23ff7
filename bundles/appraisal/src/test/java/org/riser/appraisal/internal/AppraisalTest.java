package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.Level;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.appraisal.Standard;
import org.riser.appraisal.StandardItem;
import org.riser.conduct.Penalty;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class AppraisalTest {

    @EachDatabase
    void theItemsThatTheRulesProposeComeToAHundred(TestStore store) {
        Bureau bureau = new Bureau(store);

        Standard standard = bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, List.of(), null);

        assertThat(standard.items())
                .hasSize(16)
                .extracting(StandardItem::clause)
                .doesNotContainNull();
        assertThat(standard.items().stream().map(StandardItem::max).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(bureau.standards.all(bureau.wang)).containsExactly(standard);
        assertThat(bureau.audited()).contains("appraisal.standard");
    }

    /** EX-58: 21 points of virtue are too many, wherever the others stand. */
    @Test
    void aStandardThatDoesNotAddUpIsRefusedWithItsClause(TestStore store) {
        Bureau bureau = new Bureau(store);
        List<StandardItem> items = new ArrayList<>(bureau.standards.proposed(bureau.manager));
        StandardItem first = items.get(0);
        items.set(0, new StandardItem(first.id(), first.aspect(), first.name(), new BigDecimal("6"), null));

        assertThatThrownBy(() -> bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, items, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("items");
                            assertThat(fault.clause()).isEqualTo("PRO-KPI-13");
                        }));
        items.add(new StandardItem(first.id(), Aspect.JI, new Text("一", "One"), BigDecimal.ZERO, null));
        invalid("items[16].id", () -> bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, items, null));
        assertThat(bureau.standards.all(bureau.manager)).isEmpty();
    }

    @Test
    void aStandardIsSetAnewOnlyUntilSomebodyIsAppraisedByIt(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        List<StandardItem> fewer = List.of(
                item("a", Aspect.DE, "20"),
                item("b", Aspect.QIN, "20"),
                item("c", Aspect.NENG, "30"),
                item("d", Aspect.JI, "30"));
        Standard anew = bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, fewer, null);
        assertThat(anew.items()).hasSize(4);
        bureau.opened(Bureau.WANG, "2024-11");

        assertThatThrownBy(() -> bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, List.of(), null))
                .isInstanceOf(Conflict.class);
        assertThat(bureau.standards.all(bureau.manager).get(0).used()).isTrue();
    }

    /** PRO-KPI-07: the two groups are appraised apart, and by one standard as long as a group has none of its own. */
    @EachDatabase
    void eachLevelIsAppraisedByItsOwnStandard(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        List<StandardItem> leading = List.of(
                item("a", Aspect.DE, "20"),
                item("b", Aspect.QIN, "20"),
                item("c", Aspect.NENG, "30"),
                item("d", Aspect.JI, "30"));
        assertThat(bureau.opened(Bureau.LI, "2024-10").items()).hasSize(16);

        Standard own = bureau.standards.set(bureau.manager, UUID.randomUUID(), 2024, Level.MANAGEMENT, leading, null);

        assertThat(own.level()).isEqualTo(Level.MANAGEMENT);
        assertThat(bureau.standards.all(bureau.manager))
                .extracting(Standard::level, Standard::used)
                .containsExactly(tuple(null, true), tuple(Level.MANAGEMENT, false));
        assertThat(bureau.opened(Bureau.LI, "2024-11").items()).hasSize(4);
        assertThat(bureau.opened(Bureau.WANG, "2024-11").items()).hasSize(16);
    }

    @EachDatabase
    void aSheetIsScoredByDeductionSeenAndSignedBySomebodyElse(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        assertThat(sheet.total()).isEqualByComparingTo("100");

        bureau.deducted(sheet, "13-service", "2.5");
        Appraisal deducted = bureau.deducted(sheet, "16-effect", "3");
        assertThat(deducted.total()).isEqualByComparingTo("94.5");
        assertThat(deducted.because())
                .isNotNull()
                .satisfies(why -> assertThat(why.en()).contains("PRO-KPI-18-total", "version"));
        invalid("points", () -> bureau.deducted(sheet, "13-service", "2.51"));
        invalid("points", () -> bureau.deducted(sheet, "13-service", "0"));
        invalid("item", () -> bureau.deducted(sheet, "99-none", "1"));
        invalid(
                "reason",
                () -> bureau.appraisals.deduct(
                        bureau.assessor,
                        sheet.id(),
                        UUID.randomUUID(),
                        new NewDeduction("pro-kpi-13-morals", BigDecimal.ONE, " ", null),
                        null));

        Appraisal scored = bureau.appraisals.score(bureau.assessor, sheet.id(), null);
        assertThat(scored.state()).isEqualTo(State.SCORED);
        refused("appraisal.not-seen", () -> bureau.hearings.confirm(bureau.signer, sheet.id(), null));
        refused(
                "appraisal.own-assessment",
                () -> bureau.hearings.confirm(
                        bureau.caller("assessor", "appraisal.assess", "appraisal.confirm"), sheet.id(), null));
        refused("appraisal.not-concerned", () -> bureau.hearings.acknowledge(bureau.signer, sheet.id(), null, null));
        bureau.hearings.acknowledge(bureau.wang, sheet.id(), "I was ill.", null);
        Appraisal signed = bureau.hearings.confirm(bureau.signer, sheet.id(), null);

        assertThat(signed.state()).isEqualTo(State.CONFIRMED);
        assertThat(signed.steps().seen())
                .isNotNull()
                .satisfies(step -> assertThat(step.words()).isEqualTo("I was ill."));
        assertThat(bureau.hearings.confirm(bureau.signer, sheet.id(), null)).isEqualTo(signed);
        assertThat(bureau.audited())
                .contains(
                        "appraisal.open",
                        "appraisal.deduct",
                        "appraisal.score",
                        "appraisal.acknowledge",
                        "appraisal.confirm");
    }

    /** Three working days to explain; the row says so. */
    @Test
    void whoSaysNothingIsNotWaitedForLongerThanTheRulesSay(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        Appraisal scored = bureau.appraisals.score(bureau.assessor, sheet.id(), null);

        bureau.clock.set(java.util.Objects.requireNonNull(scored.explainBy()));

        assertThat(bureau.hearings.confirm(bureau.signer, sheet.id(), null).state())
                .isEqualTo(State.CONFIRMED);
    }

    @Test
    void nobodyAppraisesThemselvesAndAMonthIsScoredAfterItsEnd(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024).withStandard(2025);
        Caller self = bureau.caller("wang", "appraisal.assess", "appraisal.confirm", "appraisal.rule");
        refused(
                "appraisal.own-matter",
                () -> bureau.appraisals.open(self, UUID.randomUUID(), Bureau.WANG, Period.of("2024-11")));
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        refused(
                "appraisal.own-matter",
                () -> bureau.appraisals.deduct(
                        self, sheet.id(), UUID.randomUUID(), Bureau.seen("13-morals", "1"), null));
        refused("appraisal.own-matter", () -> bureau.appraisals.score(self, sheet.id(), null));
        Appraisal running = bureau.opened(Bureau.WANG, "2025-01");
        refused("appraisal.running", () -> bureau.appraisals.score(bureau.assessor, running.id(), null));
        refused("appraisal.no-standard", () -> bureau.opened(Bureau.WANG, "2023-01"));
        assertThatThrownBy(() -> bureau.opened(Bureau.WANG, "2024-11")).isInstanceOf(Conflict.class);
        invalid("employee", () -> bureau.opened("staff:" + UUID.randomUUID(), "2024-11"));
        invalid("period", () -> Period.of("2024-13"));
    }

    /** EX-64, and no more than ten in a period. */
    @Test
    void aBonusIsOneToTenForAnAwardAfterTheNormalAppraisal(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        assertThatThrownBy(() -> bureau.awarded(sheet, 3)).isInstanceOf(Conflict.class);
        bureau.appraisals.score(bureau.assessor, sheet.id(), null);

        invalid("points", () -> bureau.awarded(sheet, 11));
        invalid("points", () -> bureau.awarded(sheet, 0));
        invalid(
                "award",
                () -> bureau.appraisals.award(
                        bureau.assessor,
                        sheet.id(),
                        UUID.randomUUID(),
                        new NewBonus(BigDecimal.ONE, null, "Praise."),
                        null));
        bureau.awarded(sheet, 8);
        invalid("points", () -> bureau.awarded(sheet, 3));
        Appraisal most = bureau.awarded(sheet, 2);

        assertThat(most.total()).isEqualByComparingTo("110");
        assertThat(most.regular()).isEqualByComparingTo("100");
    }

    /** EX-37: an item of five of which two are gone already, and whatever utility it comes from. */
    @EachDatabase
    void whatCountsInConductStandsInTheSheetWhateverUtilityItComesFrom(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Penalty slip = bureau.counting("lift", "slip", "2024-11-05", Map.of("listed", true), null);
        Penalty late = bureau.counting("tram", "late", "2024-11-06", Map.of("listed", true), null);
        Penalty misconduct = bureau.counting(
                "lift", "misconduct", "2024-11-07", Map.of("listed", true, "item-max", new BigDecimal("5")), null);
        Penalty praise = bureau.counting("lift", "mention", "2024-11-08", Map.of("mention", "praise"), null);
        Penalty other = bureau.counting("lift", "slip", "2024-10-31", Map.of("listed", true), null);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        assertThat(sheet.open()).hasSize(4);
        refused("appraisal.open-penalties", () -> bureau.appraisals.score(bureau.assessor, sheet.id(), null));
        invalid("penalty", () -> take(bureau, sheet, "13-morals", other));
        invalid(
                "points",
                () -> bureau.appraisals.deduct(
                        bureau.assessor,
                        sheet.id(),
                        UUID.randomUUID(),
                        new NewDeduction("pro-kpi-13-morals", BigDecimal.ONE, null, slip.id()),
                        null));

        take(bureau, sheet, "13-morals", slip);
        invalid("penalty", () -> take(bureau, sheet, "13-service", slip));
        take(bureau, sheet, "14-attendance", late);
        take(bureau, sheet, "13-morals", misconduct);
        Appraisal complete = take(bureau, sheet, "14-attendance", praise);

        assertThat(left(complete, "pro-kpi-13-morals")).isEqualByComparingTo("0");
        assertThat(left(complete, "pro-kpi-14-attendance")).isEqualByComparingTo("4");
        assertThat(complete.total()).isEqualByComparingTo("94");
        assertThat(complete.lines()).extracting(AppraisalLine::finding).doesNotContainNull();
        assertThat(complete.lines().get(1).because())
                .isNotNull()
                .satisfies(why -> assertThat(why.en()).contains("TRAM-1", "version"));
        assertThat(bureau.appraisals.score(bureau.assessor, sheet.id(), null).open())
                .isEmpty();
    }

    @Test
    void theSameLineAgainChangesNothingAndAStaleVersionIsRefused(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        UUID line = UUID.randomUUID();
        bureau.appraisals.deduct(bureau.assessor, sheet.id(), line, Bureau.seen("13-morals", "1"), null);
        Appraisal again =
                bureau.appraisals.deduct(bureau.assessor, sheet.id(), line, Bureau.seen("13-morals", "1"), null);
        assertThat(again.lines()).hasSize(1);
        assertThat(bureau.appraisals.open(bureau.assessor, sheet.id(), Bureau.WANG, Period.of("2024-11")))
                .isEqualTo(again);

        assertThatThrownBy(() -> bureau.appraisals.score(bureau.assessor, sheet.id(), 99L))
                .isInstanceOf(Conflict.class);
        Appraisal back = bureau.appraisals.withdraw(bureau.assessor, sheet.id(), line, "Another's.", null);
        assertThat(back.total()).isEqualByComparingTo("100");
        assertThat(back.lines())
                .singleElement()
                .satisfies(gone -> assertThat(gone.withdrawn()).isNotNull());
    }

    @Test
    void strangersAndOtherHallsSeeNothing(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal sheet = bureau.opened(Bureau.WANG, "2024-11");
        Caller hall = new Caller(
                bureau.tenant,
                "staff:hall",
                "hall",
                java.util.Set.of(),
                java.util.Set.of("appraisal.view", "appraisal.assess", "appraisal.manage"),
                DataScope.HALL,
                null);

        for (Caller stranger : List.of(bureau.caller("li"), hall)) {
            assertThatThrownBy(() -> bureau.appraisals.find(stranger, sheet.id()))
                    .isInstanceOf(NotFound.class);
            assertThat(bureau.appraisals.page(stranger, any()).items()).isEmpty();
            assertThatThrownBy(() -> bureau.results.of(stranger, Bureau.WANG, 2024))
                    .isInstanceOf(NotFound.class);
        }
        invalid("employee", () -> bureau.appraisals.open(hall, UUID.randomUUID(), Bureau.LI, Period.of("2024-11")));
        assertThatThrownBy(() -> bureau.periods.lock(hall, Period.of("2024-11"), "Done."))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bureau.appraisals.score(bureau.wang, sheet.id(), null))
                .isInstanceOf(Forbidden.class);
        assertThat(bureau.appraisals.page(bureau.wang, any()).items()).hasSize(1);
        Bureau elsewhere = new Bureau(store);
        assertThatThrownBy(() -> elsewhere.appraisals.find(elsewhere.manager, sheet.id()))
                .isInstanceOf(NotFound.class);
    }

    static AppraisalQuery any() {
        return new AppraisalQuery(null, null, null, null, 10);
    }

    static Appraisal take(Bureau bureau, Appraisal sheet, String item, Penalty penalty) {
        bureau.later();
        return bureau.appraisals.deduct(
                bureau.assessor, sheet.id(), UUID.randomUUID(), Bureau.caused(item, penalty.id()), null);
    }

    private static StandardItem item(String id, Aspect aspect, String max) {
        return new StandardItem(id, aspect, new Text("项", "Item"), new BigDecimal(max), null);
    }

    private static BigDecimal left(Appraisal sheet, String item) {
        return sheet.items().stream()
                .filter(score -> score.item().id().equals(item))
                .map(ItemScore::score)
                .findFirst()
                .orElseThrow();
    }

    static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RiserException.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo(code));
    }

    static void invalid(String field, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults().get(0).field()).isEqualTo(field));
    }
}
