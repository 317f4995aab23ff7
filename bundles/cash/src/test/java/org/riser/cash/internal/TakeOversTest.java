package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.cash.CashAlert;
import org.riser.cash.SafeCode;
import org.riser.cash.TillCount;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What outlives the people at the counter: tills of who is gone, and the codes of safes. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class TakeOversTest {
    @EachDatabase
    void whatSomebodyLeftIsCountedAndTakenOver(TestStore store) {
        Hall hall = new Hall(store);
        Caller gone = hall.caller("nobody", "cash.collect");
        UUID till = hall.open(gone, "A1");
        hall.pay(gone, till, "100");
        hall.clock.set(Hall.at("2024-03-05T09:00"));
        hall.pay(gone, till, "50");
        UUID id = UUID.randomUUID();

        TillCount taken = takeOver(hall, hall.leader, id, till, "140");

        assertThat(taken.takenOverBy()).isEqualTo("staff:leader");
        assertThat(taken.difference()).isEqualTo("-10.00");
        assertThat(taken.caseId()).isNotNull();
        assertThat(takeOver(hall, hall.leader, id, till, "140")).isEqualTo(taken);
        assertThat(hall.tills.find(hall.leader, till).custodian()).isNull();
        assertThat(held(hall, hall.leader)).isEqualTo("140.00");
        assertThat(hall.custody.of(hall.leader, "staff:leader").oldestAt())
                .as("the clock goes on")
                .isEqualTo(Hall.at("2024-03-04T09:00"));
        hall.counts.settle(hall.manager, taken.id(), "It is lost.", null);
        assertThat(hall.custody.all(hall.manager))
                .extracting(holding -> holding.custodian())
                .containsExactly("staff:leader");
        assertThat(hall.audited()).contains("till.take-over");
        hall.open(hall.wang, "A2");
        hall.tills.open(hall.li, till, null);
        Hall other = new Hall(store);
        PaymentsTest.notFound(() -> takeOver(other, other.leader, UUID.randomUUID(), till, "1"));
    }

    /** What is too much lies with who took it over, once that is settled. */
    @Test
    void whatIsTooMuchLiesWithWhoTookItOver(TestStore store) {
        Hall hall = new Hall(store);
        Caller gone = hall.caller("nobody", "cash.collect");
        UUID till = hall.open(gone, "A1");
        hall.pay(gone, till, "100");

        TillCount taken = takeOver(hall, hall.leader, UUID.randomUUID(), till, "101");
        assertThat(held(hall, hall.leader)).isEqualTo("100.00");
        hall.counts.settle(hall.manager, taken.id(), "Nobody claims it.", null);
        assertThat(held(hall, hall.leader)).isEqualTo("101.00");
    }

    @Test
    void nobodyTakesOverFromWhoIsThereOrWhileCashIsOnItsWay(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        PaymentsTest.refused("cash.custodian-there", () -> takeOver(hall, hall.leader, UUID.randomUUID(), till, "100"));
        assertThatThrownBy(() -> takeOver(hall, hall.li, UUID.randomUUID(), till, "100"))
                .isInstanceOf(Forbidden.class);
        Caller gone = hall.caller("nobody", "cash.collect");
        UUID left = hall.open(gone, "A2");
        hall.pay(gone, left, "100");
        PaymentsTest.invalid("counted", () -> takeOver(hall, hall.leader, UUID.randomUUID(), left, "-1"));
        PaymentsTest.invalid(
                "reason", () -> hall.takeOvers.takeOver(hall.leader, UUID.randomUUID(), left, BigDecimal.ONE, " "));
        hall.handOvers.declare(gone, UUID.randomUUID(), BigDecimal.ONE);
        PaymentsTest.refused(
                "cash.hand-over-pending", () -> takeOver(hall, hall.leader, UUID.randomUUID(), left, "100"));
        assertThat(hall.counts.of(hall.leader, left)).isEmpty();
        assertThat(held(hall, hall.leader)).isEqualTo("0.00");
    }

    @EachDatabase
    void whoeverAnswersForASafeIsToldWhenItsCodeIsOld(TestStore store) {
        Hall hall = new Hall(store);
        UUID id = UUID.randomUUID();
        SafeCode first = hall.safeCodes.changed(hall.leader, id, "S1", Hall.PACK, null);

        assertThat(first.dueAt()).isEqualTo(Hall.at("2024-06-03T00:00"));
        assertThat(hall.safeCodes.changed(hall.leader, id, "S1", Hall.PACK, null))
                .isEqualTo(first);
        hall.clock.set(Hall.at("2024-06-02T23:59"));
        hall.timers.run();
        assertThat(hall.custody.alerts(hall.leader, null, 10).items()).isEmpty();
        hall.clock.set(Hall.at("2024-06-03T00:01"));
        hall.timers.run();
        hall.timers.run();
        assertThat(hall.custody.alerts(hall.leader, null, 10).items())
                .extracting(CashAlert::row)
                .containsExactly("LIFT-C6-code");
        assertThat(hall.safeCodes.page(hall.leader, null, 10).items())
                .extracting(SafeCode::isOverdue)
                .containsExactly(true);

        SafeCode second = hall.safeCodes.changed(hall.manager, UUID.randomUUID(), "S1", Hall.PACK, null);
        assertThat(second.isOverdue()).isFalse();
        assertThat(hall.safeCodes.page(hall.leader, null, 10).items())
                .extracting(SafeCode::isCurrent)
                .containsExactly(true, false);
        assertThat(hall.audited()).contains("safe.change-code", "safe.code-overdue");
        PaymentsTest.invalid("safe", () -> hall.safeCodes.changed(hall.leader, UUID.randomUUID(), "", Hall.PACK, null));
        PaymentsTest.invalid("module", () -> hall.safeCodes.changed(hall.leader, UUID.randomUUID(), "S1", "x", null));
        assertThatThrownBy(() -> hall.safeCodes.changed(hall.wang, UUID.randomUUID(), "S1", Hall.PACK, null))
                .isInstanceOf(Forbidden.class);
        Hall other = new Hall(store);
        assertThat(other.safeCodes.page(other.leader, null, 10).items()).isEmpty();
    }

    private static TillCount takeOver(Hall hall, Caller caller, UUID id, UUID till, String counted) {
        return hall.takeOvers.takeOver(caller, id, till, new BigDecimal(counted), "They left the company.");
    }

    private static String held(Hall hall, Caller caller) {
        return hall.custody.of(caller, caller.principal()).held().toPlainString();
    }
}
