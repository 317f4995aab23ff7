package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.riser.casework.ClockExplanation;
import org.riser.console.internal.Texts;

/**
 * The ledger of a clock as a picture: each interval as wide as it was long, the time until it is due left empty, and a
 * mark where it is due. The states that occur are named below it.
 */
public final class TimeBar extends Div {
    private static final long THINNEST_PERMILLE = 4;

    private final ClockExplanation ledger;
    private final ZoneId zone;

    public TimeBar(ClockExplanation ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
        addClassName("rs-timebar");
        add(bar(), scale(), legend());
    }

    private Div bar() {
        Div bar = new Div();
        bar.addClassName("rs-timebar-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", ledger.reason().in(Texts.locale()));
        long total = Math.max(1, Duration.between(start(), end()).toMillis());
        for (ClockExplanation.Span interval : ledger.intervals()) {
            bar.add(segment(interval, total));
        }
        Instant dueAt = ledger.clock().dueAt();
        if (dueAt != null) {
            bar.add(mark(Duration.between(start(), dueAt).toMillis() * 100d / total));
        }
        return bar;
    }

    private Span segment(ClockExplanation.Span interval, long totalMillis) {
        Span segment = new Span();
        segment.addClassNames("rs-timebar-segment", className(interval.state()));
        long share = Math.max(THINNEST_PERMILLE, interval.length().toMillis() * 1000 / totalMillis);
        segment.getStyle().set("width", share / 10d + "%");
        segment.setTitle(stateName(interval.state()) + " " + Formats.span(interval.length()) + " · "
                + interval.cause().in(Texts.locale()));
        return segment;
    }

    private static Span mark(double percent) {
        Span mark = new Span();
        mark.addClassName("rs-timebar-due");
        mark.getStyle().set("left", percent + "%");
        return mark;
    }

    private Div scale() {
        Instant now = ledger.asOf();
        Div scale = new Div(new Span(Formats.moment(start(), now, zone)), new Span(Formats.due(end(), now, zone)));
        scale.addClassNames("rs-timebar-scale", "rs-figures");
        return scale;
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("rs-timebar-legend");
        List<String> states = ledger.intervals().stream()
                .map(ClockExplanation.Span::state)
                .distinct()
                .toList();
        for (String state : states) {
            Span swatch = new Span();
            swatch.addClassNames("rs-timebar-swatch", className(state));
            legend.add(new Span(swatch, new Span(stateName(state))));
        }
        return legend;
    }

    private Instant start() {
        return ledger.clock().startedAt();
    }

    private Instant end() {
        Instant dueAt = ledger.clock().dueAt();
        Instant asOf = ledger.asOf();
        return dueAt == null || dueAt.isBefore(asOf) ? asOf : dueAt;
    }

    static String stateName(String state) {
        return Texts.get("ledger.state." + state.toLowerCase(Locale.ROOT));
    }

    private static String className(String state) {
        return "rs-time-" + state.toLowerCase(Locale.ROOT);
    }
}
