package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.store.UnitOfWork;

/** Opens an issue for whatever a customer finds fault with, inside one unit of work. */
final class Findings {
    private static final String GOOD = "good";
    private static final String CHARGE = "charge";

    private final UnitOfWork unit;
    private final Work work;
    private final Caller caller;
    private final Ids ids;
    private final Instant now;

    Findings(UnitOfWork unit, Work work, Caller caller, Ids ids, Instant now) {
        this.unit = unit;
        this.work = work;
        this.caller = caller;
        this.ids = ids;
        this.now = now;
    }

    /** A fair or poor answer is tracked (FUP-35). */
    void graded(CallRow call, ChecklistItem item, String grade) {
        if (!grade.equals(GOOD)) {
            IssueRow issue = new IssueRow(
                    ids.next(), call, FollowUpIssue.Kind.ANSWER, item.id(), item.name(), item.clause(), note());
            issue.answer = grade;
            open(issue);
        }
    }

    /** The cash table says when a charge as told is an issue (FUP-47). */
    void charged(CallRow call, BigDecimal told, BigDecimal booked) {
        Facts facts = Facts.of(
                Map.of("cash.event", "follow-up-charge", "cash.told", told, "cash.booked", comparable(booked, told)));
        Decision<Outcome> decision;
        try {
            decision = work.decisions.decide(caller.tenant(), call.module, TableKind.CASH, now, facts);
        } catch (NotFound packAway) {
            return;
        }
        for (int i = 0; i < decision.outcomes().size(); i++) {
            if (decision.outcomes().get(i).effect().equals("open-case")) {
                Text name = decision.traces().get(i).name();
                IssueRow issue = new IssueRow(
                        ids.next(),
                        call,
                        FollowUpIssue.Kind.CHARGE,
                        CHARGE,
                        name,
                        decision.outcomes().get(i).row().clause(),
                        note());
                issue.told = told;
                issue.booked = booked;
                open(issue);
                return;
            }
        }
    }

    /** Who names whole yuan leaves out the rest of it (FUP-47), so the booked amount is compared in whole yuan too. */
    private static BigDecimal comparable(BigDecimal booked, BigDecimal told) {
        boolean isWhole = told.stripTrailingZeros().scale() <= 0;
        return isWhole ? booked.setScale(0, RoundingMode.HALF_UP) : booked;
    }

    private Note note() {
        return new Note(caller.principal(), caller.displayName(), now, "");
    }

    private void open(IssueRow issue) {
        CallRows.entities(unit).persist(issue);
    }
}
