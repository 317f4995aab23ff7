package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpCall;
import org.riser.followup.Sample;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;

/**
 * Asks the rules of one module whether a customer may be dialled. Only an attempt counts as a use of its rows: a page asks
 * whenever it is drawn.
 */
final class Dialling {
    private static final String FACT = "field.";

    private final Work work;
    private final Caller caller;
    private final String module;
    private final Instant now;
    private final RuleDecisions.Batch bands;
    private final @Nullable Band band;

    Dialling(Work work, Caller caller, String module, Instant now) {
        this.work = work;
        this.caller = caller;
        this.module = module;
        this.now = now;
        this.bands = work.decisions.optional(caller.tenant(), module, TableKind.KPI, now);
        this.band = currentBand();
    }

    private @Nullable Band currentBand() {
        int hour = ZonedDateTime.ofInstant(now, work.zone(caller)).getHour();
        Facts facts = Facts.of(Map.of("kpi.measure", "call-band", "call.hour", BigDecimal.valueOf(hour)));
        try {
            Decision<Outcome> decision = bands.decide(facts);
            return decision.outcomes().stream()
                    .findFirst()
                    .map(outcome -> new Band(
                            outcome.row().rowId(), decision.traces().get(0).name()))
                    .orElse(null);
        } catch (NotFound packAway) {
            return null;
        }
    }

    /** The part of the day it is now; empty when the rules name none. */
    Optional<Band> band() {
        return Optional.ofNullable(band);
    }

    /**
     * Lets an attempt through or refuses it.
     *
     * @throws Refused with every gate that stays closed
     * @throws Conflict if no gate minds that the sample is not released: nobody is dialled from it even so
     */
    void pass(Sample.State sample, List<AttemptRow> attempts) {
        GateDecision decision = work.decisions.gates(caller.tenant(), now, facts(sample, attempts));
        bands.carriedOut();
        List<Fault> faults = faults(decision);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        if (sample != Sample.State.RELEASED) {
            throw new Conflict(
                    "followup.not-released",
                    new Text("样本尚未下发，不能回访客户。", "The sample is not released; its customers are not called yet."));
        }
    }

    /** Why an attempt would be refused, each with the rule's name. */
    List<Fault> faults(Sample.State sample, List<AttemptRow> attempts) {
        return faults(work.rulebook.gates(caller.tenant(), now, facts(sample, attempts)));
    }

    private static List<Fault> faults(GateDecision decision) {
        return decision.failed().stream().map(Dialling::fault).toList();
    }

    private Facts facts(Sample.State sample, List<AttemptRow> attempts) {
        boolean appointed =
                !attempts.isEmpty() && attempts.get(attempts.size() - 1).outcome() == FollowUpCall.Outcome.CALL_BACK;
        long inBand = attempts.stream()
                .filter(attempt -> band != null && band.row().equals(attempt.band))
                .count();
        return facts(sample, attempts.size(), band == null ? null : inBand, appointed);
    }

    /** Whether the rules leave another attempt in some part of the day. */
    boolean isExhausted(int attempts) {
        Facts next = facts(Sample.State.RELEASED, attempts, 0L, false);
        return !work.rulebook.gates(caller.tenant(), now, next).open();
    }

    private Facts facts(Sample.State sample, int attempts, @Nullable Long inBand, boolean appointed) {
        Facts facts = Facts.of(Map.of(
                "case.kind",
                module + ".follow-up",
                "case.action",
                "dial",
                FACT + "sample-state",
                sample.name().toLowerCase(Locale.ROOT),
                FACT + "attempts",
                BigDecimal.valueOf(attempts),
                FACT + "appointed",
                appointed));
        if (inBand != null) {
            facts = facts.with(FACT + "attempts-in-band", BigDecimal.valueOf(inBand));
        }
        return facts;
    }

    private static Fault fault(FailedGate gate) {
        Fault fault = gate.fault();
        Text name = gate.trace().name();
        return new Fault(
                gate.fact().startsWith(FACT) ? gate.fact().substring(FACT.length()) : gate.fact(),
                fault.code(),
                new Text(
                        name.zh() + "：" + fault.message().zh(),
                        name.en() + ": " + fault.message().en()),
                fault.clause());
    }
}
