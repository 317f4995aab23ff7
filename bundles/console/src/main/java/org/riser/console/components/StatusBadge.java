package org.riser.console.components;

import com.vaadin.flow.component.html.Span;

/** A short state as icon and word: 已受理, 已归档, 待审. */
public final class StatusBadge extends Span {

    /** @param words in the reader's language, at most a few */
    public StatusBadge(Tone tone, String words) {
        addClassNames("rs-badge", tone.className());
        add(Icons.of(tone.icon()), new Span(words));
    }
}
