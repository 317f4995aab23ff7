package org.riser.console.components;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
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
        setTitle(CountdownText.title(clock, Texts.locale()));
        addClickListener(click -> explain.run());
        String left = CountdownText.ticking(clock, now);
        if (left != null) {
            getElement().setAttribute("data-left", left);
            getElement().setAttribute("data-words", Texts.get("countdown.left", "{0}"));
            getElement().setAttribute("data-over", Texts.get("countdown.over", "{0}"));
        }
    }
}
