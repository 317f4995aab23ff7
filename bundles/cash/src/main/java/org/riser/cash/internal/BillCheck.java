package org.riser.cash.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receivables;

/** The form of bills and of what comes in; says everything that is wrong at once. */
record BillCheck(CashOffice office, CashRules rules) {
    private static final int LONGEST = 40;
    private static final int LONGEST_REFERENCE = 60;

    void bills(Caller caller, List<NewReceivable> bills) {
        Input input = new Input();
        if (bills.isEmpty() || bills.size() > Receivables.MOST) {
            input.fault(
                    "items",
                    "cash.receivables",
                    "每次应录入 1 到 " + Receivables.MOST + " 笔。",
                    "must be 1 to " + Receivables.MOST + " bills at a time.");
        }
        Set<String> numbers = new HashSet<>();
        Set<String> modules = new HashSet<>();
        for (int i = 0; i < bills.size(); i++) {
            NewReceivable bill = bills.get(i);
            String at = "items[" + i + "].";
            input.text(at + "number", bill.number(), LONGEST)
                    .text(at + "item", bill.item(), LONGEST)
                    .text(at + "place", bill.place(), LONGEST)
                    .text(at + "account", bill.account(), LONGEST);
            amount(input, at + "amount", bill.amount());
            if (!numbers.add(bill.number())) {
                input.fault(at + "number", "cash.receivable-twice", "同一批中重复，请核对。", "stands there twice; correct it.");
            }
            if (modules.add(bill.module()) && !rules.knows(caller.tenant(), bill.module())) {
                input.fault(at + "module", "cash.module", "没有这个业务模块。", "There is no such module.");
            }
            people(caller, input, at, bill);
        }
        input.check();
    }

    private void people(Caller caller, Input input, String at, NewReceivable bill) {
        if (bill.administrator() != null && !office.isStaff(caller, bill.administrator())) {
            input.fault(at + "administrator", "cash.administrator", "没有这名员工。", "There is no such employee.");
        }
        if (bill.orgUnit() != null
                && office.orgUnits.find(caller, bill.orgUnit()).isEmpty()) {
            input.fault(at + "orgUnit", "cash.org-unit", "没有这个部门。", "There is no such unit.");
        }
    }

    /** A number is given to one bill. */
    static void known(List<NewReceivable> bills, Map<String, ReceivableRow> known) {
        Input input = new Input();
        for (int i = 0; i < bills.size(); i++) {
            ReceivableRow there = known.get(bills.get(i).number());
            if (there != null && !there.isAs(bills.get(i))) {
                input.fault(
                        "items[" + i + "].number",
                        "cash.receivable-known",
                        "该账单编号已录入，内容不同；更正后的账单请换编号，原账单可撤销。",
                        "is known with another content; give a corrected bill another, and withdraw that one.");
            }
        }
        input.check();
    }

    void money(Caller caller, NewCollected money) {
        Input input = new Input();
        amount(input, "amount", money.amount());
        if (money.receivedOn().isAfter(today(caller))) {
            input.fault("receivedOn", "cash.received-on", "不能晚于今天。", "must not be after today.");
        }
        if ((money.receipt() == null) == isBlank(money.reference())) {
            input.fault(
                    "reference",
                    "cash.reference",
                    "收据和银行流水号须填且只填一项。",
                    "must be given if no receipt is, and only then.");
        }
        input.optional("reference", money.reference(), LONGEST_REFERENCE).check();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void amount(Input input, String field, BigDecimal amount) {
        PaymentRules.amount(input, field, amount);
        if (amount.signum() == 0) {
            input.fault(field, "cash.nothing", "应大于 0。", "must be above 0.");
        }
    }

    private LocalDate today(Caller caller) {
        return office.now().atZone(rules.zone(caller)).toLocalDate();
    }

    static Refused noReceipt() {
        return new Refused(List.of(
                Fault.of("receipt", "cash.no-receipt", "receipt：没有这张收据，请核对。", "receipt: There is none; correct it.")));
    }
}
