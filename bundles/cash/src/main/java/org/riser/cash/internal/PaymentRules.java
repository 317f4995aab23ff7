package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.NewPayment;
import org.riser.cash.PaymentStep;
import org.riser.cash.Receipt;
import org.riser.cash.TariffItem;
import org.riser.cash.Tender;
import org.riser.identity.Permissions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;

/** Makes the bill of a payment, unless its form or a row of the module's tables is against it. */
record PaymentRules(CashRules rules, Caller caller, String module, Instant at) {
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final int MOST_LINES = 20;
    private static final int MOST_STEPS = 10;
    private static final int LONGEST_ITEM = 40;
    private static final int MOST_FACTS = 10;
    private static final String CHARGE = "charge";

    /** Form alone; asks no rule. */
    static void check(Input input, NewPayment payment) {
        if (payment.lines().isEmpty() || payment.lines().size() > MOST_LINES) {
            input.fault(
                    "lines", "cash.lines", "应有 1 到 " + MOST_LINES + " 项。", "must have 1 to " + MOST_LINES + " items.");
        }
        for (int i = 0; i < payment.lines().size(); i++) {
            NewPayment.Line line = payment.lines().get(i);
            String field = "lines[" + i + "].";
            input.text(field + "item", line.item(), LONGEST_ITEM);
            if (line.quantity().signum() <= 0
                    || line.quantity().compareTo(MOST) > 0
                    || line.quantity().stripTrailingZeros().scale() > 3) {
                input.fault(
                        field + "quantity",
                        "cash.quantity",
                        "应大于 0，最多三位小数。",
                        "must be above 0, with three decimals at most.");
            }
            if (line.facts().size() > MOST_FACTS) {
                input.fault(
                        field + "facts",
                        "cash.facts",
                        "最多 " + MOST_FACTS + " 项。",
                        "may have " + MOST_FACTS + " entries at most.");
            }
        }
        amount(input, "received", payment.received());
        if (payment.change() != null) {
            amount(input, "change", payment.change());
            if (payment.tender() == Tender.CARD && payment.change().signum() != 0) {
                input.fault("change", "cash.card-change", "刷卡不找零，请不填。", "has no place with a card; leave it out.");
            }
        }
        boolean known = payment.steps().size() <= MOST_STEPS
                && payment.steps().stream()
                        .allMatch(step -> PaymentStep.of(step).isPresent());
        if (!known) {
            input.fault(
                    StepRules.FIELD,
                    "cash.step",
                    "含有未知的步骤，请按收款台给出的步骤填写。",
                    "names an unknown step; use those the till asks for.");
        }
    }

    static void amount(Input input, String field, BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > Bill.SCALE) {
            input.fault(
                    field,
                    "cash.amount",
                    "应为不小于 0 的金额，最多两位小数。",
                    "must be an amount of 0 or more, with two decimals at most.");
        }
    }

    static void quantity(Input input, String field, BigDecimal quantity) {
        if (quantity.signum() < 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > 3) {
            input.fault(
                    field,
                    "cash.quantity",
                    "应为不小于 0 的数量，最多三位小数。",
                    "must be a quantity of 0 or more, with three decimals at most.");
        }
    }

    /** @throws Refused with everything that is against it */
    Bill bill(NewPayment payment) {
        List<Receipt.Line> lines = lines(payment);
        Bill bill = Bill.of(lines, payment);
        List<Fault> faults = new ArrayList<>(
                payment.tender() == Tender.CASH
                        ? ask(
                                "payment",
                                Map.of(
                                        "received", bill.received(),
                                        "due", bill.due(),
                                        "change", bill.change(),
                                        "change-due", bill.changeDue()),
                                "received")
                        : ask(
                                "card-payment",
                                Map.of(
                                        "charged", bill.received(),
                                        "due", bill.due(),
                                        "slip-signed", payment.slipSigned()),
                                "received"));
        faults.addAll(new StepRules(rules, caller.tenant(), module, at).refusals(payment.steps(), payment.tender()));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return bill;
    }

    private List<Receipt.Line> lines(NewPayment payment) {
        List<Receipt.Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        boolean cashier = caller.may(Permissions.CASH_COLLECT);
        for (int i = 0; i < payment.lines().size(); i++) {
            NewPayment.Line line = payment.lines().get(i);
            Optional<TariffItem> price = rules.price(caller.tenant(), module, line.item(), at);
            faults.addAll(ask(
                    "charge",
                    Map.of("in-tariff", price.isPresent(), "collector-is-cashier", cashier),
                    "lines[" + i + "].item"));
            if (price.isPresent()) {
                lines.add(line(ruled(price.get(), line.facts(), "lines[" + i + "].item", faults), line.quantity()));
            }
        }
        if (faults.isEmpty() && lines.size() < payment.lines().size()) {
            faults.add(Fault.of(
                    "lines",
                    "cash.no-price",
                    "lines：收费项目没有价格，请先在价目表中维护。",
                    "lines: An item has no price; add it to the tariff first."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        caller.require(Permissions.CASH_COLLECT);
        return lines;
    }

    /** The price that a row of the item's own event sets by the facts; else that of the tariff. */
    private TariffItem ruled(TariffItem tariff, Map<String, Object> given, String field, List<Fault> faults) {
        if (given.isEmpty()) {
            return tariff;
        }
        Decision<Outcome> decision = rules.ask(caller.tenant(), module, tariff.item(), at, given);
        faults.addAll(rules.refusals(decision, tariff.item(), field));
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            BigDecimal amount = outcome.amount();
            if (outcome.effect().equals(CHARGE) && amount != null) {
                return new TariffItem(
                        tariff.item(),
                        decision.traces().get(i).name(),
                        outcome.row().clause(),
                        amount,
                        outcome.unit());
            }
        }
        return tariff;
    }

    private List<Fault> ask(String event, Map<String, ?> facts, String field) {
        return rules.refusals(caller.tenant(), module, event, at, facts, field);
    }

    private static Receipt.Line line(TariffItem price, BigDecimal quantity) {
        return new Receipt.Line(
                price.item(),
                price.name(),
                price.clause(),
                quantity,
                price.price(),
                price.unit(),
                price.price().multiply(quantity).setScale(Bill.SCALE, RoundingMode.HALF_UP));
    }
}
