package org.riser.console.components;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.riser.casework.ClockView;
import org.riser.console.internal.Texts;

/**
 * A clock in one line: what is promised and how much time is left as the calendar counts it. A clock that runs on wall
 * time counts down in the browser by itself; any other shows the reading until the page brings a new one.
 */
public final class CountdownBadge extends NativeButton {

    /**
     * @param now when the clock was read
     * @param zone in which due days are named
     * @param explain what a click does, usually opening the ledger in the side panel
     */
    public CountdownBadge(ClockView clock, Instant now, ZoneId zone, Runnable explain) {
        CountdownText text = CountdownText.of(clock, now, zone, Texts.locale());
        addClassNames("rs-badge", "rs-countdown", text.tone().className());
        Span words = new Span(text.words());
        words.addClassName("rs-figures");
        add(Icons.of(text.tone().icon()), new Span(clock.title().in(Texts.locale())), words);
        setTitle(Texts.get("countdown.title", clock.clause(), clock.limit().in(Texts.locale())));
        addClickListener(click -> explain.run());
        if (ticks(clock, now)) {
            getElement().setAttribute("data-left", String.valueOf(left(clock).toSeconds()));
            getElement().setAttribute("data-words", Texts.get("countdown.left", "{0}"));
            getElement().setAttribute("data-over", Texts.get("countdown.over", "{0}"));
        }
    }

    private static boolean ticks(ClockView clock, Instant now) {
        Instant dueAt = clock.dueAt();
        boolean counting = clock.state() == ClockView.State.RUNNING || clock.state() == ClockView.State.BREACHED;
        if (!counting || dueAt == null || clock.remaining() == null || clock.wholeDays() != null) {
            return false;
        }
        return Duration.between(now, dueAt).minus(left(clock)).abs().compareTo(Duration.ofSeconds(2)) <= 0;
    }

    private static Duration left(ClockView clock) {
        Duration remaining = clock.remaining();
        return remaining == null ? Duration.ZERO : remaining;
    }
}
