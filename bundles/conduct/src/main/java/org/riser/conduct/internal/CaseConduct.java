package org.riser.conduct.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.casework.CaseFinding;
import org.riser.casework.CaseFindingTaker;
import org.riser.casework.CaseFindings;
import org.riser.conduct.Hearings;
import org.riser.conduct.NewFinding;
import org.riser.store.UnitOfWork;

/**
 * Hears what the actions of cases find: who did the action is the finder. It begins with its bundle, since it is what calls
 * on casework and nobody asks for it.
 */
@Component(service = CaseConduct.class, immediate = true)
public final class CaseConduct implements CaseFindingTaker {
    private static final String AGAIN = "重新认定 / Judged again";

    private final CaseFindings findings;
    private final Hearings hearings;

    @Activate
    public CaseConduct(@Reference CaseFindings findings, @Reference Hearings hearings) {
        this.findings = findings;
        this.hearings = hearings;
        findings.join(this);
    }

    @Deactivate
    public void close() {
        findings.leave(this);
    }

    @Override
    public void take(UnitOfWork unit, Caller finder, CaseFinding finding) {
        hearings.open(
                unit,
                finder,
                finding.id(),
                new NewFinding(
                        finding.module(),
                        finding.event(),
                        finding.employee(),
                        finding.occurredAt(),
                        null,
                        finding.text(),
                        finding.evidence(),
                        finding.caseId(),
                        finding.facts()));
    }

    @Override
    public void withdraw(UnitOfWork unit, Caller caller, UUID finding) {
        hearings.withdraw(unit, caller, finding, AGAIN);
    }
}
