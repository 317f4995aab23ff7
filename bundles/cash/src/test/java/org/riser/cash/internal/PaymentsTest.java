package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.casework.ActCommand;
import org.riser.casework.ClockView;
import org.riser.cash.NewPayment;
import org.riser.cash.NewTill;
import org.riser.cash.PaymentStep;
import org.riser.cash.Receipt;
import org.riser.cash.TariffItem;
import org.riser.cash.Tender;
import org.riser.cash.Till;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class PaymentsTest {
    @EachDatabase
    void aTillHasOneCustodianAndACustodianOneTill(TestStore store) {
        Hall hall = new Hall(store);
        UUID first = hall.till("A1");
        UUID second = hall.till("A2");

        Till open = hall.tills.open(hall.wang, first, null);

        assertThat(open.custodian()).isEqualTo("staff:wang");
        assertThat(hall.tills.open(hall.wang, first, null)).isEqualTo(open);
        conflict("cash.till-held", () -> hall.tills.open(hall.li, first, null));
        conflict("cash.holds-another", () -> hall.tills.open(hall.wang, second, null));
        refused("cash.not-custodian", () -> hall.tills.close(hall.li, first, null));
        conflict("version.stale", () -> hall.tills.close(hall.wang, first, open.version() - 1));
        refused("cash.not-custodian", () -> hall.pay(hall.li, first, "10"));
        refused("cash.not-custodian", () -> hall.pay(hall.wang, second, "10"));

        hall.tills.close(hall.wang, first, open.version());
        assertThat(hall.tills.close(hall.wang, first, null).custodian()).isNull();
        hall.tills.open(hall.li, first, null);
        hall.tills.open(hall.wang, second, null);
        assertThat(hall.audited()).containsSubsequence("till.open", "till.close", "till.open", "till.create");
    }

    @Test
    void aTillHasANameOfItsOwnAndAModule(TestStore store) {
        Hall hall = new Hall(store);
        UUID id = UUID.randomUUID();
        Till till = hall.tills.create(hall.manager, id, new NewTill("收款台-1", "lift", null));

        assertThat(hall.tills.create(hall.manager, id, new NewTill("收款台-1", "lift", null)))
                .isEqualTo(till);
        conflict("cash.till-name", () -> hall.till("收款台-1"));
        invalid("name", () -> hall.till("a b"));
        invalid("module", () -> hall.tills.create(hall.manager, UUID.randomUUID(), new NewTill("B", "no-such", null)));
        invalid(
                "orgUnit",
                () -> hall.tills.create(hall.manager, UUID.randomUUID(), new NewTill("B", "lift", UUID.randomUUID())));
        assertThatThrownBy(() -> hall.tills.create(hall.wang, UUID.randomUUID(), new NewTill("B", "lift", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> hall.tills.open(hall.leader, id, null)).isInstanceOf(Forbidden.class);
    }

    @EachDatabase
    void aPaymentIsPricedByTheTariffAndGivesTheNextNumber(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID id = UUID.randomUUID();

        Receipt oil = hall.receipts.take(
                hall.wang, id, till, Hall.payment("oil", "2.5", Tender.CASH, "10", "1.37", Hall.STEPS));
        Receipt again = hall.receipts.take(
                hall.wang, id, till, Hall.payment("oil", "2.5", Tender.CASH, "10", "1.37", Hall.STEPS));
        Receipt visit = hall.receipts.take(
                hall.wang, UUID.randomUUID(), till, Hall.payment("visit", "1", Tender.CARD, "20.00", null, List.of()));

        // 2.5 · 3.45 = 8.625, half up.
        assertThat(oil.due()).isEqualTo(new BigDecimal("8.63"));
        assertThat(oil.change()).isEqualTo(new BigDecimal("1.37"));
        assertThat(oil.number()).isEqualTo("A1-00000001");
        assertThat(again).isEqualTo(oil);
        assertThat(visit.serial()).isEqualTo(2);
        assertThat(hall.custody.of(hall.wang, "staff:wang").held()).isEqualTo(new BigDecimal("8.63"));
        assertThat(hall.receipts.check(hall.leader, till)).satisfies(check -> {
            assertThat(check.unbroken()).isTrue();
            assertThat(check.receipts()).isEqualTo(2);
            assertThat(check.total()).isEqualTo(new BigDecimal("28.63"));
        });
        assertThat(hall.receipts.find(hall.wang, id)).isEqualTo(oil);
        assertThat(hall.receipts.page(hall.leader, till, null, 1).items()).containsExactly(visit);
        assertThat(hall.receipts
                        .page(
                                hall.leader,
                                till,
                                hall.receipts.page(hall.leader, till, null, 1).next(),
                                1)
                        .items())
                .containsExactly(oil);
    }

    /** SVC-SIX-01. */
    @Test
    void nothingIsChargedOffTheTariffNorByWhoIsNoCashier(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");

        faults(() -> pay(hall, till, "tip", "1", "5", null), "SVC-SIX-01", "SVC-SIX-01-tariff");
        Caller fitter = hall.caller("wang", "cash.view");
        faults(
                () -> hall.receipts.take(fitter, UUID.randomUUID(), till, Hall.cash("10")),
                "SVC-SIX-01",
                "SVC-SIX-01-role");
        assertThat(hall.tills.tariff(hall.wang, till))
                .extracting(TariffItem::item)
                .containsExactly("visit", "oil", "prepaid");
        nothingHappened(hall, till);
    }

    /** HALL-CLK-05 and -06: what is received, given back, charged. */
    @Test
    void receivedLessDueIsGivenBackAndACardIsChargedWhatIsDue(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");

        faults(() -> pay(hall, till, "visit", "1", "50", "20"), "HALL-CLK-05", "HALL-CLK-05");
        faults(() -> pay(hall, till, "visit", "1", "19.99", null), "HALL-CLK-05", "HALL-CLK-05-short");
        faults(
                () -> hall.receipts.take(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        Hall.payment("visit", "1", Tender.CARD, "21", null, List.of())),
                "HALL-CLK-06",
                "HALL-CLK-06");
        nothingHappened(hall, till);
    }

    /** EX-20: the drawer before the customer confirms; and the order of the steps. */
    @Test
    void theStepsOfAPaymentAreTakenInTheOrderOfTheRules(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");

        assertThat(hall.tills.steps(hall.wang, till, Tender.CASH))
                .containsExactly(
                        PaymentStep.INVOICE_PRINTED, PaymentStep.AMOUNTS_SPOKEN, PaymentStep.CUSTOMER_CONFIRMED);
        assertThat(hall.tills.steps(hall.wang, till, Tender.CARD)).isEmpty();
        faults(() -> steps(hall, till, "invoice-printed", "amounts-spoken"), "LIFT-C2", "LIFT-C2-confirm");
        faults(
                () -> steps(hall, till, "amounts-spoken", "invoice-printed", "customer-confirmed"),
                "LIFT-C2",
                "LIFT-C2-order-spoken");
        faults(
                () -> steps(hall, till, "invoice-printed", "customer-confirmed", "amounts-spoken"),
                "LIFT-C2",
                "LIFT-C2-order-confirm");
        invalid("steps", () -> steps(hall, till, "bowed"));
        nothingHappened(hall, till);
    }

    /** PWR-SLA-15: the clock of an item at the counter stops when it is paid for; nothing is paid for if that is refused. */
    @EachDatabase
    void aPaymentEndsTheCounterItemItIsFor(TestStore store) {
        Hall hall = new Hall(store);
        Caller clerk = hall.caller("wang", "cash.collect", "case.view", "case.act");
        UUID till = hall.open(clerk, "A1");
        UUID waiting = hall.work("lift.counter");
        UUID item = hall.work("lift.counter");
        hall.cases.act(clerk, item, new ActCommand(UUID.randomUUID(), "begin", null, Map.of(), Map.of(), null, null));
        hall.clock.set(Hall.at("2024-03-04T09:05"));

        for (UUID one : List.of(item, waiting)) {
            NewPayment payment = Hall.cash("10");
            hall.receipts.take(
                    clerk,
                    UUID.randomUUID(),
                    till,
                    new NewPayment(
                            payment.lines(), payment.tender(), payment.received(), null, false, payment.steps(), one));
        }

        assertThat(hall.cases.get(clerk, item).stage()).isEqualTo("done");
        assertThat(hall.cases.get(clerk, item).clocks())
                .extracting(ClockView::state)
                .containsExactly(ClockView.State.MET);
        assertThat(hall.cases.get(clerk, waiting).stage())
                .as("it was not begun")
                .isEqualTo("called");
    }

    @Test
    void formIsCheckedBeforeAnythingElse(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");

        invalid("lines[0].quantity", () -> pay(hall, till, "visit", "0", "20", null));
        invalid("lines[0].quantity", () -> pay(hall, till, "visit", "0.0001", "20", null));
        invalid("received", () -> pay(hall, till, "visit", "1", "-20", null));
        invalid("received", () -> pay(hall, till, "visit", "1", "20.001", null));
        invalid("change", () -> pay(hall, till, "visit", "1", "20", "-1"));
        invalid(
                "lines",
                () -> hall.receipts.take(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        new NewPayment(List.of(), Tender.CASH, BigDecimal.ZERO, null, false, List.of(), null)));
        invalid(
                "caseId",
                () -> hall.receipts.take(
                        hall.wang,
                        UUID.randomUUID(),
                        till,
                        new NewPayment(
                                Hall.cash("10").lines(),
                                Tender.CASH,
                                BigDecimal.TEN,
                                null,
                                false,
                                Hall.STEPS,
                                UUID.randomUUID())));
        nothingHappened(hall, till);
    }

    private static void nothingHappened(Hall hall, UUID till) {
        assertThat(hall.tills.find(hall.wang, till).lastSerial()).isZero();
        assertThat(hall.receipts.page(hall.wang, till, null, 10).items()).isEmpty();
        assertThat(hall.custody.of(hall.wang, "staff:wang").held()).isEqualTo(new BigDecimal("0.00"));
    }

    private static Receipt pay(Hall hall, UUID till, String item, String quantity, String received, String change) {
        return hall.receipts.take(
                hall.wang,
                UUID.randomUUID(),
                till,
                Hall.payment(item, quantity, Tender.CASH, received, change, Hall.STEPS));
    }

    private static Receipt steps(Hall hall, UUID till, String... steps) {
        return hall.receipts.take(
                hall.wang,
                UUID.randomUUID(),
                till,
                Hall.payment("visit", "1", Tender.CASH, "20", null, List.of(steps)));
    }

    /** Refused by one row, whose clause and id it names. */
    static void faults(ThrowingCallable call, String clause, String row) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .as("%s", refused.getMessage())
                                .anySatisfy(fault -> {
                                    assertThat(fault.clause()).isEqualTo(clause);
                                    assertThat(fault.message().en()).contains(row);
                                    assertThat(fault.message().zh()).contains(row);
                                }));
    }

    static void refused(String code, ThrowingCallable call) {
        coded(Refused.class, code, call);
    }

    static void conflict(String code, ThrowingCallable call) {
        coded(Conflict.class, code, call);
    }

    private static void coded(Class<? extends RiserException> kind, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        kind,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::code)
                                .contains(code));
    }

    static void invalid(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::field)
                                .contains(field));
    }

    static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }
}
