package org.riser.console.quality.internal;

import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.SpotCheck;

/** How a check is called, in the list and at the head of its own page. */
final class CheckParts {
    private CheckParts() {}

    static StatusBadge state(ViewContext context, SpotCheck.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.RISK;
            case UPHELD -> Tone.KEPT;
            case REJECTED -> Tone.BROKEN;
        };
        return new StatusBadge(tone, QualityTexts.in(context, "check.state." + state));
    }

    static String kind(ViewContext context, SpotCheck.Kind kind) {
        return QualityTexts.in(context, "check.kind." + kind);
    }
}
