package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.cash.NewPayment;
import org.riser.cash.NewSettlement;
import org.riser.cash.Receipt;
import org.riser.cash.Refund;
import org.riser.cash.RefundCause;
import org.riser.cash.Tender;
import org.riser.publication.RowUse;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** How money goes back to customers: never by one person alone. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class RefundsTest {
    @EachDatabase
    void aRefundIsAskedApprovedAndPaidByMoreThanOnePerson(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID receipt = hall.pay(hall.wang, till, "100").id();
        UUID id = UUID.randomUUID();

        Refund asked = ask(hall, id, receipt, "60.00");
        assertThat(ask(hall, id, receipt, "60.00")).isEqualTo(asked);
        PaymentsTest.faults(() -> hall.refunds.pay(hall.wang, id, till, null), "LIFT-C4", "LIFT-C4-other");
        PaymentsTest.refused("cash.more-than-paid", () -> ask(hall, UUID.randomUUID(), receipt, "40.01"));
        Caller both = hall.caller("wang", "cash.collect", "cash.approve");
        PaymentsTest.refused("cash.own-refund", () -> hall.refunds.approve(both, id, null));
        assertThatThrownBy(() -> hall.refunds.approve(hall.li, id, null)).isInstanceOf(Forbidden.class);
        Refund approved = hall.refunds.approve(hall.leader, id, asked.version());
        assertThat(hall.refunds.approve(hall.leader, id, null)).isEqualTo(approved);
        assertThat(held(hall)).isEqualTo("100.00");
        Refund paid = hall.refunds.pay(hall.wang, id, till, approved.version());

        assertThat(paid.number()).isEqualTo("A1-R00000001");
        assertThat(paid.decidedBy()).isEqualTo("staff:leader");
        assertThat(paid.paidBy()).isEqualTo("staff:wang");
        assertThat(hall.refunds.pay(hall.wang, id, till, null)).isEqualTo(paid);
        assertThat(held(hall)).isEqualTo("40.00");
        PaymentsTest.conflict("cash.refund-decided", () -> hall.refunds.refuse(hall.manager, id, "Too late.", null));
        hall.receipts.askVoid(hall.wang, receipt, "Paid twice.", null);
        PaymentsTest.refused("cash.refunded", () -> hall.receipts.decideVoid(hall.leader, receipt, true, null));
        PaymentsTest.refused("cash.receipt-not-valid", () -> ask(hall, UUID.randomUUID(), receipt, "1"));
        assertThat(hall.receipts.check(hall.leader, till)).satisfies(check -> {
            assertThat(check.unbroken()).isTrue();
            assertThat(check.refunds()).isEqualTo(1);
            assertThat(check.refunded()).isEqualTo("60.00");
        });
        assertThat(hall.audited()).containsSubsequence("refund.pay", "refund.approve", "refund.ask");
        assertThat(hall.refunds.page(hall.leader, Refund.State.PAID, null, 5).items())
                .containsExactly(paid);
        Hall other = new Hall(store);
        PaymentsTest.notFound(() -> other.refunds.find(other.manager, id));
        PaymentsTest.notFound(() -> ask(other, UUID.randomUUID(), receipt, "1"));
    }

    @Test
    void whoApprovedDoesNotPayItOutAndWhatIsRefusedMayBeAskedForAgain(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID receipt = hall.pay(hall.wang, till, "100").id();
        UUID refused = ask(hall, UUID.randomUUID(), receipt, "100").id();
        PaymentsTest.invalid("reason", () -> hall.refunds.refuse(hall.leader, refused, " ", null));
        assertThat(hall.refunds
                        .refuse(hall.leader, refused, "The fee was due.", null)
                        .decision())
                .isEqualTo("The fee was due.");
        PaymentsTest.conflict("cash.refund-decided", () -> hall.refunds.pay(hall.wang, refused, till, null));

        Caller chief = hall.caller("chief", "cash.collect", "cash.approve");
        UUID second = hall.open(chief, "A2");
        UUID id = ask(hall, UUID.randomUUID(), receipt, "100").id();
        hall.refunds.approve(chief, id, null);
        PaymentsTest.refused("cash.own-decision", () -> hall.refunds.pay(chief, id, second, null));
        PaymentsTest.refused("cash.not-custodian", () -> hall.refunds.pay(hall.wang, id, second, null));
        PaymentsTest.invalid("till", () -> hall.refunds.pay(hall.wang, id, UUID.randomUUID(), null));
        hall.handOvers.declare(hall.wang, UUID.randomUUID(), new BigDecimal("0.01"));
        PaymentsTest.refused("cash.not-enough", () -> hall.refunds.pay(hall.wang, id, till, null));
        assertThat(hall.refunds.find(hall.wang, id).state()).isEqualTo(Refund.State.APPROVED);
        assertThat(hall.receipts.check(hall.leader, till).refunds()).isZero();
    }

    /** The rules say how long a receipt may be made void; then it is refunded. */
    @EachDatabase
    void onlyReceiptsOfTheDayAreMadeVoid(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID asked = hall.pay(hall.wang, till, "10").id();
        UUID late = hall.pay(hall.wang, till, "20").id();
        hall.receipts.askVoid(hall.wang, asked, "Paid twice.", null);
        assertThat(hall.receipts.asked(hall.leader, null, 10).items())
                .extracting(Receipt::id)
                .containsExactly(asked);
        Hall other = new Hall(store);
        assertThat(other.receipts.asked(other.leader, null, 10).items()).isEmpty();
        hall.clock.set(Hall.at("2024-03-05T00:00"));

        PaymentsTest.faults(
                () -> hall.receipts.askVoid(hall.wang, late, "Paid twice.", null), "LIFT-C5", "LIFT-C5-void");
        PaymentsTest.faults(() -> hall.receipts.decideVoid(hall.leader, asked, true, null), "LIFT-C5", "LIFT-C5-void");
        assertThat(hall.receipts.decideVoid(hall.leader, asked, false, null).state())
                .isEqualTo(Receipt.State.ISSUED);
        assertThat(hall.receipts.asked(hall.leader, null, 10).items()).isEmpty();
    }

    /** What is booked for a case: its valid receipts, less what was paid back. */
    @EachDatabase
    void theReceiptsOfACaseAreWhatIsBooked(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID work = hall.work("lift.repair");
        assertThat(hall.charges.booked(hall.tenant, work)).isEmpty();
        UUID first = payFor(hall, till, work, "50");
        UUID second = payFor(hall, till, work, "30");
        hall.pay(hall.wang, till, "7");
        assertThat(hall.charges.booked(hall.tenant, work)).contains(new BigDecimal("80.00"));

        hall.receipts.askVoid(hall.wang, second, "Paid twice.", null);
        hall.receipts.decideVoid(hall.leader, second, true, null);
        UUID refund = ask(hall, UUID.randomUUID(), first, "20").id();
        hall.refunds.approve(hall.leader, refund, null);
        assertThat(hall.charges.booked(hall.tenant, work))
                .as("nothing is paid back yet")
                .contains(new BigDecimal("50.00"));
        hall.refunds.pay(hall.wang, refund, till, null);
        assertThat(hall.charges.booked(hall.tenant, work)).contains(new BigDecimal("30.00"));
        assertThat(hall.charges.booked(new Hall(store).tenant, work)).isEmpty();
    }

    private static UUID payFor(Hall hall, UUID till, UUID work, String yuan) {
        NewPayment payment = Hall.cash(yuan);
        return hall.receipts
                .take(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        new NewPayment(
                                payment.lines(),
                                payment.tender(),
                                payment.received(),
                                null,
                                false,
                                payment.steps(),
                                work))
                .id();
    }

    /** What was paid by card goes back to the card: nobody holds less cash for it. */
    @Test
    void aCardIsPaidBackWithoutCash(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID receipt = hall.receipts
                .take(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        Hall.payment("visit", "1", Tender.CARD, "20.00", null, List.of()))
                .id();
        UUID id = ask(hall, UUID.randomUUID(), receipt, "20").id();
        hall.refunds.approve(hall.leader, id, null);

        assertThat(hall.refunds.pay(hall.wang, id, till, null).tender()).isEqualTo(Tender.CARD);
        assertThat(held(hall)).isEqualTo("0.00");
    }

    /** A row may let a cause pass without approval, on the strength of its order. */
    @Test
    void aCauseThatARowLetsPassNeedsItsOrderAndNoApproval(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID loose = hall.pay(hall.wang, till, "10").id();
        NewPayment payment = Hall.cash("30");
        Receipt ordered = hall.receipts.take(
                hall.wang,
                UUID.randomUUID(),
                till,
                new NewPayment(
                        payment.lines(),
                        payment.tender(),
                        payment.received(),
                        null,
                        false,
                        payment.steps(),
                        hall.work("lift.repair")));
        UUID without = UUID.randomUUID();
        UUID with = UUID.randomUUID();
        for (UUID id : List.of(without, with)) {
            hall.refunds.ask(
                    hall.wang,
                    id,
                    id.equals(with) ? ordered.id() : loose,
                    new BigDecimal("5"),
                    RefundCause.METER_CHANGE,
                    "The old meter ran fast.");
        }

        PaymentsTest.refused("cash.refund-order", () -> hall.refunds.pay(hall.wang, without, till, null));
        assertThat(hall.refunds.pay(hall.wang, with, till, null).number()).isEqualTo("A1-R00000001");
        hall.uses.close();
        assertThat(hall.uses.of(hall.caller("author", "rule.view"), Hall.PACK, TableKind.CASH))
                .extracting(RowUse::row)
                .contains("LIFT-C4-meter", "LIFT-C1-due");
    }

    /** EX-31 in the numbers of this company: 7.5 at 3.45, half up. */
    @EachDatabase
    void aSettlementIsComputedByTheRulesOnceForACase(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        UUID id = UUID.randomUUID();
        UUID work = hall.work("lift.repair");

        Refund asked = settle(hall, id, till, work, "120", "112.5");
        assertThat(asked.amount()).isEqualTo("25.88");
        assertThat(asked.basis()).satisfies(basis -> {
            assertThat(basis.row()).isEqualTo("LIFT-C4-closure");
            assertThat(basis.because().en()).contains("LIFT-C4", "112.5");
        });
        assertThat(settle(hall, id, till, work, "120", "112.5")).isEqualTo(asked);
        PaymentsTest.conflict("cash.settled", () -> settle(hall, UUID.randomUUID(), till, work, "120", "112.5"));
        PaymentsTest.faults(() -> hall.refunds.pay(hall.wang, id, till, null), "LIFT-C4", "LIFT-C4-other");
        hall.refunds.refuse(hall.leader, id, "Read the meter again.", null);
        UUID again = settle(hall, UUID.randomUUID(), till, work, "120", "112.4").id();
        hall.refunds.approve(hall.leader, again, null);
        hall.refunds.pay(hall.wang, again, till, null);
        assertThat(held(hall)).isEqualTo("73.78");
    }

    @Test
    void nothingIsSettledThatLeavesNothingOver(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID work = hall.work("lift.repair");

        PaymentsTest.refused("cash.nothing-to-refund", () -> settle(hall, UUID.randomUUID(), till, work, "100", "101"));
        PaymentsTest.invalid("paid", () -> settle(hall, UUID.randomUUID(), till, work, "-1", "1"));
        PaymentsTest.faults(
                () -> hall.refunds.settle(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        new NewSettlement(work, "tip", BigDecimal.ONE, BigDecimal.ZERO, "Closed.")),
                "SVC-SIX-01",
                "SVC-SIX-01-tariff");
        PaymentsTest.invalid(
                "caseId",
                () -> hall.refunds.settle(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        new NewSettlement(UUID.randomUUID(), "oil", BigDecimal.ONE, BigDecimal.ZERO, "Closed.")));
        assertThat(hall.refunds.page(hall.leader, null, null, 5).items()).isEmpty();
    }

    private static Refund ask(Hall hall, UUID id, UUID receipt, String amount) {
        return hall.refunds.ask(
                hall.wang, id, receipt, new BigDecimal(amount), RefundCause.OVERCHARGED, "Charged twice.");
    }

    private static Refund settle(Hall hall, UUID id, UUID till, UUID work, String paid, String consumed) {
        return hall.refunds.settle(
                hall.wang,
                id,
                till,
                new NewSettlement(work, "oil", new BigDecimal(paid), new BigDecimal(consumed), "Closed."));
    }

    private static String held(Hall hall) {
        return hall.custody.of(hall.wang, "staff:wang").held().toPlainString();
    }
}
