package org.riser.cash.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.cash.Holding;
import org.riser.cash.TariffItem;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.TableKind;
import org.riser.worktime.Basis;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;

/** Asks the cash and tariff tables of a module. Thread-safe. */
@Component(service = CashRules.class)
public final class CashRules {
    static final String PREFIX = "cash.";
    private static final String EVENT = PREFIX + "event";
    private static final String ITEM = "tariff.item";
    private static final String REJECT = "reject";
    private static final String REQUIRE = "require";
    private static final String SHIFT_END = "shift-end";
    private static final String BLOCK = "block";
    private static final String CALENDAR = "default";

    private final RuleDecisions decisions;
    private final CalendarDirectory calendars;
    /** Whether nothing is carried out: a page asks whenever it is drawn. */
    private final boolean isDry;

    @Activate
    public CashRules(@Reference RuleDecisions decisions, @Reference CalendarDirectory calendars) {
        this(decisions, calendars, false);
    }

    private CashRules(RuleDecisions decisions, CalendarDirectory calendars, boolean isDry) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.isDry = isDry;
    }

    /** The same rules, when nothing comes of what they say: their rows do not count as used. */
    CashRules dry() {
        return new CashRules(decisions, calendars, true);
    }

    boolean knows(TenantId tenant, String module) {
        return decisions.rulebook().packs(tenant).stream().map(PackInfo::id).anyMatch(module::equals);
    }

    /**
     * What the rows of an event say.
     *
     * @param facts by the part of their names behind {@code cash.}
     * @throws Refused if the module's rules are away: nobody handles money by no rules
     */
    Decision<Outcome> ask(TenantId tenant, String module, String event, Instant at, Map<String, ?> facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        facts.forEach((name, value) -> named.put(PREFIX + name, value));
        named.put(EVENT, event);
        try {
            return isDry
                    ? decisions.rulebook().evaluate(tenant, module, TableKind.CASH, at, Facts.of(named))
                    : decisions.decide(tenant, module, TableKind.CASH, at, Facts.of(named));
        } catch (NotFound away) {
            throw new Refused(
                    "cash.no-rules",
                    new Text(
                            "业务模块 " + module + " 未启用，其现金规则不可用，请先启用该模块。",
                            "The module " + module + " is not there, nor are its cash rules; enable it first."));
        }
    }

    /** Why the rows of an event refuse it; a row without a verdict refuses too (convention C14). */
    List<Fault> refusals(TenantId tenant, String module, String event, Instant at, Map<String, ?> facts, String field) {
        return refusals(ask(tenant, module, event, at, facts), event, field);
    }

    /** What of a decision is against it. */
    List<Fault> refusals(Decision<Outcome> decision, String event, String field) {
        List<Fault> faults = new ArrayList<>(faults(decision, REJECT, event, field));
        faults.addAll(unjudged(decision, field));
        return faults;
    }

    /** The rows that could give no verdict, told as what is against it. */
    List<Fault> unjudged(Decision<Outcome> decision, String field) {
        return decision.gaps().stream()
                .map(gap -> new Fault(
                        field, "cash.unjudged", gap.message(), gap.row().clause()))
                .toList();
    }

    /** What the rows with an effect say, each with why. */
    private static List<Fault> faults(Decision<Outcome> decision, String effect, String event, String field) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            if (outcome.effect().equals(effect)) {
                Text message = message(outcome);
                Text because = because(decision, i);
                faults.add(new Fault(
                        field,
                        PREFIX + event,
                        new Text(message.zh() + "（" + because.zh() + "）", message.en() + " (" + because.en() + ")"),
                        outcome.row().clause()));
            }
        }
        return faults;
    }

    /** Of the company's calendar. */
    ZoneId zone(Caller caller) {
        return calendars.calendar(caller, CALENDAR).zone();
    }

    /** Why an outcome came out, as a sentence with clause, row, version and facts. */
    static Text because(Decision<Outcome> decision, int outcome) {
        return new Text(
                decision.traces().get(outcome).sentence(Locale.SIMPLIFIED_CHINESE),
                decision.traces().get(outcome).sentence(Locale.ENGLISH));
    }

    static Text message(Outcome outcome) {
        return new Text(
                outcome.cells().getOrDefault("message_zh", outcome.row().rowId()),
                outcome.cells().getOrDefault("message_en", outcome.row().rowId()));
    }

    /** Why somebody who holds so much may take no more cash. Nothing held, nothing to judge. */
    List<Holding.Block> blocks(TenantId tenant, String module, BigDecimal held, @Nullable Instant dueAt, Instant now) {
        if (held.signum() == 0) {
            return List.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("held", held);
        if (dueAt != null) {
            facts.put("hand-over-due", dueAt);
        }
        Decision<Outcome> decision = ask(tenant, module, "holding", now, facts);
        List<Holding.Block> blocks = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            if (outcome.effect().equals(BLOCK)) {
                blocks.add(new Holding.Block(
                        outcome.row().rowId(), outcome.row().clause(), message(outcome), because(decision, i)));
            }
        }
        for (Gap gap : decision.gaps()) {
            blocks.add(new Holding.Block(gap.row().rowId(), gap.row().clause(), gap.message(), gap.message()));
        }
        return blocks;
    }

    /**
     * Where the rows of the event {@code shift-end} ask for something, a shift that leaves cash behind ends only when somebody
     * counted it and all of it is handed over, or kept in a safe for a reason.
     *
     * @throws Refused with the rows that ask
     */
    void requireEnd(TenantId tenant, CustodyRow custody, BigDecimal onItsWay, Instant now) {
        boolean handedOver = custody.held.compareTo(onItsWay) <= 0;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("handed-over", handedOver);
        if (custody.inSafe == 1) {
            facts.put("reason", "safe");
        }
        boolean counted = custody.held.signum() == 0 || custody.counted == 1;
        if (counted && (handedOver || custody.inSafe == 1)) {
            return;
        }
        List<Fault> faults = faults(ask(tenant, custody.module, SHIFT_END, now, facts), REQUIRE, SHIFT_END, "");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /**
     * Whether a receipt may still be made void, or asked to be.
     *
     * @throws Refused with the rows of the event {@code void} that are against it
     */
    void requireVoidable(Caller caller, String module, Instant taken, Instant now) {
        ZoneId zone = zone(caller);
        boolean sameDay = LocalDate.ofInstant(taken, zone).equals(LocalDate.ofInstant(now, zone));
        List<Fault> faults = refusals(caller.tenant(), module, "void", now, Map.of("same-day", sameDay), "");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Until when cash taken now must have been handed over, exclusive; null when no row says so. */
    @Nullable
    Instant dueAt(Caller caller, String module, Instant taken) {
        return dueAt(caller, module, "hand-over-period", taken);
    }

    /**
     * When the time ends that the row of an event gives, exclusive; null when there is no such row.
     *
     * @throws Refused if the row lacks its time
     */
    @Nullable
    Instant dueAt(Caller caller, String module, String event, Instant from) {
        Decision<Outcome> decision = ask(caller.tenant(), module, event, from, Map.of());
        List<Fault> faults = unjudged(decision, "");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return decision.outcomes().stream()
                .filter(outcome -> outcome.amount() != null)
                .findFirst()
                .map(outcome -> DueTimes.at(calendars.calendar(caller, CALENDAR), from, span(outcome)))
                .orElse(null);
    }

    private static TimeLimit.Span span(Outcome outcome) {
        Unit unit = Unit.of(outcome.unit());
        return new TimeLimit.Span(
                outcome.value().orElseThrow().longValueExact(),
                unit,
                unit == Unit.WORKING_DAY ? Basis.WORKING : Basis.WALL);
    }

    /** What one unit of an item costs; empty when it is not in the tariff. */
    Optional<TariffItem> price(TenantId tenant, String module, String item, Instant at) {
        Decision<Outcome> decision;
        try {
            decision = priced(tenant, module, item, at);
        } catch (NotFound away) {
            return Optional.empty();
        }
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            BigDecimal amount = outcome.amount();
            if (amount != null) {
                return Optional.of(new TariffItem(
                        item, decision.traces().get(i).name(), outcome.row().clause(), amount, outcome.unit()));
            }
        }
        return Optional.empty();
    }

    /** What is off the tariff is a wrong charge, not a gap in the tariff. */
    private Decision<Outcome> priced(TenantId tenant, String module, String item, Instant at) {
        Facts facts = Facts.of(Map.of(ITEM, item));
        if (isDry) {
            return decisions.rulebook().evaluate(tenant, module, TableKind.TARIFF, at, facts);
        }
        RuleDecisions.Batch batch = decisions.optional(tenant, module, TableKind.TARIFF, at);
        Decision<Outcome> decision = batch.decide(facts);
        batch.carriedOut();
        return decision;
    }

    /** Every item that has a price now, in the order of the table. */
    List<TariffItem> tariff(TenantId tenant, String module, Instant at) {
        try {
            return decisions.rulebook().table(tenant, module, TableKind.TARIFF, at).rows().stream()
                    .map(row -> row.cells().getOrDefault(TableKind.TARIFF.keyColumn(), ""))
                    .distinct()
                    .flatMap(item -> price(tenant, module, item, at).stream())
                    .toList();
        } catch (NotFound away) {
            return List.of();
        }
    }
}
