package org.riser.conduct.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Standing;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Rows of the pack that begin to hold in 2025 limit a month and blind appeals, one from 2026 on takes points for money. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct"})
class ChoicesTest {

    @EachDatabase
    void noMoreCountsThanTheLimitOfTheMonth(TestStore store) {
        Depot depot = new Depot(store);
        depot.clock.set(Depot.at("2025-03-03T09:00"));
        UUID first = depot.confirmed(depot.recorded(Depot.round(2)));
        UUID second = depot.confirmed(depot.recorded(Depot.round(1)));
        UUID third = depot.confirmed(depot.recorded(Depot.round(1)));
        UUID points =
                depot.confirmed(depot.recorded(Depot.found("violation", "no-rope", Map.of("severity", "normal"))));

        assertThat(counted(depot, first)).isEqualByComparingTo("40.00");
        assertThat(counted(depot, second)).isEqualByComparingTo("10.00");
        assertThat(depot.penalties.find(depot.wang, second).amount()).isEqualByComparingTo("20.00");
        assertThat(counted(depot, third)).isEqualByComparingTo("0.00");
        assertThat(counted(depot, points)).isEqualByComparingTo("6.00");
        assertThat(sums(depot, 3))
                .containsOnly(Map.entry("CNY", new BigDecimal("-50.00")), Map.entry("point", new BigDecimal("-6.00")));

        depot.clock.set(Depot.at("2025-04-01T09:00"));
        assertThat(counted(depot, depot.confirmed(depot.recorded(Depot.round(2)))))
                .isEqualByComparingTo("40.00");
    }

    @EachDatabase
    void confirmationsAtTheSameMomentStayWithinItTogether(TestStore store) throws Exception {
        Depot depot = new Depot(store);
        depot.clock.set(Depot.at("2025-03-03T09:00"));
        List<UUID> waiting = Stream.generate(
                        () -> depot.recorded(Depot.round(2)).penalties().get(0).id())
                .limit(4)
                .toList();
        waiting.forEach(id -> depot.penalties.explain(depot.wang, id, "It was raining.", null));
        CyclicBarrier together = new CyclicBarrier(waiting.size());
        ExecutorService managers = Executors.newFixedThreadPool(waiting.size());
        try {
            List<Future<Penalty>> confirmed = waiting.stream()
                    .map(id -> managers.submit(() -> {
                        together.await();
                        return depot.penalties.confirm(depot.manager, id, null);
                    }))
                    .toList();
            for (Future<Penalty> one : confirmed) {
                assertThat(one.get().state()).isEqualTo(Penalty.State.CONFIRMED);
            }
        } finally {
            managers.shutdownNow();
        }
        assertThat(sums(depot, 3)).containsOnly(Map.entry("CNY", new BigDecimal("-50.00")));
    }

    @Test
    void withoutSuchARowThereIsNoLimit(TestStore store) {
        Depot depot = new Depot(store);

        assertThat(counted(depot, depot.confirmed(depot.recorded(Depot.round(9)))))
                .isEqualByComparingTo("180.00");
    }

    @Test
    void aCompanyMayTakePointsInPlaceOfMoney(TestStore store) {
        Depot depot = new Depot(store);
        depot.clock.set(Depot.at("2026-03-02T09:00"));

        Penalty penalty = depot.recorded(Depot.round(3)).penalties().get(0);

        assertThat(penalty.effect()).isEqualTo("points");
        assertThat(penalty.unit()).isEqualTo("point");
        assertThat(penalty.amount()).isEqualByComparingTo("3.00");
        assertThat(penalty.basis()).isEqualTo("20.00 × 3 ÷ 20.00");
    }

