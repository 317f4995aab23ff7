package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.cash.CashAlert;
import org.riser.cash.HandOver;
import org.riser.cash.HandOver.State;
import org.riser.cash.SafeDeposit;
import org.riser.cash.TillCount;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** How cash leaves custody, and how a shift ends. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class HandOversTest {
    @EachDatabase
    void whatIsReceivedIsHeldNoMoreAndMayBeTakenAgain(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "4000");
        hall.pay(hall.wang, till, "1500");
        PaymentsTest.faults(() -> hall.pay(hall.wang, till, "20"), "LIFT-C1", "LIFT-C1-ceiling");
        UUID id = UUID.randomUUID();

        PaymentsTest.refused("cash.more-than-held", () -> declare(hall, UUID.randomUUID(), "5500.01"));
        HandOver declared = declare(hall, id, "5000");
        assertThat(declare(hall, id, "5000")).isEqualTo(declared);
        PaymentsTest.refused("cash.more-than-held", () -> declare(hall, UUID.randomUUID(), "500.01"));
        assertThat(held(hall)).as("still in custody").isEqualTo("5500.00");
        PaymentsTest.faults(() -> hall.pay(hall.wang, till, "20"), "LIFT-C1", "LIFT-C1-ceiling");

        Caller both = hall.caller("wang", "cash.collect", "cash.receive");
        PaymentsTest.refused("cash.own-hand-over", () -> hall.handOvers.receive(both, id, null));
        forbidden(() -> hall.handOvers.receive(hall.leader, id, null));
        HandOver received = hall.handOvers.receive(hall.finance, id, declared.version());

        assertThat(received.state()).isEqualTo(State.RECEIVED);
        assertThat(received.decidedBy()).isEqualTo("staff:finance");
        assertThat(hall.handOvers.receive(hall.finance, id, null)).isEqualTo(received);
        assertThat(held(hall)).isEqualTo("500.00");
        assertThat(hall.pay(hall.wang, till, "20").serial()).isEqualTo(3);
        PaymentsTest.conflict(
                "cash.hand-over-decided", () -> hall.handOvers.refuse(hall.finance, id, "Too late.", null));
        assertThat(hall.audited()).contains("hand-over.declare", "hand-over.receive");
        assertThat(hall.handOvers.page(hall.finance, null, null, 10).items()).containsExactly(received);
        assertThat(hall.handOvers
                        .page(hall.finance, HandOver.State.RECEIVED, null, 10)
                        .items())
                .containsExactly(received);
        assertThat(hall.handOvers
                        .page(hall.finance, HandOver.State.DECLARED, null, 10)
                        .items())
                .isEmpty();
        assertThat(hall.handOvers.page(hall.li, null, null, 10).items()).isEmpty();
        PaymentsTest.notFound(() -> hall.handOvers.find(hall.li, id));
        Hall other = new Hall(store);
        PaymentsTest.notFound(() -> other.handOvers.find(other.finance, id));
    }

    @Test
    void whatDidNotArriveStaysInCustody(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        UUID id = UUID.randomUUID();
        declare(hall, id, "100");

        PaymentsTest.invalid("reason", () -> hall.handOvers.refuse(hall.finance, id, " ", null));
        assertThat(hall.handOvers
                        .refuse(hall.finance, id, "Ten were missing.", null)
                        .reason())
                .isEqualTo("Ten were missing.");

        assertThat(held(hall)).isEqualTo("100.00");
        declare(hall, UUID.randomUUID(), "100");
        PaymentsTest.invalid("amount", () -> declare(hall, UUID.randomUUID(), "0"));
        PaymentsTest.invalid("amount", () -> declare(hall, UUID.randomUUID(), "0.001"));
        PaymentsTest.refused(
                "cash.nothing-held", () -> hall.handOvers.declare(hall.li, UUID.randomUUID(), new BigDecimal("1")));
    }

    /** The oldest leaves first, so the clock of what is left begins later. */
    @EachDatabase
    void theOldestLeavesFirst(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        hall.clock.set(Hall.at("2024-03-05T09:00"));
        hall.pay(hall.wang, till, "50");
        UUID id = UUID.randomUUID();
        declare(hall, id, "120");
        hall.handOvers.receive(hall.finance, id, null);

        assertThat(held(hall)).isEqualTo("30.00");
        assertThat(hall.custody.of(hall.wang, "staff:wang").oldestAt()).isEqualTo(Hall.at("2024-03-05T09:00"));
        hall.clock.set(Hall.at("2024-03-07T09:00"));
        hall.timers.run();
        assertThat(hall.custody.alerts(hall.leader, null, 10).items()).isEmpty();
        assertThat(hall.pay(hall.wang, till, "1").serial()).isEqualTo(3);
    }

    /** A receipt whose cash has left is refunded, not made void. */
    @Test
    void aReceiptWhoseCashHasLeftIsNotMadeVoid(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID receipt = hall.pay(hall.wang, till, "100").id();
        UUID id = UUID.randomUUID();
        declare(hall, id, "100");
        hall.handOvers.receive(hall.finance, id, null);
        hall.receipts.askVoid(hall.wang, receipt, "Paid twice.", null);

        PaymentsTest.refused("cash.handed-over", () -> hall.receipts.decideVoid(hall.leader, receipt, true, null));
    }

    /** EX-28: the cashier counts their own till and ten are missing. */
    @EachDatabase
    void anotherPersonCountsAndADifferenceIsReported(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "3260");
        Caller both = hall.caller("wang", "cash.collect", "cash.reconcile");

        PaymentsTest.faults(() -> count(hall, both, till, "3250", null), "LIFT-C1", "LIFT-C1-other");
        PaymentsTest.faults(() -> count(hall, both, till, "3250", null), "LIFT-C1", "LIFT-C1-report");
        PaymentsTest.faults(() -> count(hall, hall.leader, till, "3250", null), "LIFT-C1", "LIFT-C1-report");
        assertThatThrownBy(() -> count(hall, hall.leader, till, "3250", " ")).hasMessageContaining("-10.00");
        assertThat(hall.counts.of(hall.leader, till)).isEmpty();
        TillCount count = count(hall, hall.leader, till, "3250", "Wrong change in the morning.");

        assertThat(count.system()).isEqualTo(new BigDecimal("3260.00"));
        assertThat(count.difference()).isEqualTo(new BigDecimal("-10.00"));
        assertThat(hall.custody.alerts(hall.manager, null, 10).items())
                .extracting(CashAlert::row)
                .containsExactly("LIFT-C1-report");
        assertThat(held(hall)).as("the cashier answers for it").isEqualTo("3260.00");
        CaseView anomaly = hall.cases.get(hall.manager, Objects.requireNonNull(count.caseId()));
        assertThat(anomaly.kind()).isEqualTo("lift.cash-anomaly");
        assertThat(anomaly.fields()).containsEntry("till", "A1").containsEntry("difference", new BigDecimal("-10.00"));
        assertThat(anomaly.clocks()).extracting(ClockView::clause).containsExactly("LIFT-3");
        Caller counter = hall.caller("leader", "cash.approve");
        PaymentsTest.refused("cash.own-difference", () -> hall.counts.settle(counter, count.id(), "Fine.", null));
        TillCount settled = hall.counts.settle(hall.manager, count.id(), "The camera shows it.", null);
        assertThat(settled.settledBy()).isEqualTo("staff:manager");
        assertThat(hall.counts.settle(hall.manager, count.id(), "The camera shows it.", null))
                .isEqualTo(settled);
        assertThat(held(hall)).isEqualTo("3250.00");
        assertThat(hall.cases.get(hall.manager, anomaly.id()).stage()).isEqualTo("concluded");
        assertThat(hall.audited()).contains("till.count", "till.settle");
        assertThat(hall.counts.of(hall.leader, till)).containsExactly(settled);
        assertThat(hall.counts.find(hall.leader, count.id())).isEqualTo(settled);
        Hall other = new Hall(store);
        PaymentsTest.notFound(() -> other.counts.find(other.leader, count.id()));
    }

    @Test
    void whatIsTooMuchIsHeldOnceSettled(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        TillCount exact = count(hall, hall.leader, till, "100", null);
        assertThat(exact.caseId()).isNull();
        PaymentsTest.conflict(
                "cash.no-difference", () -> hall.counts.settle(hall.manager, exact.id(), "Nothing.", null));
        TillCount more = count(hall, hall.leader, till, "101", "A coin too many.");

        hall.counts.settle(hall.manager, more.id(), "Nobody claims it.", null);

        assertThat(held(hall)).isEqualTo("101.00");
        PaymentsTest.invalid("counted", () -> count(hall, hall.leader, till, "-1", null));
        forbidden(() -> count(hall, hall.li, till, "101", null));
    }

    /** A shift that leaves cash behind ends counted, and handed over or in a safe. */
    @EachDatabase
    void aShiftEndsCountedAndHandedOverOrInASafe(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");

        PaymentsTest.faults(() -> hall.tills.close(hall.wang, till, null), "LIFT-C1", "LIFT-C1-end");
        declare(hall, UUID.randomUUID(), "60");
        count(hall, hall.leader, till, "100", null);
        PaymentsTest.faults(() -> hall.tills.close(hall.wang, till, null), "LIFT-C1", "LIFT-C1-end");
        PaymentsTest.invalid("safe", () -> hall.handOvers.keep(hall.wang, UUID.randomUUID(), "", "Bank closed."));
        PaymentsTest.invalid("reason", () -> hall.handOvers.keep(hall.wang, UUID.randomUUID(), "S1", ""));
        UUID id = UUID.randomUUID();
        SafeDeposit kept = hall.handOvers.keep(hall.wang, id, "S1", "The bank is closed.");
        assertThat(hall.handOvers.keep(hall.wang, id, "S1", "The bank is closed."))
                .isEqualTo(kept);
        assertThat(kept.amount()).isEqualTo(new BigDecimal("100.00"));
        assertThat(hall.tills.close(hall.wang, till, null).custodian()).isNull();
        assertThat(hall.custody.of(hall.wang, "staff:wang").dueAt())
                .as("the clock goes on")
                .isEqualTo(Hall.at("2024-03-07T00:00"));
        assertThat(hall.audited()).contains("cash.keep");

        hall.tills.open(hall.wang, till, null);
        hall.pay(hall.wang, till, "1");
        PaymentsTest.faults(() -> hall.tills.close(hall.wang, till, null), "LIFT-C1", "LIFT-C1-end");
        count(hall, hall.leader, till, "101", null);
        declare(hall, UUID.randomUUID(), "41");
        assertThat(hall.tills.close(hall.wang, till, null).custodian())
                .as("all of it is on its way")
                .isNull();
        PaymentsTest.refused("cash.till-closed", () -> count(hall, hall.leader, till, "101", null));
    }

    private static HandOver declare(Hall hall, UUID id, String amount) {
        return hall.handOvers.declare(hall.wang, id, new BigDecimal(amount));
    }

    private static TillCount count(Hall hall, Caller reconciler, UUID till, String counted, String report) {
        return hall.counts.count(reconciler, UUID.randomUUID(), till, new BigDecimal(counted), report);
    }

    private static String held(Hall hall) {
        return hall.custody.of(hall.wang, "staff:wang").held().toPlainString();
    }

    private static void forbidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Forbidden.class);
    }
}
