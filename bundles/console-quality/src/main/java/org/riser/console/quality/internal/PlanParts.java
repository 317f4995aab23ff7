package org.riser.console.quality.internal;

import java.util.List;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.FollowUpPlan;

/** What the list of plans and the page of one say alike. */
final class PlanParts {
    private PlanParts() {}

    static StatusBadge state(ViewContext context, FollowUpPlan.State state) {
        return new StatusBadge(
                state == FollowUpPlan.State.APPROVED ? Tone.KEPT : Tone.NEUTRAL,
                QualityTexts.in(context, "plan.state." + state));
    }

    static int quantity(List<FollowUpPlan.Line> lines) {
        return lines.stream().mapToInt(FollowUpPlan.Line::quantity).sum();
    }
}