    /** EX-37: of an item worth five, two of which are gone, three are left to take; and the extra comes on top. */
    @EachDatabase
    void aWholeItemIsTakenAwayOnceOnly(TestStore store) {
        Depot depot = new Depot(store);
        depot.confirmed(depot.recorded(slip("manners")));
        depot.confirmed(depot.recorded(slip("order")));

        Finding found = depot.recorded(Depot.found(
                "misconduct",
                "manners",
                Map.of("listed", true, "bad-consequence", true, "item-max", new BigDecimal("5"))));
        found.penalties().forEach(penalty -> {
            depot.penalties.explain(depot.wang, penalty.id(), "I was ill.", null);
            depot.penalties.confirm(depot.manager, penalty.id(), null);
        });

        assertThat(found.penalties()).extracting(Penalty::effect).containsExactly("zero-item", "fine");
        assertThat(counted(depot, found.penalties().get(0).id())).isEqualByComparingTo("3.00");
        assertThat(depot.penalties
                        .standing(depot.wang, Depot.WANG, YearMonth.of(2024, 3))
                        .sums())
                .containsOnly(Map.entry("point", new BigDecimal("-7.00")), Map.entry("CNY", new BigDecimal("-100.00")));
    }

    /** Off post in the month of the conduct, the pay of its whole quarter; both until an appeal takes them back. */
    @EachDatabase
    void whatIsNoAmountHoldsUntilItIsTakenBack(TestStore store) {
        Depot depot = new Depot(store);
        Finding found = depot.recorded(Depot.found("outrage", null, Map.of("severity", "serious")));
        found.penalties().forEach(penalty -> {
            depot.penalties.explain(depot.wang, penalty.id(), "It was not me.", null);
            depot.penalties.confirm(depot.manager, penalty.id(), null);
        });

        assertThat(effects(depot, 3)).containsExactlyInAnyOrder("zero-pay", "off-post");
        assertThat(effects(depot, 1)).containsExactly("zero-pay");
        assertThat(effects(depot, 4)).isEmpty();

        UUID pay = found.penalties().get(0).id();
        depot.penalties.appeal(depot.wang, pay, "Not me.", "roster", null);
        depot.penalties.rule(depot.director, pay, BigDecimal.ZERO, "True.", null);
        assertThat(effects(depot, 3)).containsExactly("off-post");
    }

    private static List<String> effects(Depot depot, int month) {
        return depot.penalties.standing(depot.wang, Depot.WANG, YearMonth.of(2024, month)).effects().stream()
                .map(Standing.Effect::effect)
                .toList();
    }

    @Test
    void whoRulesOnABlindAppealSeesNeitherFinderNorConfirmer(TestStore store) {
        Depot depot = new Depot(store);
        depot.clock.set(Depot.at("2025-03-03T09:00"));
        Finding found = depot.recorded(Depot.round(1));
        UUID id = depot.confirmed(found);
        assertThat(confirmer(depot, id)).isEqualTo("staff:manager");

        depot.penalties.appeal(depot.wang, id, "Not me.", "roster", null);

        assertThat(confirmer(depot, id)).isEmpty();
        assertThat(depot.findings.find(depot.director, found.id()).foundBy()).isEmpty();
        assertThat(depot.findings.find(depot.director, found.id()).finderName()).isEmpty();
        assertThat(depot.findings
                        .page(depot.director, null, null, 10)
                        .items()
                        .get(0)
                        .penalties()
                        .get(0)
                        .confirmation()
                        .name())
                .isEmpty();
        assertThat(depot.penalties.find(depot.wang, id).confirmation().by()).isEqualTo("staff:manager");

        depot.penalties.rule(depot.director, id, null, "The photo shows it.", null);
        assertThat(confirmer(depot, id)).isEqualTo("staff:manager");
    }

    @Test
    void withoutThatChoiceTheyDo(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = depot.confirmed(depot.recorded(Depot.round(1)));
        depot.penalties.appeal(depot.wang, id, "Not me.", "roster", null);

        assertThat(confirmer(depot, id)).isEqualTo("staff:manager");
    }

    private static NewFinding slip(String item) {
        return Depot.found("slip", item, Map.of("listed", true));
    }

    private static String confirmer(Depot depot, UUID id) {
        return depot.penalties.find(depot.director, id).confirmation().by();
    }

    private static BigDecimal counted(Depot depot, UUID id) {
        return depot.penalties.find(depot.wang, id).counted();
    }

    private static Map<String, BigDecimal> sums(Depot depot, int month) {
        return depot.penalties
                .standing(depot.wang, Depot.WANG, YearMonth.of(2025, month))
                .sums();
    }
}
