package org.riser.console.internal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.console.Link;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;

/** Lines that lead to pages; the arrow keys go from one to the next. */
final class LinkList extends Div {
    private final ZoneId zone;

    /** @param zone in which moments are shown */
    LinkList(ZoneId zone) {
        this.zone = zone;
        addClassName("rs-links");
    }

    void heading(String text) {
        Span heading = new Span(text);
        heading.addClassName("rs-links-heading");
        add(heading);
    }

    void line(Link link) {
        add(anchor(link));
    }

    void lineFirst(Link link) {
        addComponentAsFirst(anchor(link));
    }

    /** @param words shown when there is nothing else */
    void empty(String words) {
        Span text = new Span(words);
        text.addClassName("rs-quiet");
        add(text);
    }

    private Anchor anchor(Link link) {
        Span title = new Span(link.title().in(Texts.locale()));
        Div words = new Div(title);
        String more = Stream.concat(
                        Stream.of(link.detail().in(Texts.locale())),
                        link.moment().map(moment -> Formats.exact(moment, zone)).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            Span detail = new Span(more);
            detail.addClassName("rs-quiet");
            words.add(detail);
        }
        Anchor anchor = new Anchor(Addresses.of(link.path(), link.parameters()));
        anchor.getElement().setAttribute("router-link", true);
        anchor.add(Icons.of(link.icon()), words);
        return anchor;
    }
}
