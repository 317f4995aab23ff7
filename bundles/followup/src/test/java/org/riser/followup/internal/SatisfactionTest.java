package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpCall.Outcome;
import org.riser.followup.FollowUpCall.State;
import org.riser.followup.NewAttempt;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionQuery.By;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SatisfactionReport.Aspect;
import org.riser.followup.SatisfactionReport.Line;
import org.riser.identity.OrgUnit;
import org.riser.publication.RescoredKpi;
import org.riser.publication.RescoredKpi.About;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableView.Layer;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class SatisfactionTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-03-01");
    private static final LocalDate LAST = LocalDate.parse("2024-03-31");

    /** EX-50. */
    @EachDatabase
    void theMeanOfTheAspectsIsMadeOfUnroundedMeans(TestStore store) {
        Office office = new Office(store);
        scored(office, "wang", new Integer[] {10, 9, 8}, new Integer[] {9, 9, 7});

        Line total = report(office, By.EMPLOYEE).total();

        assertThat(total.aspects()).extracting(Aspect::mean).containsExactly(dec("9.00"), dec("8.33"));
        assertThat(total.aspects()).extracting(Aspect::scores).containsExactly(3L, 3L);
        assertThat(total.satisfaction()).isEqualTo(dec("8.67"));
        assertThat(total.because()).isNotNull();
    }

    /** EX-52: who would not score an aspect counts in the other one only. */
    @EachDatabase
    void halvesAreRoundedUpOnce(TestStore store) {
        Office office = new Office(store);
        scored(office, "wang", new Integer[] {8, 8, 8, 9, null}, new Integer[] {8, 8, 8, 9, 9});

        Line total = report(office, By.EMPLOYEE).total();

        assertThat(total.aspects()).extracting(Aspect::mean).containsExactly(dec("8.25"), dec("8.40"));
        assertThat(total.satisfaction()).isEqualTo(dec("8.33"));
    }

    /** EX-53. */
    @EachDatabase
    void withoutScoresThereIsNoValue(TestStore store) {
        Office office = new Office(store);
        scored(office, "wang", new Integer[] {null, null}, new Integer[] {null, null});

        SatisfactionReport report = report(office, By.EMPLOYEE);

        assertThat(report.total().satisfaction()).isNull();
        assertThat(report.total().aspects()).isEmpty();
        assertThat(report.total().grades()).singleElement().satisfies(dress -> {
            assertThat(dress.good()).isEqualTo(2);
            assertThat(dress.poor()).isZero();
        });
    }

    @EachDatabase
    void aVoidCallCountsNowhere(TestStore store) {
        Office office = new Office(store);
        List<UUID> calls = scored(office, "wang", new Integer[] {10, 2}, new Integer[] {10, 2});

        office.calls.voidCall(office.manager, calls.get(0), "was led", null);

        assertThat(report(office, By.EMPLOYEE).total().satisfaction()).isEqualTo(dec("2.00"));
    }

    @EachDatabase
    void employeesAndMonthsHaveTheirOwn(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-12T10:00");
        office.repaired("li", "2024-03-12T11:00");
        office.released("2024-03-15");
        office.clock.set(Office.at("2024-03-31T23:00"));
        dial(office, "2024-03-31T23:00", "staff:wang", 10, 10);
        dial(office, "2024-04-01T00:30", "staff:li", 6, 4);

        SatisfactionReport people = office.satisfaction.report(
                office.clerk, SatisfactionQuery.of(Office.PACK, FIRST, LocalDate.parse("2024-04-30"), By.EMPLOYEE));
        assertThat(people.lines()).extracting(Line::name).containsExactly("Name of staff:li", "Name of staff:wang");
        assertThat(people.lines()).extracting(Line::satisfaction).containsExactly(dec("5.00"), dec("10.00"));
        SatisfactionReport months = office.satisfaction.report(
                office.clerk, SatisfactionQuery.of(Office.PACK, FIRST, LocalDate.parse("2024-04-30"), By.MONTH));
        assertThat(months.lines()).extracting(Line::key).containsExactly("2024-03", "2024-04");
        SatisfactionReport own = office.satisfaction.report(
                office.clerk,
                new SatisfactionQuery(Office.PACK, FIRST, LocalDate.parse("2024-04-30"), By.MONTH, "staff:li"));
        assertThat(own.lines()).extracting(Line::key).containsExactly("2024-04");
        assertThat(report(office, By.UNIT).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.key()).isNull());
    }

    @EachDatabase
    void whatATeamIsToldCountsForItsHallToo(TestStore store) {
        Office office = new Office(store);
        Caller boss = office.caller("boss", "staff.manage");
        UUID hall = office.orgUnits
                .create(boss, "East hall", OrgUnit.Kind.HALL, null)
                .id();
        office.team = office.orgUnits
                .create(boss, "First team", OrgUnit.Kind.TEAM, hall)
                .id();
        UUID ofTeam = office.repaired("wang", "2024-03-12T10:00");
        office.team = hall;
        UUID ofHall = office.repaired("li", "2024-03-12T11:00");
        office.team = null;
        office.released("2024-03-15");
        office.dialled("2024-03-16T09:00", ofTeam, answered(10, 10));
        office.dialled("2024-03-16T09:00", ofHall, answered(4, 4));

        SatisfactionReport units = report(office, By.UNIT);

        assertThat(units.lines()).extracting(Line::name).containsExactly("East hall", "First team");
        assertThat(units.lines()).extracting(Line::satisfaction).containsExactly(dec("7.00"), dec("10.00"));
        assertThat(units.total().satisfaction()).isEqualTo(dec("7.00"));
    }

    /** What a draft would have made of the scores of a month, by employee and unit. */
    @EachDatabase
    void satisfactionIsMeasuredAgainUnderOtherRules(TestStore store) {
        Office office = new Office(store);
        office.team = office.orgUnits
                .create(office.caller("boss", "staff.manage"), "East hall", OrgUnit.Kind.HALL, null)
                .id();
        scored(office, "wang", new Integer[] {10, 9, 8}, new Integer[] {9, 9, 7});
        RowEdit attitudeCountsMore = new RowEdit(
                "kpi",
                "LIFT-6",
                Layer.TENANT,
                Map.of(
                        "clause", "LIFT-6",
                        "name_zh", "满意度",
                        "name_en", "Satisfaction",
                        "measure", "satisfaction",
                        "effect", "score",
                        "amount", "0.8 * @kpi.attitude + 0.2 * @kpi.ability",
                        "unit", "point"));
        List<Rulebook> both = List.of(office.rulebook, office.under(attitudeCountsMore));

        List<RescoredKpi> march = office.history.rescore(office.tenant, YearMonth.of(2024, 3), both);

        assertThat(march)
                .extracting(RescoredKpi::about, RescoredKpi::party, RescoredKpi::values)
                .containsExactlyInAnyOrder(
                        tuple(About.PERSON, "staff:wang", List.of(dec("8.67"), dec("8.87"))),
                        tuple(About.TEAM, String.valueOf(office.team), List.of(dec("8.67"), dec("8.87"))));
        assertThat(office.history.rescore(office.tenant, YearMonth.of(2024, 4), both))
                .isEmpty();
    }

    @Test
    void thePeriodMustBeOne(TestStore store) {
        Office office = new Office(store);

        assertThatThrownBy(() -> office.satisfaction.report(
                        office.clerk, SatisfactionQuery.of(Office.PACK, LAST, FIRST, By.MONTH)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("first day");
        assertThatThrownBy(() -> office.satisfaction.report(
                        office.clerk, SatisfactionQuery.of(Office.PACK, FIRST, FIRST.plusDays(401), By.MONTH)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> office.satisfaction.report(
                        office.clerk, SatisfactionQuery.of(Office.PACK, LocalDate.MIN, LocalDate.MAX, By.MONTH)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(Fault::field)
                                .containsExactly("from", "to"));
        assertThatThrownBy(() -> office.satisfaction.report(
                        office.caller("guest", "case.view"), SatisfactionQuery.of(Office.PACK, FIRST, LAST, By.MONTH)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherCompanyHasItsOwn(TestStore store) {
        Office office = new Office(store);
        scored(office, "wang", new Integer[] {10}, new Integer[] {10});

        assertThat(report(new Office(store), By.EMPLOYEE).lines()).isEmpty();
    }

    private static SatisfactionReport report(Office office, By by) {
        office.clock.set(Office.at("2024-05-01T08:00"));
        return office.satisfaction.report(office.clerk, SatisfactionQuery.of(Office.PACK, FIRST, LAST, by));
    }

    /** As many customers of somebody's repairs as there are scores; null for what they would not score. */
    private static List<UUID> scored(
            Office office, String employee, @Nullable Integer[] attitude, @Nullable Integer[] ability) {
        List<UUID> calls = new ArrayList<>();
        for (int i = 0; i < attitude.length; i++) {
            calls.add(office.repaired(employee, "2024-03-12T1" + i + ":00"));
        }
        office.released("2024-03-15");
        for (int i = 0; i < attitude.length; i++) {
            office.dialled("2024-03-16T09:00", calls.get(i), answered(attitude[i], ability[i]));
        }
        return calls;
    }

    private static void dial(Office office, String moment, String employee, int attitude, int ability) {
        UUID call = office.calls.page(office.agent, null, State.QUEUED, null, 50).items().stream()
                .filter(one -> employee.equals(one.employee()))
                .findFirst()
                .orElseThrow()
                .id();
        office.dialled(moment, call, answered(attitude, ability));
    }

    private static NewAttempt answered(@Nullable Integer attitude, @Nullable Integer ability) {
        Map<String, Object> answers = new HashMap<>(Map.of("dress", "good"));
        if (attitude != null) {
            answers.put("attitude", attitude);
        }
        if (ability != null) {
            answers.put("ability", ability);
        }
        return new NewAttempt(Outcome.REACHED, null, null, answers, null);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
