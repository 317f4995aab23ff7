package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.error.Forbidden;
import org.riser.api.facts.Facts;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleGap;
import org.riser.publication.RuleNotice;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Convention C14: what the configuration has no value for is a task of the rules' owner, and never zero. */
@StoreTest({"jobs", "identity", "publication"})
class GapsTest {
    private static final Facts CASHIER = Facts.of(Map.of("penalty.event", "violation", "penalty.role", "cashier"));

    /** EX-23: base rule not configured; no penalty is posted, and the rule's owner gets a task. */
    @EachDatabase
    void ex23NoBaseRuleIsNoPenaltyAndATaskOfTheOwner(TestStore store) throws IOException {
        Office office = power(store);

        Decision<Outcome> decision = office.decide("power", TableKind.PENALTY, CASHIER);
        office.decide("power", TableKind.PENALTY, CASHIER);

        assertThat(decision.outcomes()).isEmpty();
        assertThat(office.gaps.list(office.author, false))
                .extracting(RuleGap::row, RuleGap::fact, RuleGap::key, RuleGap::times)
                .containsExactlyInAnyOrder(
                        tuple("PWR-PEN-03-money", "penalty.base-unit", "violation", 2L),
                        tuple("PWR-PEN-03-points", "penalty.base-unit", "violation", 2L));
        assertThat(office.news.told(office.author, 9)).hasSize(2).allMatch(told -> told.what() == RuleNotice.What.GAP);
        assertThat(office.audited()).filteredOn("rule.gap"::equals).hasSize(2);
        assertThat(new Office(store).gaps.list(new Office(store).author, false)).isEmpty();
    }

