package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.cash.CashAlert;
import org.riser.cash.Holding;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** How much cash somebody may hold, and how long. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class CustodyTest {
    /** EX-26: the payment that crosses the ceiling is taken, the next is not. */
    @EachDatabase
    void thePaymentThatCrossesIsTakenTheNextIsBlocked(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "4000");

        assertThat(hall.pay(hall.wang, till, "1500").serial()).isEqualTo(2);
        Holding holding = hall.custody.of(hall.leader, "staff:wang");
        assertThat(holding.held()).isEqualTo(new BigDecimal("5500.00"));
        assertThat(holding.blocks()).singleElement().satisfies(block -> {
            assertThat(block.clause()).isEqualTo("LIFT-C1");
            assertThat(block.message().en()).contains("5000.00");
            assertThat(block.because().en()).contains("LIFT-C1-ceiling", "cash held = 5500");
        });
        PaymentsTest.faults(() -> hall.pay(hall.wang, till, "20"), "LIFT-C1", "LIFT-C1-ceiling");

        assertThat(hall.custody.of(hall.wang, "staff:wang").held()).isEqualTo(new BigDecimal("5500.00"));
        assertThat(hall.tills.find(hall.wang, till).lastSerial()).isEqualTo(2);
        Receipt card = hall.receipts.take(
                hall.wang, UUID.randomUUID(), till, Hall.payment("visit", "1", Tender.CARD, "20", null, List.of()));
        assertThat(card.serial()).as("a card is not held").isEqualTo(3);
        UUID other = hall.open(hall.li, "A2");
        assertThat(hall.pay(hall.li, other, "20").serial())
                .as("nor are others blocked")
                .isEqualTo(1);
    }

    /** EX-25: one cent over; exactly the ceiling is not over it. */
    @Test
    void oneCentOverIsOver(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");

        hall.pay(hall.wang, till, "5000");
        assertThat(hall.custody.of(hall.wang, "staff:wang").blocks()).isEmpty();
        hall.pay(hall.wang, till, "0.01");

        assertThat(hall.custody.of(hall.wang, "staff:wang").blocks()).hasSize(1);
        PaymentsTest.faults(() -> hall.pay(hall.wang, till, "1"), "LIFT-C1", "LIFT-C1-ceiling");
    }

    @Test
    void aClosedTillLeavesTheCashWhereItIs(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "6000");
        hall.counts.count(hall.leader, UUID.randomUUID(), till, new BigDecimal("6000"), null);
        hall.handOvers.keep(hall.wang, UUID.randomUUID(), "S1", "The bank is closed.");
        hall.tills.close(hall.wang, till, null);
        UUID other = hall.open(hall.wang, "A2");

        PaymentsTest.faults(() -> hall.pay(hall.wang, other, "1"), "LIFT-C1", "LIFT-C1-ceiling");
        assertThat(hall.custody.all(hall.leader)).extracting(Holding::custodian).containsExactly("staff:wang");
    }

    /** From Monday the 4th two working days end on Wednesday the 6th, 24:00. Those in charge are told once. */
    @EachDatabase
    void cashOlderThanTwoWorkingDaysIsOverdueAndThoseInChargeAreTold(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");
        hall.clock.set(Hall.at("2024-03-05T09:00"));
        hall.pay(hall.wang, till, "50");
        Holding holding = hall.custody.of(hall.wang, "staff:wang");
        assertThat(holding.oldestAt()).isEqualTo(Hall.at("2024-03-04T09:00"));
        assertThat(holding.dueAt()).isEqualTo(Hall.at("2024-03-07T00:00"));

        hall.clock.set(Hall.at("2024-03-07T00:00"));
        hall.timers.run();
        assertThat(hall.custody.alerts(hall.leader, null, 10).items()).isEmpty();
        hall.pay(hall.wang, till, "1");

        hall.clock.set(Hall.at("2024-03-07T00:01"));
        hall.timers.run();
        hall.timers.run();
        assertThat(hall.custody.alerts(hall.leader, null, 10).items())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.custodian()).isEqualTo("staff:wang");
                    assertThat(alert.clause()).isEqualTo("LIFT-C1");
                    assertThat(alert.row()).isEqualTo("LIFT-C1-old");
                    assertThat(alert.held()).isEqualTo(new BigDecimal("151.00"));
                });
        PaymentsTest.faults(() -> hall.pay(hall.wang, till, "1"), "LIFT-C1", "LIFT-C1-old");
        assertThat(hall.audited()).contains("cash.overdue");
        Hall other = new Hall(store);
        assertThat(other.custody.alerts(other.leader, null, 10).items()).isEmpty();
    }

    /** Friday's cash: the weekend does not count. */
    @Test
    void daysOffDoNotCount(TestStore store) {
        Hall hall = new Hall(store);
        hall.clock.set(Hall.at("2024-03-08T10:00"));
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "100");

        assertThat(hall.custody.of(hall.wang, "staff:wang").dueAt()).isEqualTo(Hall.at("2024-03-13T00:00"));
    }

    /** What is not held any more starts no alarm. */
    @Test
    void aVoidReceiptStopsItsClock(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        Receipt receipt = hall.pay(hall.wang, till, "100");
        hall.receipts.askVoid(hall.wang, receipt.id(), "Paid twice.", null);
        hall.receipts.decideVoid(hall.leader, receipt.id(), true, null);

        hall.clock.set(Hall.at("2024-03-11T09:00"));
        hall.timers.run();

        assertThat(hall.custody.alerts(hall.leader, null, 10).items())
                .extracting(CashAlert::row)
                .isEmpty();
        assertThat(hall.custody.of(hall.wang, "staff:wang").dueAt()).isNull();
        assertThat(hall.pay(hall.wang, till, "1").serial()).isEqualTo(2);
    }
}
