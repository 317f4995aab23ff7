package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.followup.FollowUpIssue.Proposed;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/** What the penalty table makes of a verified answer (FUP-36). */
final class Verdict {
    static final String EVENT = "follow-up-answer";
    private static final String DEDUCTED = "points";
    private static final String ADDED = "add-points";

    private Verdict() {}

    /**
     * By the rules of the moment of the work, as for every penalty.
     *
     * @param explained whether the explanation was accepted
     * @return empty when it asks for nothing
     */
    static Optional<Proposed> of(Work work, TenantId tenant, IssueRow issue, boolean explained) {
        if (issue.answer == null || issue.employee.equals(JobRow.NOBODY)) {
            return Optional.empty();
        }
        Map<String, Object> given = new HashMap<>();
        facts(issue.answer, explained).forEach((name, value) -> given.put("penalty." + name, value));
        Facts facts = Facts.of(given).with("penalty.event", EVENT);
        return decide(work, tenant, issue.module, issue.doneAt, facts);
    }

    /** As the table calls them, without the first part of their names. */
    static Map<String, Object> facts(String answer, boolean explained) {
        return Map.of("answer", answer, "verified", true, "explained", explained);
    }

    private static Optional<Proposed> decide(Work work, TenantId tenant, String module, Instant at, Facts facts) {
        Decision<Outcome> decision;
        try {
            // A look: conduct decides by the finding that comes of it.
            decision = work.decisions.rulebook().evaluate(tenant, module, TableKind.PENALTY, at, facts);
        } catch (NotFound packAway) {
            return Optional.empty();
        }
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            BigDecimal amount = outcome.amount();
            if (amount != null
                    && (outcome.effect().equals(DEDUCTED) || outcome.effect().equals(ADDED))) {
                return Optional.of(proposed(outcome, amount, decision.traces().get(i)));
            }
        }
        return Optional.empty();
    }

    private static Proposed proposed(Outcome outcome, BigDecimal amount, Trace trace) {
        return new Proposed(
                outcome.effect().equals(DEDUCTED) ? amount.negate() : amount,
                outcome.unit(),
                outcome.row().rowId(),
                outcome.row().clause(),
                outcome.row().packVersion(),
                new Text(trace.sentence(Locale.CHINA), trace.sentence(Locale.ENGLISH)));
    }
}