    @EachDatabase
    void aPublicationThatProvidesTheValueClosesIt(TestStore store) throws IOException {
        Office office = power(store);
        office.decide("power", TableKind.PENALTY, CASHIER);
        RowChange fixed = row(
                office,
                "power",
                "penalty",
                "PWR-PEN-03-money",
                Map.of("when", "penalty.role = cashier", "amount", "50.00"));

        office.publish("power", fixed, new RowChange("penalty", "PWR-PEN-03-points", Map.of()));
        office.hear();

        assertThat(office.audited()).filteredOn("rule.gap-closed"::equals).hasSize(2);
        assertThat(office.gaps.list(office.author, false)).isEmpty();
        assertThat(office.gaps.list(office.author, true)).hasSize(2).allMatch(gap -> gap.closedAt() != null);
        assertThat(office.decide("power", TableKind.PENALTY, CASHIER).outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.amount()).isEqualByComparingTo("50"));
    }

    @EachDatabase
    void aDecisionThatGetsTheValueClosesItAndWithoutItItIsOpenAgain(TestStore store) throws IOException {
        Office office = power(store);
        office.decide("power", TableKind.PENALTY, CASHIER.with("penalty.base-unit", "money"));
        assertThat(office.gaps.list(office.author, false))
                .extracting(RuleGap::fact)
                .containsExactly("penalty.base-money");
        Instant first = office.clock.instant();

        office.clock.advance(Duration.ofHours(1));
        office.decide(
                "power",
                TableKind.PENALTY,
                CASHIER.with("penalty.base-unit", "money").with("penalty.base-money", new BigDecimal("10.00")));
        assertThat(office.gaps.list(office.author, false)).isEmpty();

        office.clock.advance(Duration.ofHours(1));
        office.decide("power", TableKind.PENALTY, CASHIER.with("penalty.base-unit", "money"));
        assertThat(office.gaps.list(office.author, false))
                .singleElement()
                .satisfies(gap -> assertThat(gap.times()).isEqualTo(2))
                .satisfies(gap -> assertThat(gap.firstAt()).isEqualTo(first.plus(Duration.ofHours(2))));
        assertThat(office.news.told(office.author, 9)).hasSize(2);
    }

    @EachDatabase
    void whatSomebodyHasNotRecordedYetIsNoGapOfTheConfiguration(TestStore store) throws IOException {
        Office office = power(store);
        office.load(PackFiles.of(Path.of("../../rules/gas")));

        Decision<Outcome> unscored =
                office.decide("gas", TableKind.KPI, Facts.of(Map.of("kpi.measure", "satisfaction")));
        Decision<Outcome> unfilled =
                office.decide("gas", TableKind.SAMPLING, Facts.of(Map.of("sampling.business", "in-home-service")));
        Decision<Outcome> nothingDue = office.decide("gas", TableKind.CASH, Facts.of(Map.of("cash.event", "no-such")));

        assertThat(unscored.gaps()).isNotEmpty();
        assertThat(unfilled.gaps()).isNotEmpty();
        assertThat(nothingDue.outcomes()).isEmpty();
        assertThat(office.gaps.list(office.author, false)).isEmpty();
    }

    @EachDatabase
    void whatATableHasNoRowForIsMissingAndItsPriceIsATask(TestStore store) throws IOException {
        Office office = power(store);
        office.load(PackFiles.of(Path.of("../../rules/lpg")));

        office.decide("lpg", TableKind.TARIFF, Facts.of(Map.of("tariff.item", "seal-ring")));
        office.decide(
                "lpg", TableKind.CASH, Facts.of(Map.of("cash.event", "settle", "cash.net", new BigDecimal("14.5"))));

        assertThat(office.gaps.list(office.author, false))
                .extracting(RuleGap::table, RuleGap::key, RuleGap::row, RuleGap::fact)
                .containsExactlyInAnyOrder(
                        tuple(TableKind.TARIFF, "seal-ring", "", ""),
                        tuple(TableKind.CASH, "settle", "LPG-FLOW-04", "cash.price"),
                        tuple(TableKind.CASH, "settle", "LPG-PRICE-01", "cash.price"));
        assertThatThrownBy(() -> office.gaps.list(office.as(office.hire("blind")), false))
                .isInstanceOf(Forbidden.class);

        Map<String, String> price =
                new HashMap<>(row(office, "lpg", "tariff", "LPG-DEL-01").cells());
        price.put("item", "seal-ring");
        office.publish("lpg", new RowChange("tariff", "OUR-RING", price));
        assertThat(office.gaps.list(office.author, false))
                .extracting(RuleGap::row)
                .containsExactlyInAnyOrder("LPG-FLOW-04", "LPG-PRICE-01");
    }

    @EachDatabase
    void whatAnExpertRuleAloneIsAboutIsNotMissingWhenItConcludesNothing(TestStore store) throws IOException {
        Office office = power(store);
        office.load(PackFiles.of(Path.of("../rulebook/src/test/resources/expert/honest")));

        Decision<Outcome> small = office.decide(
                "honest",
                TableKind.SAMPLING,
                Facts.of(Map.of(
                        "sampling.business",
                        "repair",
                        "field.complaints",
                        BigDecimal.ONE,
                        "field.cases",
                        BigDecimal.TEN)));
        office.decide("honest", TableKind.SAMPLING, Facts.of(Map.of("sampling.business", "unheard-of")));

        assertThat(small.outcomes()).isEmpty();
        assertThat(small.gaps()).isEmpty();
        assertThat(office.gaps.list(office.author, false))
                .extracting(RuleGap::key)
                .containsExactly("unheard-of");
    }

    @EachDatabase
    void whoAnswersForTheRowIsTold(TestStore store) throws IOException {
        Office office = power(store);
        Staff owner = office.hire("owner", Permissions.RULE_VIEW);
        RowTerms terms = new RowTerms(owner.principal(), "", null);
        office.publish(
                "power", row(office, "power", "penalty", "PWR-PEN-03-money").withTerms(terms));

        office.decide("power", TableKind.PENALTY, CASHIER.with("penalty.base-unit", "money"));

        assertThat(office.news.told(office.as(owner, Permissions.RULE_VIEW), 9))
                .extracting(RuleNotice::row)
                .containsExactly("PWR-PEN-03-money");
        assertThat(office.news.told(office.author, 9)).isEmpty();
    }

    private static Office power(TestStore store) throws IOException {
        Office office = new Office(store);
        office.load(PackFiles.of(Path.of("../../rules/power")));
        return office;
    }

    /** A row of a pack with other cells. */
    private static RowChange row(Office office, String pack, String table, String row, Map<String, String> cells) {
        Map<String, String> all = new HashMap<>(row(office, pack, table, row).cells());
        all.putAll(cells);
        return new RowChange(table, row, all);
    }

    private static RowChange row(Office office, String pack, String table, String row) {
        return office.rows.rows(office.author, pack, table, List.of()).stream()
                .filter(known -> known.id().equals(row))
                .findFirst()
                .map(known -> new RowChange(table, row, known.cells()))
                .orElseThrow();
    }
}
