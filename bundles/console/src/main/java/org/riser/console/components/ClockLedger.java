package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockView;
import org.riser.casework.Clocks;
import org.riser.console.References;
import org.riser.console.ViewContext;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;

/** Why a clock is due when it is due: the rule as a sentence, the ledger as a picture, and every interval in a table. */
public final class ClockLedger extends Div {
    private static final String STAFF = "staff:";
    private static final String PLATFORM = "platform";

    private final ClockExplanation ledger;
    private final ZoneId zone;
    private final transient UnaryOperator<String> names;

    /** Owners stand as they are called in the ledger. */
    public ClockLedger(ClockExplanation ledger, ZoneId zone) {
        this(ledger, zone, owner -> owner);
    }

    /** Owners stand by their names. */
    public ClockLedger(ClockExplanation ledger, ViewContext context) {
        this(ledger, context.zone(), owner -> name(owner, context));
    }

    private ClockLedger(ClockExplanation ledger, ZoneId zone, UnaryOperator<String> names) {
        this.ledger = ledger;
        this.zone = zone;
        this.names = names;
        addClassName("rs-ledger");
        add(facts(), new TraceSentence(ledger.reason(), ledger.clock().clause()), new TimeBar(ledger, zone));
        if (!ledger.counted().isEmpty()) {
            add(counted());
        }
        ledger.notes().forEach(note -> add(note(note)));
        add(table(), sum(), new ClockShares(ledger, names));
    }

    /** Explains a clock as it stands now in the side panel of a page, with a link to print just that. */
    public static void open(ViewContext context, Clocks clocks, ClockView clock) {
        context.attempt(() -> {
            ClockExplanation ledger = clocks.explain(context.caller(), clock.id(), null);
            String paper = context.href(
                    "clocks/" + clock.id() + "/explanation",
                    Map.of("at", ledger.asOf().toString()));
            Anchor print = new Anchor(paper, Texts.get("ledger.print"));
            print.setTarget("_blank");
            print.addClassName("rs-ledger-print");
            context.openSidePanel(clock.title(), new Div(print, new ClockLedger(ledger, context)));
        });
    }

    private Component facts() {
        ClockView clock = ledger.clock();
        Div facts = new FactList(fact("ledger.limit", clock.limit().in(Texts.locale())));
        facts.add(fact("ledger.started", moment(clock.startedAt())));
        if (clock.dueAt() != null) {
            facts.add(fact("ledger.due", Formats.due(clock.dueAt(), ledger.asOf(), zone)));
        }
        if (clock.endedAt() != null) {
            facts.add(fact("ledger.ended", moment(clock.endedAt())));
        }
        return facts;
    }

    private static Div fact(String key, String value) {
        Span figure = new Span(value);
        figure.addClassName("rs-figures");
        return FactList.fact(Texts.get(key), figure);
    }

    private Component counted() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("MM-dd");
        String days = ledger.counted().stream().map(day::format).collect(Collectors.joining(" · "));
        Paragraph text = new Paragraph(Texts.get("ledger.counted", days));
        text.addClassName("rs-figures");
        return text;
    }

    private static Component note(Text text) {
        return new StatusBadge(Tone.INFO, text.in(Texts.locale()));
    }

    private Component table() {
        NativeTableRow head = new NativeTableRow();
        for (String key : new String[] {"from", "state", "cause", "owner", "length", "calendar", "rule"}) {
            head.add(new NativeTableHeaderCell(Texts.get("ledger." + key)));
        }
        NativeTableBody body = new NativeTableBody();
        ledger.intervals().forEach(interval -> body.add(row(interval)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("rs-table");
        Div scroll = new Div(table);
        scroll.addClassName("rs-scroll");
        return scroll;
    }

    private NativeTableRow row(ClockExplanation.Span interval) {
        String owner = interval.owner() == null ? "" : names.apply(interval.owner());
        return new NativeTableRow(
                figures(moment(interval.from())),
                new NativeTableCell(TimeBar.stateName(interval.state())),
                new NativeTableCell(interval.cause().in(Texts.locale())),
                new NativeTableCell(owner),
                figures(exactly(interval.length())),
                new NativeTableCell(interval.calendarVersion()),
                new NativeTableCell(interval.ruleVersion()));
    }

    private static String name(String owner, ViewContext context) {
        if (owner.equals(PLATFORM)) {
            return Texts.get("ledger.platform");
        }
        if (owner.startsWith(STAFF)) {
            return name(CoreFields.WORKER, owner.substring(STAFF.length()), context)
                    .orElse(owner);
        }
        // Of what is left, units have bare ids; tokens and systems stand as they are called.
        return owner.contains(":")
                ? owner
                : name(CoreFields.CREW, owner, context).orElse(owner);
    }

    private static Optional<String> name(Field field, String id, ViewContext context) {
        return context.references().named(field, id).map(References.Choice::label);
    }

    /** Of all of it, and of each state that occurs. */
    private Component sum() {
        Map<String, Duration> byState = new LinkedHashMap<>();
        ledger.intervals().forEach(span -> byState.merge(span.state(), span.length(), Duration::plus));
        Duration total = byState.values().stream().reduce(Duration.ZERO, Duration::plus);
        String parts = byState.entrySet().stream()
                .map(part -> TimeBar.stateName(part.getKey()) + " " + exactly(part.getValue()))
                .collect(Collectors.joining(" · "));
        Paragraph text = new Paragraph(Texts.get("ledger.sum", exactly(total), parts));
        text.addClassNames("rs-quiet", "rs-figures");
        return text;
    }

    private static NativeTableCell figures(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("rs-figures");
        return cell;
    }

    private String moment(Instant instant) {
        return Formats.moment(instant, ledger.asOf(), zone);
    }

    /** To the second, because the rows must sum to wall time before the reader's eyes. */
    static String exactly(Duration length) {
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
