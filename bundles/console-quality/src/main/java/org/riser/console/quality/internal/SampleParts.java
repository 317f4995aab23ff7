package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.NotFound;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.Sample;

/** How a sample is called, in the list and at the head of its own page. */
final class SampleParts {
    private SampleParts() {}

    /**
     * The id behind a page's path.
     *
     * @param unknown key of what is said of a mistyped one
     */
    static UUID id(String text, String unknown) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw new NotFound("page.unknown", QualityTexts.MESSAGES.text(unknown));
        }
    }

    static StatusBadge state(ViewContext context, Sample.State state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case REVIEWED -> Tone.INFO;
            case RELEASED -> Tone.KEPT;
        };
        return new StatusBadge(tone, QualityTexts.in(context, "state." + state));
    }

    /** Who took a step; a draw that came by itself has nobody's name. */
    static String person(ViewContext context, Sample.Step step) {
        return step.by().startsWith("system:") ? QualityTexts.in(context, "automatic") : step.name();
    }

    /** {@code 2026-10 月末补抽}, or that it is a day's sample. */
    static String kind(ViewContext context, Sample sample) {
        YearMonth month = sample.month();
        return month == null
                ? QualityTexts.in(context, "kind.day")
                : QualityTexts.in(context, "kind.month", month.toString());
    }

    /** A link to another page if the reader may open it, else only the words. */
    static Component link(ViewContext context, String permission, String path, String words) {
        if (!context.caller().may(permission)) {
            return new Span(words);
        }
        Anchor link = new Anchor(context.href(path, Map.of()), words);
        link.setRouterIgnore(false);
        return link;
    }
}
