package org.riser.cash.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.cash.PaymentStep;
import org.riser.cash.Tender;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Trace;

/**
 * Which steps the cash table wants of a payment, and in which order. Before a step its own event is asked, before the receipt
 * the event {@code receipt}, before cash goes into the drawer the event {@code drawer}; each with the facts which steps are
 * taken.
 */
record StepRules(CashRules rules, TenantId tenant, String module, Instant at) {
    private static final String RECEIPT = "receipt";
    private static final String DRAWER = "drawer";
    static final String FIELD = "steps";

    /** Why a payment with these steps is refused; the names are good. */
    List<Fault> refusals(List<String> taken, Tender tender) {
        List<Fault> faults = new ArrayList<>();
        Set<PaymentStep> done = EnumSet.noneOf(PaymentStep.class);
        taken.stream().map(PaymentStep::of).flatMap(Optional::stream).forEach(step -> {
            faults.addAll(refusals(step.id(), done));
            done.add(step);
        });
        ends(tender).forEach(event -> faults.addAll(refusals(event, done)));
        return faults.stream().distinct().toList();
    }

    /** Those without which it would be refused, each after those it waits for. */
    List<PaymentStep> wanted(Tender tender) {
        Set<PaymentStep> wanted = new LinkedHashSet<>();
        ends(tender).forEach(event -> lacking(event, wanted));
        List<PaymentStep> ordered = new ArrayList<>();
        Set<PaymentStep> done = EnumSet.noneOf(PaymentStep.class);
        while (!wanted.isEmpty()) {
            PaymentStep next = Stream.of(PaymentStep.values())
                    .filter(wanted::contains)
                    .filter(step -> refusals(step.id(), done).isEmpty())
                    .findFirst()
                    .orElseGet(() -> wanted.iterator().next());
            wanted.remove(next);
            done.add(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static List<String> ends(Tender tender) {
        return tender == Tender.CASH ? List.of(RECEIPT, DRAWER) : List.of(RECEIPT);
    }

    /** The steps that rows which refuse a payment without any looked at. */
    private void lacking(String event, Set<PaymentStep> found) {
        Decision<Outcome> decision = rules.ask(tenant, module, event, at, facts(Set.of()));
        for (Trace trace : decision.traces()) {
            Stream.of(PaymentStep.values())
                    .filter(step -> Boolean.FALSE.equals(trace.facts().get(CashRules.PREFIX + step.id())))
                    .forEach(found::add);
        }
    }

    private List<Fault> refusals(String event, Set<PaymentStep> done) {
        return rules.refusals(tenant, module, event, at, facts(done), FIELD);
    }

    private static Map<String, Boolean> facts(Set<PaymentStep> done) {
        Map<String, Boolean> facts = new HashMap<>();
        for (PaymentStep step : PaymentStep.values()) {
            facts.put(step.id(), done.contains(step));
        }
        return facts;
    }
}
