package org.riser.followup.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.conduct.Hearings;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.store.UnitOfWork;

/** Hands an issue that was judged against its employee over to conduct, with what they said about it: nobody is heard twice. */
@Component(service = Heard.class)
public final class Heard {
    private static final int LONGEST = 500;

    private final Hearings hearings;

    @Activate
    public Heard(@Reference Hearings hearings) {
        this.hearings = hearings;
    }

    /** @param issue that counts */
    void against(UnitOfWork unit, Caller judge, IssueRow issue) {
        Note said = IssueRow.note(Objects.requireNonNull(issue.explanation));
        Note verified = IssueRow.note(Objects.requireNonNull(issue.verified));
        Note judged = IssueRow.note(Objects.requireNonNull(issue.judged));
        NewFinding found = new NewFinding(
                issue.module,
                Verdict.EVENT,
                issue.employee,
                issue.doneAt,
                null,
                shortened(issue.number + "：" + judged.text()),
                shortened(issue.number + "：" + verified.text()),
                issue.caseId,
                Verdict.facts(Objects.requireNonNull(issue.answer), false));
        hearings.take(
                unit, judge, issue.id, found, new Penalty.Step(said.by(), said.byName(), said.at(), said.text(), null));
    }

    /** The employee is to be heard about it; what comes of it waits until they were. */
    void found(UnitOfWork unit, Caller finder, UUID source, NewFinding found) {
        hearings.open(unit, finder, source, found);
    }

    /** The call was void: nothing that was said in it counts. */
    void discard(UnitOfWork unit, Caller caller, List<IssueRow> issues, String reason) {
        issues.forEach(issue -> {
            issue.discard();
            hearings.withdraw(unit, caller, issue.id, reason);
        });
    }

    static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
