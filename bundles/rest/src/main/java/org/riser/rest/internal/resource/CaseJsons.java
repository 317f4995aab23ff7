package org.riser.rest.internal.resource;

import java.util.Optional;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.rest.internal.http.Call;

/** Writes cases with their fields in the form that the descriptor gives them. */
final class CaseJsons {
    private final CaseKinds kinds;

    CaseJsons(CaseKinds kinds) {
        this.kinds = kinds;
    }

    CaseJson of(Call call, CaseView view) {
        Optional<CaseKind> kind = kinds.stored(call.caller().tenant(), view.kind(), view.descriptor());
        return new CaseJson(
                view.id(),
                view.number(),
                view.kind(),
                view.kindName(),
                view.descriptor(),
                view.stage(),
                view.stageName(),
                view.status(),
                view.channel(),
                view.customer(),
                view.account(),
                view.device(),
                view.contact(),
                view.assignee(),
                view.orgUnit(),
                view.acceptedAt(),
                view.recordedAt(),
                view.closedAt(),
                FieldsJson.of(kind, view.fields()),
                view.checklists(),
                view.urges(),
                view.moduleAway(),
                view.clocks(),
                view.pauses(),
                view.version());
    }

    CaseSummaryJson of(Call call, CaseSummary line) {
        return new CaseSummaryJson(
                line.id(),
                line.number(),
                line.kind(),
                line.kindName(),
                line.stage(),
                line.stageName(),
                line.status(),
                line.customer(),
                line.assignee(),
                line.orgUnit(),
                line.acceptedAt(),
                line.nextDueAt(),
                line.nextClock(),
                line.breaches(),
                line.urges(),
                FieldsJson.of(kinds.enabled(call.caller().tenant(), line.kind()), line.fields()));
    }
}
