package org.riser.cash.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.cash.NewSettlement;
import org.riser.cash.Receipt;
import org.riser.cash.Refund;
import org.riser.cash.TariffItem;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.store.UnitOfWork;

/** What the rows of a module's tables say to money that goes back. */
record RefundRules(CashRules rules, TenantId tenant, String module, Instant at) {
    private static final String ADJUSTMENT = "adjustment";
    private static final String CLOSURE = "closure";
    private static final String ALLOW = "allow";
    private static final String CHARGE = "charge";

    /** An amount and the row that computed it. */
    record Settled(BigDecimal amount, Refund.Basis basis) {}

    /** @throws Refused if a receipt is not valid, or less of it is left */
    static void requireLeft(UnitOfWork unit, ReceiptRow paid, BigDecimal wanted) {
        if (paid.state() != Receipt.State.ISSUED) {
            throw new Refused(
                    "cash.receipt-not-valid",
                    new Text(
                            "该收据已作废或已申请作废，不能退款。",
                            "The receipt is void, or somebody asked for it; it is not refunded."));
        }
        BigDecimal left = left(unit, paid);
        if (wanted.compareTo(left) > 0) {
            throw new Refused(List.of(Fault.of(
                    "amount",
                    "cash.more-than-paid",
                    "amount：超过该收据可退的 " + left.toPlainString() + " 元，请核对后填写。",
                    "amount: Only " + left.toPlainString() + " CNY of it can be refunded; correct the amount.")));
        }
    }

    /** What of a receipt was neither claimed back nor noted as come in of a bill. */
    static BigDecimal left(UnitOfWork unit, ReceiptRow paid) {
        return paid.due.subtract(RefundRows.claimed(unit, paid.id)).subtract(ReceivableRows.ofReceipt(unit, paid.id));
    }

    /** @throws Refused if no row computes anything to pay back */
    Settled settle(NewSettlement settlement) {
        Optional<TariffItem> price = rules.price(tenant, module, settlement.item(), at);
        if (price.isEmpty()) {
            List<Fault> faults = rules.refusals(
                    tenant, module, CHARGE, at, Map.of("in-tariff", false, "collector-is-cashier", true), "item");
            throw faults.isEmpty()
                    ? new Refused(List.of(Fault.of(
                            "item",
                            "cash.no-price",
                            "item：收费项目没有价格，请先在价目表中维护。",
                            "item: It has no price; add it to the tariff first.")))
                    : new Refused(faults);
        }
        Map<String, BigDecimal> facts = Map.of(
                "paid-volume", settlement.paid(),
                "consumed-volume", settlement.consumed(),
                "price", price.get().price());
        Decision<Outcome> decision = rules.ask(tenant, module, CLOSURE, at, facts);
        List<Fault> faults = rules.unjudged(decision, "");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            BigDecimal amount = outcome.amount();
            if (outcome.effect().equals(CHARGE) && amount != null) {
                return settled(outcome, amount, CashRules.because(decision, i));
            }
        }
        throw new Refused(
                "cash.no-settlement",
                new Text("该业务没有结算规则，请按收据退款。", "This module has no rule to settle by; refund a receipt instead."));
    }

    private static Settled settled(Outcome outcome, BigDecimal amount, Text because) {
        if (amount.signum() <= 0) {
            throw new Refused(List.of(new Fault(
                    "consumed",
                    "cash.nothing-to-refund",
                    new Text(
                            "consumed：结算后没有余额可退，差额 " + amount.negate().toPlainString() + " 元请收款。（" + because.zh() + "）",
                            "consumed: Nothing is left over; collect "
                                    + amount.negate().toPlainString() + " CNY. (" + because.en() + ")"),
                    outcome.row().clause())));
        }
        return new Settled(
                amount.setScale(Bill.SCALE),
                new Refund.Basis(outcome.row().rowId(), outcome.row().clause(), because));
    }

    /**
     * Whether it may be paid now: approved by a second person, or for a cause that a row lets pass on the strength of its
     * order.
     *
     * @throws Refused with the rules that are against it
     */
    void requirePayable(RefundRow row) {
        boolean approved = row.state() == Refund.State.APPROVED;
        Map<String, Object> facts = Map.of("cause", row.cause().id(), "approved", approved);
        List<Fault> faults = rules.refusals(tenant, module, ADJUSTMENT, at, facts, "");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        if (approved) {
            return;
        }
        boolean allowed = rules.ask(tenant, module, ADJUSTMENT, at, facts).outcomes().stream()
                .anyMatch(outcome -> outcome.effect().equals(ALLOW));
        if (!allowed) {
            throw new Refused(
                    "cash.refund-not-approved",
                    new Text("退款未经他人批准，不能支付。", "Somebody else has to approve the refund before it is paid."));
        }
        if (row.caseId == null) {
            throw new Refused(
                    "cash.refund-order",
                    new Text(
                            "该原因免审批须有对应工单；请由他人批准，或按工单的收据申请。",
                            "Without approval this cause needs the order it comes from; have it approved, or refund a"
                                    + " receipt of that order."));
        }
    }
}
