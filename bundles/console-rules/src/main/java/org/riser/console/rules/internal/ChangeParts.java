package org.riser.console.rules.internal;

import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.publication.RuleChange;

/** Small things that pages about changes share. */
final class ChangeParts {
    private ChangeParts() {}

    static StatusBadge state(ViewContext context, RuleChange change) {
        Tone tone = switch (change.state()) {
            case PROPOSED -> Tone.INFO;
            case PUBLISHED -> Tone.KEPT;
            case REFUSED -> Tone.BROKEN;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, RuleTexts.in(context, "change." + change.state()));
    }

    /** Who proposed it, or that nobody did. */
    static String by(ViewContext context, RuleChange change) {
        return change.expiryOf() > 0
                ? RuleTexts.in(context, "change.expired")
                : change.proposed().name();
    }
}
