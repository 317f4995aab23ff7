package org.riser.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receivable;
import org.riser.cash.Receivable.State;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportRow;
import org.riser.reports.ReportTable;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What customers owe, what of it comes in, and the rate of a month. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "cash"})
class ReceivablesTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 3);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    /** EX-89: 102,600.00 of 120,000.00, some in advance, are 85.50 per cent; 6,000.00 of old arrears stand beside it. */
    @EachDatabase
    void theRateCountsTheMonthsOwnMoneyAndArrearsStandBesideIt(TestStore store) {
        Hall hall = new Hall(store);
        List<Receivable> bills = hall.receivables.enter(
                hall.finance,
                List.of(
                        bill("M-1", "Management", MONTH, "70000"),
                        bill("M-2", "Management", MONTH, "50000.00"),
                        bill("M-0", "Management", MONTH.minusMonths(4), "9000"),
                        bill("W-1", "Water", MONTH, "10.00")));
        collect(hall, bills.get(0), "70000", DAY);
        collect(hall, bills.get(1), "32500", DAY);
        collect(hall, bills.get(1), "100", DAY.minusMonths(1));
        collect(hall, bills.get(2), "6000", DAY);

        List<ReportTable> tables = report(hall, MONTH);
        assertThat(tables).extracting(ReportTable::id).containsExactly("items", "places", "administrators");
        assertThat(numbers(tables.get(0).rows().get(0))).containsExactly("120000.00", "102600.00", "85.50", "6000.00");
        assertThat(numbers(tables.get(0).rows().get(1))).containsExactly("10.00", "0.00", "0.00", "0.00");
        assertThat(tables.get(2).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(1).text().en()).isEqualTo("Nobody"));
        assertThat(report(hall, MONTH.minusMonths(1)).get(0).rows())
                .as("what is paid in advance belongs to the month it is owed for")
                .isEmpty();
        assertThat(report(new Hall(store), MONTH).get(0).rows()).isEmpty();
    }

    @EachDatabase
    void nothingIsCollectedThatIsNotOwedAndWhoNotedItDoesNotReverseIt(TestStore store) {
        Hall hall = new Hall(store);
        Receivable bill = hall.receivables
                .enter(hall.finance, List.of(bill("M-1", "Management", MONTH, "100")))
                .get(0);
        UUID id = UUID.randomUUID();
        NewCollected money = new NewCollected(new BigDecimal("60"), DAY, null, "ICBC 4711");
        Receivable part = hall.receivables.collect(clerk(hall), bill.id(), id, money);
        assertThat(hall.receivables.collect(clerk(hall), bill.id(), id, money)).isEqualTo(part);
        assertThat(part.outstanding()).isEqualTo("40.00");

        PaymentsTest.refused("cash.more-than-owed", () -> collect(hall, bill, "40.01", DAY));
        PaymentsTest.invalid("amount", () -> collect(hall, bill, "0", DAY));
        PaymentsTest.invalid("receivedOn", () -> collect(hall, bill, "1", DAY.plusDays(1)));
        PaymentsTest.invalid(
                "reference",
                () -> hall.receivables.collect(
                        clerk(hall), bill.id(), UUID.randomUUID(), new NewCollected(BigDecimal.ONE, DAY, null, " ")));
        PaymentsTest.refused(
                "cash.receivable-collected", () -> hall.receivables.withdraw(hall.finance, bill.id(), "Twice.", null));
        Caller both = hall.caller("clerk", "cash.collect", "cash.view", "cash.approve");
        PaymentsTest.refused("cash.own-collected", () -> hall.receivables.reverse(both, bill.id(), id, "Not ours."));
        PaymentsTest.invalid("reason", () -> hall.receivables.reverse(hall.leader, bill.id(), id, ""));
        Receivable reversed = hall.receivables.reverse(hall.leader, bill.id(), id, "Not ours.");
        assertThat(reversed.received()).isEqualTo("0.00");
        assertThat(hall.receivables.reverse(hall.leader, bill.id(), id, "Again."))
                .isEqualTo(reversed);
        assertThat(hall.receivables.collect(clerk(hall), bill.id(), id, money).received())
                .as("the same id again, after it was reversed")
                .isEqualTo("0.00");

        Receivable paid = collect(hall, bill, "100", DAY);
        assertThat(paid.state()).isEqualTo(State.PAID);
        assertThat(paid.collected()).hasSize(2);
        assertThat(hall.audited())
                .containsSubsequence(
                        "receivable.collect", "receivable.reverse", "receivable.collect", "receivable.enter");
        assertThatThrownBy(() -> hall.receivables.enter(hall.wang, List.of())).isInstanceOf(Forbidden.class);
        Hall other = new Hall(store);
        PaymentsTest.notFound(() -> other.receivables.find(other.finance, bill.id()));
    }

    @EachDatabase
    void billsAreEnteredAllOrNoneAndANumberOnce(TestStore store) {
        Hall hall = new Hall(store);
        NewReceivable first = bill("M-1", "Management", MONTH, "100");
        Receivable entered =
                hall.receivables.enter(hall.finance, List.of(first)).get(0);
        assertThat(hall.receivables.enter(hall.finance, List.of(first)))
                .extracting(Receivable::id)
                .containsExactly(entered.id());

        PaymentsTest.invalid(
                "items[1].number",
                () -> hall.receivables.enter(
                        hall.finance,
                        List.of(bill("M-2", "Management", MONTH, "1"), bill("M-1", "Management", MONTH, "99"))));
        PaymentsTest.invalid(
                "items[1].number",
                () -> hall.receivables.enter(
                        hall.finance,
                        List.of(bill("M-3", "Management", MONTH, "1"), bill("M-3", "Management", MONTH, "1"))));
        PaymentsTest.invalid(
                "items[0].amount",
                () -> hall.receivables.enter(hall.finance, List.of(bill("M-4", " ", MONTH, "0.001"))));
        PaymentsTest.invalid("items", () -> hall.receivables.enter(hall.finance, List.of()));
        assertThat(hall.receivables
                        .page(hall.finance, MONTH, State.OPEN, null, 10)
                        .items())
                .extracting(Receivable::number)
                .containsExactly("M-1");

        Receivable withdrawn =
                hall.receivables.withdraw(hall.finance, entered.id(), "Billed twice.", entered.version());
        assertThat(hall.receivables.withdraw(hall.finance, entered.id(), "Again.", null))
                .isEqualTo(withdrawn);
        PaymentsTest.conflict("cash.receivable-withdrawn", () -> collect(hall, entered, "1", DAY));
        assertThat(report(hall, MONTH).get(0).rows()).isEmpty();
        assertThat(hall.receivables.page(hall.finance, null, null, null, 10).items())
                .extracting(Receivable::state)
                .containsExactly(State.WITHDRAWN);
    }

    /** A receipt of the counter pays bills up to its amount, and is not made void or paid back meanwhile. */
    @EachDatabase
    void aReceiptPaysNoMoreThanWasPaidForIt(TestStore store) {
        Hall hall = new Hall(store);
        UUID till = hall.open(hall.wang, "A1");
        UUID receipt = hall.pay(hall.wang, till, "100").id();
        Receivable bill = hall.receivables
                .enter(hall.finance, List.of(bill("M-1", "Management", MONTH, "300")))
                .get(0);
        collect(hall, bill, "70", receipt);

        PaymentsTest.refused("cash.more-than-paid", () -> collect(hall, bill, "30.01", receipt));
        PaymentsTest.refused("cash.no-receipt", () -> collect(hall, bill, "1", UUID.randomUUID()));
        hall.receipts.askVoid(hall.wang, receipt, "Paid twice.", null);
        PaymentsTest.refused("cash.receipt-not-valid", () -> collect(hall, bill, "1", receipt));
        PaymentsTest.refused("cash.collected", () -> hall.receipts.decideVoid(hall.leader, receipt, true, null));
        UUID noted = hall.receivables
                .find(hall.finance, bill.id())
                .collected()
                .get(0)
                .id();
        hall.receivables.reverse(hall.leader, bill.id(), noted, "Paid twice.");
        hall.receipts.decideVoid(hall.leader, receipt, true, null);
    }

    private static Receivable collect(Hall hall, Receivable bill, String amount, LocalDate day) {
        return hall.receivables.collect(
                clerk(hall), bill.id(), UUID.randomUUID(), new NewCollected(new BigDecimal(amount), day, null, "ICBC"));
    }

    private static Receivable collect(Hall hall, Receivable bill, String amount, @Nullable UUID receipt) {
        return hall.receivables.collect(
                clerk(hall),
                bill.id(),
                UUID.randomUUID(),
                new NewCollected(new BigDecimal(amount), DAY, receipt, null));
    }

    private static Caller clerk(Hall hall) {
        return hall.caller("clerk", "cash.collect", "cash.view");
    }

    private static NewReceivable bill(String number, String item, YearMonth period, String amount) {
        return new NewReceivable(
                number,
                Hall.PACK,
                item,
                "Tower 1",
                "A-" + number,
                null,
                null,
                period,
                period.atEndOfMonth(),
                new BigDecimal(amount));
    }

    private static List<ReportTable> report(Hall hall, YearMonth month) {
        ReportPeriod period = new ReportPeriod(
                Caller.system(hall.tenant, "reports"), month, ZoneId.of("Asia/Shanghai"), hall.clock.instant());
        return hall.store.call(hall.tenant, unit -> hall.collection.tables(unit, period));
    }

    private static List<String> numbers(ReportRow row) {
        return row.cells().subList(2, 6).stream()
                .map(ReportCell::number)
                .map(String::valueOf)
                .toList();
    }
}
