package org.riser.console.components;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.riser.console.internal.Texts;

/**
 * Until when something may still be done, for a deadline that is no clock of a case: whole days, and on the last one the hours
 * and minutes, which the browser counts down.
 */
public final class DeadlineBadge extends Span {

    /**
     * @param what may be done until then, in a few words
     * @param due exclusive
     * @param days that still come up to the last one, as the deadline counts them
     * @param zone in which the last day is named
     */
    public DeadlineBadge(String what, Instant due, Instant now, long days, ZoneId zone) {
        Duration left = Duration.between(now, due);
        Tone tone = left.isNegative() ? Tone.BROKEN : days > 0 ? Tone.NEUTRAL : Tone.RISK;
        addClassNames("rs-badge", "rs-countdown", tone.className());
        Span words = new Span(words(left, due, days, zone));
        words.addClassName("rs-figures");
        add(Icons.of(tone.icon()), new Span(what), words);
        if (days == 0) {
            getElement().setAttribute("data-left", String.valueOf(left.toSeconds()));
            getElement().setAttribute("data-words", Texts.get("countdown.left", "{0}"));
            getElement().setAttribute("data-over", Texts.get("countdown.over", "{0}"));
        }
    }

    private static String words(Duration left, Instant due, long days, ZoneId zone) {
        if (left.isNegative()) {
            return Texts.get("countdown.over", Formats.span(left));
        }
        return days > 0
                ? Texts.get("countdown.days", days, Formats.day(due, zone))
                : Texts.get("countdown.left", Formats.span(left));
    }
}
