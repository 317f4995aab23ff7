package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.cash.internal.PaymentsTest.conflict;
import static org.riser.cash.internal.PaymentsTest.invalid;
import static org.riser.cash.internal.PaymentsTest.notFound;
import static org.riser.cash.internal.PaymentsTest.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.cash.Receipt;
import org.riser.cash.Receipt.State;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What becomes of receipts: they are made void by two people, their numbers stay unbroken, and nobody else sees them. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class ReceiptsTest {
    @EachDatabase
    void aVoidReceiptKeepsItsNumberAndTwoPeopleMakeItVoid(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        Receipt wrong = hall.pay(hall.wang, till, "100");
        Receipt right = hall.pay(hall.wang, till, "30");

        invalid("reason", () -> hall.receipts.askVoid(hall.wang, wrong.id(), " ", null));
        conflict("cash.void-not-asked", () -> hall.receipts.decideVoid(hall.leader, wrong.id(), true, null));
        hall.receipts.askVoid(hall.wang, wrong.id(), "Wrong amount.", wrong.version());
        Caller cashierAndApprover = hall.caller("wang", "cash.collect", "cash.approve");
        refused("cash.own-void", () -> hall.receipts.decideVoid(cashierAndApprover, wrong.id(), true, null));
        assertThatThrownBy(() -> hall.receipts.decideVoid(hall.wang, wrong.id(), true, null))
                .isInstanceOf(Forbidden.class);
        Receipt voided = hall.receipts.decideVoid(hall.leader, wrong.id(), true, null);

        assertThat(voided.state()).isEqualTo(State.VOIDED);
        assertThat(voided.number()).isEqualTo(wrong.number());
        assertThat(voided.voidReason()).isEqualTo("Wrong amount.");
        assertThat(voided.voidDecidedBy()).isEqualTo("staff:leader");
        assertThat(hall.receipts.decideVoid(hall.leader, wrong.id(), true, null))
                .isEqualTo(voided);
        conflict("cash.void-asked", () -> hall.receipts.askVoid(hall.wang, wrong.id(), "Again.", null));
        assertThat(hall.custody.of(hall.wang, "staff:wang").held()).isEqualTo(new BigDecimal("30.00"));
        hall.receipts.askVoid(hall.wang, right.id(), "Not sure.", null);
        assertThat(hall.receipts
                        .decideVoid(hall.leader, right.id(), false, null)
                        .state())
                .isEqualTo(State.ISSUED);
        assertThat(hall.receipts.check(hall.leader, till)).satisfies(check -> {
            assertThat(check.unbroken()).isTrue();
            assertThat(check.voided()).isEqualTo(1);
            assertThat(check.total()).isEqualTo(new BigDecimal("30.00"));
        });
        assertThat(hall.pay(hall.wang, till, "1").serial()).isEqualTo(3);
        assertThat(hall.audited()).contains("receipt.ask-void", "receipt.void", "receipt.keep");
    }

    /** A retry of the same payment on another connection, and others at the same time. */
    @EachDatabase
    void numbersStayUnbrokenWhenPaymentsRace(TestStore store) throws InterruptedException, ExecutionException {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        List<Callable<Receipt>> payments = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID id = UUID.randomUUID();
            for (int twice = 0; twice < 2; twice++) {
                payments.add(() -> patiently(() -> hall.receipts.take(hall.wang, id, till, Hall.cash("10"))));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Receipt> taken : threads.invokeAll(payments)) {
                assertThat(taken.get().due()).isEqualTo(new BigDecimal("10.00"));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(hall.receipts.check(hall.leader, till)).satisfies(check -> {
            assertThat(check.unbroken()).isTrue();
            assertThat(check.last()).isEqualTo(6);
        });
        assertThat(hall.custody.of(hall.wang, "staff:wang").held()).isEqualTo(new BigDecimal("60.00"));
    }

    /** A client tries again when it is told that others came first. */
    private static Receipt patiently(Callable<Receipt> payment) throws Exception {
        for (int tries = 0; tries < 50; tries++) {
            try {
                return payment.call();
            } catch (Conflict busy) {
                Thread.onSpinWait();
            }
        }
        return payment.call();
    }

    /** A row that vanished is told. */
    @Test
    void aGapIsFound(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        hall.pay(hall.wang, till, "1");
        Receipt lost = hall.pay(hall.wang, till, "2");
        hall.pay(hall.wang, till, "3");
        store.run(
                hall.tenant,
                unit -> unit.sql("delete from RS_CASH_RECEIPT where TENANT_ID = ? and ID = ?")
                        .with(hall.tenant, lost.id())
                        .update());

        assertThat(hall.receipts.check(hall.leader, till)).satisfies(check -> {
            assertThat(check.unbroken()).isFalse();
            assertThat(check.missing()).containsExactly(2L);
        });
    }

    @EachDatabase
    void anotherCompanySeesNothing(TestStore store) {
        Hall ours = new Hall(store);
        Hall theirs = new Hall(store);
        UUID till = ours.open(ours.wang, "A1");
        Receipt receipt = ours.pay(ours.wang, till, "10");

        notFound(() -> theirs.tills.find(theirs.manager, till));
        notFound(() -> theirs.receipts.find(theirs.manager, receipt.id()));
        notFound(() -> theirs.receipts.take(theirs.wang, UUID.randomUUID(), till, Hall.cash("10")));
        assertThat(theirs.tills.all(theirs.manager)).isEmpty();
        assertThat(theirs.custody.all(theirs.manager)).isEmpty();
        assertThat(theirs.open(theirs.wang, "A1")).isNotEqualTo(till);
        Caller stranger = ours.caller("stranger");
        notFound(() -> ours.tills.find(stranger, till));
        notFound(() -> ours.receipts.find(stranger, receipt.id()));
        notFound(() -> ours.receipts.find(ours.li, receipt.id()));
        assertThat(ours.receipts.page(ours.li, till, null, 10).items()).isEmpty();
        notFound(() -> ours.custody.of(ours.li, "staff:wang"));
        notFound(() -> ours.custody.of(ours.leader, "staff:nobody"));
    }
}
