package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.followup.EmployeeShare;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.followup.SampledJob;
import org.riser.jobs.Notice;
import org.riser.publication.RowUse;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class SamplesTest {
    /** EX-46, on a small month. */
    @EachDatabase
    void aDaysSampleIsDrawnFromWhatEndedThreeToFiveDaysBefore(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-09T10:00");
        UUID tenth = office.repaired("wang", "2024-03-10T10:00");
        UUID twelfth = office.repaired("wang", "2024-03-12T23:59");
        office.repaired("wang", "2024-03-13T00:00");

        Sample sample = office.drawn("2024-03-15");

        assertThat(cases(office, sample)).containsExactlyInAnyOrder(tenth, twelfth);
        assertThat(sample.state()).isEqualTo(Sample.State.DRAFT);
        assertThat(sample.groups()).singleElement().satisfies(group -> {
            assertThat(group.row()).isEqualTo("LIFT-5-small");
            assertThat(group.volume()).isEqualTo(4);
            assertThat(group.because().en()).contains("LIFT-5", "row LIFT-5-small");
        });
        assertThat(office.audited()).contains("followup.draw");
    }

    @EachDatabase
    void oneInTenIsDrawnRoundedUpAndBalanced(TestStore store) {
        Office office = new Office(store);
        office.repaired(11, "wang", "2024-03-12");
        office.repaired(10, "li", "2024-03-12");

        Sample sample = office.drawn("2024-03-15");

        assertThat(sample.population()).isEqualTo(21);
        assertThat(sample.groups().get(0).wanted()).isEqualTo(3);
        assertThat(office.jobs(sample)).extracting(SampledJob::place).containsExactly(1, 2, 3);
        assertThat(office.samples.shares(office.clerk, sample.id()))
                .extracting(EmployeeShare::drawn)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(office.samples.check(office.clerk, sample.id()).same()).isTrue();
    }

    @Test
    void trappedPeopleAreAllFollowedUpEvenThoseWhoWereAskedLately(TestStore store) {
        Office office = new Office(store);
        UUID customer = office.customer();
        office.repaired(20, "wang", "2024-03-12");
        office.mark(customer, LocalDate.parse("2024-03-10"));
        UUID trapped = office.repaired("wang", "2024-03-12T11:00", customer, true);
        UUID resting = office.repaired("wang", "2024-03-12T12:00", customer, false);

        Sample sample = office.drawn("2024-03-15");

        assertThat(cases(office, sample)).contains(trapped).doesNotContain(resting);
        assertThat(sample.left().resting()).isEqualTo(1);
        assertThat(sample.population()).isEqualTo(21);
        assertThat(sample.groups())
                .filteredOn(group -> group.row().equals("LIFT-5-trapped"))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.because().zh()).contains("困人").doesNotContain("field."))
                .satisfies(group -> assertThat(group.because().en()).contains("Somebody trapped"));
    }

    @EachDatabase
    void aDrawCountsTheRowsThatRuledItsJobsOnceAndASecondDrawOfItNone(TestStore store) {
        Office office = new Office(store);
        office.repaired(20, "wang", "2024-03-12");
        office.repaired("wang", "2024-03-12T11:00", office.customer(), true);

        Sample sample = office.drawn("2024-03-15");
        assertThat(office.samples.check(office.clerk, sample.id()).same()).isTrue();

        Caller author = office.caller("author", "rule.view");
        assertThat(office.uses.of(author, Office.PACK, TableKind.SAMPLING))
                .extracting(RowUse::row, RowUse::times)
                .containsExactlyInAnyOrder(tuple("LIFT-5-trapped", 1L), tuple("LIFT-5", 20L));
        assertThat(office.gaps.list(author, false)).isEmpty();
    }

    @Test
    void aCustomerMayBeAskedAgainAfterTheRest(TestStore store) {
        Office office = new Office(store);
        UUID customer = office.customer();
        office.repaired(20, "wang", "2024-03-12");
        office.mark(customer, LocalDate.parse("2024-02-13"));
        office.repaired("wang", "2024-03-12T12:00", customer, false);

        assertThat(office.drawn("2024-03-15").left().resting()).isZero();
    }

    @EachDatabase
    void noJobIsInTwoPopulations(TestStore store) {
        Office office = new Office(store);
        office.repaired(30, "wang", "2024-03-12");

        Sample first = office.drawn("2024-03-15");
        office.repaired(4, "wang", "2024-03-13");
        Sample second = office.drawn("2024-03-16");

        assertThat(first.population()).isEqualTo(30);
        assertThat(second.population()).isEqualTo(4);
        Set<UUID> both = new HashSet<>(cases(office, first));
        both.retainAll(cases(office, second));
        assertThat(both).isEmpty();
    }

    @Test
    void whoHadMoreOfTheMonthGivesWayAndWhoHadNoneGetsOne(TestStore store) {
        Office office = new Office(store);
        office.repaired(30, "wang", "2024-03-11");
        office.drawn("2024-03-14");
        office.repaired(10, "wang", "2024-03-12");
        office.repaired(10, "li", "2024-03-12");

        Sample second = office.drawn("2024-03-15");

        assertThat(office.jobs(second)).extracting(SampledJob::employee).containsExactly("staff:li", "staff:li");
        assertThat(office.samples.shares(office.clerk, second.id()))
                .filteredOn(share -> "staff:wang".equals(share.employee()))
                .singleElement()
                .satisfies(share -> assertThat(share.monthDrawn()).isEqualTo(3));
    }

    /** EX-47: thirty expected, three drawn, nineteen at the close. */
    @EachDatabase
    void aMonthThatClosesSmallIsToppedUp(TestStore store) {
        Office office = new Office(store);
        office.repaired(30, "wang", "2024-02-20");
        office.repaired(19, "wang", "2024-03-12");
        Sample day = office.drawn("2024-03-15");
        assertThat(day.drawn()).isEqualTo(2);
        assertThat(day.groups().get(0).volume()).isEqualTo(30);

        office.clock.set(Office.at("2024-04-03T20:00"));
        Sample topUp = office.samples.draw(
                office.clerk,
                UUID.randomUUID(),
                new NewSample(Office.PACK, LocalDate.parse("2024-04-03"), YearMonth.parse("2024-03")));

        assertThat(topUp.drawn()).isEqualTo(17);
        Set<UUID> all = new HashSet<>(cases(office, day));
        all.addAll(cases(office, topUp));
        assertThat(all).hasSize(19);
        assertThat(office.samples.check(office.clerk, topUp.id()).same()).isTrue();
        assertThat(office.samples.check(office.clerk, day.id()).same()).isTrue();
    }

    @Test
    void aMonthIsToppedUpOnlyWhenItsLastDayMayBeDrawn(TestStore store) {
        Office office = new Office(store);
        office.clock.set(Office.at("2024-04-02T20:00"));
        NewSample early = new NewSample(Office.PACK, LocalDate.parse("2024-04-02"), YearMonth.parse("2024-03"));

        assertThatThrownBy(() -> office.samples.draw(office.clerk, UUID.randomUUID(), early))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2024-04-03");
    }

    @Test
    void aJobWithoutCustomerIsCountedAndLeftOut(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-12T10:00", null, false);

        Sample sample = office.drawn("2024-03-15");

        assertThat(sample.population()).isZero();
        assertThat(sample.left().withoutCustomer()).isEqualTo(1);
    }

    @Test
    void oneSampleADay(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        office.clock.set(Office.at("2024-03-15T20:00"));
        NewSample wanted = NewSample.of(Office.PACK, LocalDate.parse("2024-03-15"));

        Sample first = office.samples.draw(office.clerk, id, wanted);

        assertThat(office.samples.draw(office.clerk, id, wanted)).isEqualTo(first);
        assertThatThrownBy(() -> office.samples.draw(office.clerk, UUID.randomUUID(), wanted))
                .isInstanceOf(Conflict.class);
        assertThat(office.samples.page(office.clerk, Office.PACK, null, 10).items())
                .containsExactly(first);
    }

    @Test
    void theDayMayNotLieInTheFuture(TestStore store) {
        Office office = new Office(store);
        office.clock.set(Office.at("2024-03-14T23:59"));

        assertThatThrownBy(() -> office.samples.draw(
                        office.clerk, UUID.randomUUID(), NewSample.of(Office.PACK, LocalDate.parse("2024-03-15"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> office.samples.draw(
                        office.clerk, UUID.randomUUID(), NewSample.of("boats", LocalDate.parse("2024-03-14"))))
                .isInstanceOf(InvalidInput.class);
    }

    @EachDatabase
    void aSampleIsReviewedThenReleased(TestStore store) {
        Office office = new Office(store);
        UUID taken = office.repaired("wang", "2024-03-12T10:00");
        Sample draft = office.drawn("2024-03-15");

        assertThatThrownBy(() -> office.samples.release(office.manager, draft.id(), draft.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.samples.review(office.clerk, draft.id(), draft.version()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.samples.strike(office.manager, draft.id(), taken, "x", draft.version()))
                .isInstanceOf(InvalidInput.class);
        Sample struck = office.samples.strike(office.manager, draft.id(), taken, "moved away", draft.version());
        assertThat(struck.struck()).isEqualTo(1);
        assertThatThrownBy(() -> office.samples.review(office.manager, draft.id(), draft.version()))
                .isInstanceOf(Conflict.class);
        Sample reviewed = office.samples.review(office.manager, draft.id(), struck.version());
        assertThatThrownBy(
                        () -> office.samples.strike(office.manager, draft.id(), taken, "too late", reviewed.version()))
                .isInstanceOf(Conflict.class);
        Sample released = office.samples.release(office.manager, draft.id(), reviewed.version());

        assertThat(released.state()).isEqualTo(Sample.State.RELEASED);
        assertThat(office.jobs(released)).extracting(SampledJob::struck).containsExactly("moved away");
        assertThat(office.samples.check(office.clerk, draft.id()).same()).isTrue();
        assertThat(office.audited())
                .containsSubsequence("followup.release", "followup.review", "followup.strike", "followup.draw");
    }

    @Test
    void openPagesAreToldOfEachChangeOnce(TestStore store) {
        Office office = new Office(store);
        UUID taken = office.repaired("wang", "2024-03-12T10:00");
        UUID id = office.drawn("2024-03-15").id();
        Notice told = new Notice(office.tenant, "followup", id.toString(), "{}");
        assertThat(office.told.news()).containsExactly(told);

        office.samples.draw(office.clerk, id, NewSample.of(Office.PACK, LocalDate.parse("2024-03-15")));
        assertThat(office.told.news()).isEmpty();
        office.samples.strike(office.manager, id, taken, "moved away", null);
        assertThat(office.told.news()).containsExactly(told);
        office.samples.review(office.manager, id, null);
        office.samples.review(office.manager, id, null);
        office.samples.release(office.manager, id, null);
        office.samples.release(office.manager, id, null);
        assertThat(office.told.news()).containsExactly(told, told);
    }

    @Test
    void whatIsNotThereIsNotFound(TestStore store) {
        Office office = new Office(store);
        UUID taken = office.repaired("wang", "2024-03-12T10:00");
        Sample draft = office.drawn("2024-03-15");
        Office other = new Office(store);

        assertThatThrownBy(() -> other.samples.find(other.clerk, draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.samples.strike(
                        office.manager, draft.id(), UUID.randomUUID(), "unknown", draft.version()))
                .isInstanceOf(InvalidInput.class);
        assertThat(cases(office, draft)).containsExactly(taken);
    }

    private static List<UUID> cases(Office office, Sample sample) {
        return office.jobs(sample).stream().map(SampledJob::caseId).collect(Collectors.toList());
    }
}
