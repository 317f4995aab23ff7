package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.FollowUpIssue;

/** How an issue is called, in the list and at the head of its own page. */
final class IssueParts {
    private IssueParts() {}

    static StatusBadge state(ViewContext context, FollowUpIssue.State state) {
        Tone tone = switch (state) {
            case OPEN, CONFIRMED, EXPLAINED -> Tone.RISK;
            case UNFOUNDED, ACCEPTED -> Tone.KEPT;
            case UPHELD -> Tone.BROKEN;
            case VOID -> Tone.PAUSED;
        };
        return new StatusBadge(tone, QualityTexts.in(context, "issue.state." + state));
    }

    /** {@code 着装 差}, or what was told and what was booked. */
    static Component answer(ViewContext context, FollowUpIssue issue) {
        String answer = issue.answer();
        if (answer != null) {
            return new Span(
                    new Span(context.text(issue.name()) + " "),
                    new StatusBadge(
                            answer.equals("poor") ? Tone.BROKEN : Tone.RISK,
                            QualityTexts.in(context, "grade." + answer)));
        }
        return new Span(QualityTexts.in(context, "issue.charge", yuan(issue.told()), yuan(issue.booked())));
    }

    private static String yuan(@Nullable BigDecimal amount) {
        return amount == null ? "—" : Formats.yuan(amount);
    }
}
