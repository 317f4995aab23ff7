package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.ZoneId;

/** What happened, who did it and when, newest first or oldest first as the entries are added. */
public final class Timeline extends OrderedList {
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param now decides whether a year is shown
     * @param zone of the times
     */
    public Timeline(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        addClassName("rs-timeline");
    }

    /** Adds one entry; {@code details} follow below its first line. */
    public void entry(VaadinIcon icon, Tone tone, String what, String who, Instant at, Component... details) {
        Span when = new Span(Formats.moment(at, now, zone));
        when.addClassNames("rs-quiet", "rs-figures");
        when.setTitle(Formats.exact(at, zone));
        Span title = new Span(what);
        title.addClassName("rs-timeline-what");
        Div line = new Div(title, new PersonChip(who), when);
        line.addClassName("rs-timeline-line");
        Div body = new Div(line);
        body.addClassName("rs-timeline-body");
        body.add(details);
        Span dot = new Span(Icons.of(icon));
        dot.addClassNames("rs-timeline-dot", tone.className());
        ListItem item = new ListItem(dot, body);
        add(item);
    }
}
