package org.riser.utility.lpg.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.customers.Device;

/** What a shift leader of a station watches: who is in the station, which cylinders must not be filled, the day's work. */
final class FillingBoard extends Div {
    private static final int ROWS_AT_ONCE = 20;
    private static final String HERE = "here";
    private static final String REFUSED = "refused";
    private static final CaseQuery IN_STATION = CaseQuery.open(1).withKind("lpg.visit");
    private static final String STYLE = """
            .rs-board { display: flex; flex-direction: column; gap: 8px; height: 100%; min-height: 0; }
            .rs-board vaadin-grid { flex: 1; min-height: max(240px, calc(100dvh - 190px)); }
            .rs-board-line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 6px 0;
              white-space: normal; }
            .rs-board-number { min-width: 7em; font-weight: 600; font-variant-numeric: tabular-nums; }
            .rs-board-shut { flex-basis: 100%; color: var(--riser-broken); }
            """;

    private final transient FillingBoardPage desk;
    private final transient ViewContext context;
    private final transient Cylinders cylinders;
    private final FilterBar filters;

    FillingBoard(FillingBoardPage desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.cylinders = new Cylinders(desk.devices, desk.rulebook);
        addClassName("rs-board");
        getElement().appendChild(new Element("style").setText(STYLE));
        LazyGrid<CaseSummary> grid = new LazyGrid<>(this::page);
        grid.setPageSize(ROWS_AT_ONCE);
        grid.addComponentColumn(found -> line(read(found))).setFlexGrow(1);
        grid.setEmptyStateText(text("board.empty"));
        grid.onOpen(found -> context.navigate("cases/" + found.id()));
        filters = new FilterBar(grid::reload);
        List.of(HERE, REFUSED, "departed").forEach(view -> filters.view(view, text("board." + view)));
        add(filters, grid);
        count();
        context.onNotice("case", notice -> {
            grid.reload();
            count();
        });
    }

    private Page<CaseSummary> page(@Nullable String cursor, int limit) {
        String view = filters.view().orElse(HERE);
        CaseQuery here = CaseQuery.open(limit).withKind(IN_STATION.kind()).from(cursor);
        return view.equals(HERE)
                ? desk.cases.list(context.caller(), here)
                : today(here.withStatus(CaseStatus.CLOSED).withStage(view).sortedBy(CaseQuery.Sort.NEWEST));
    }

    /** The newest come first, so the list ends where yesterday begins and nothing older is read. */
    private Page<CaseSummary> today(CaseQuery query) {
        Instant dayBegins = desk.clock
                .instant()
                .atZone(context.zone())
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        Page<CaseSummary> page = desk.cases.list(context.caller(), query);
        List<CaseSummary> today = page.items().stream()
                .takeWhile(visit -> !Ids.madeAt(visit.id()).isBefore(dayBegins))
                .toList();
        return new Page<>(today, today.size() < page.items().size() ? null : page.next());
    }

    /** For the few rows that are shown, as they are shown. */
    private Line read(CaseSummary found) {
        CaseView visit = desk.cases.get(context.caller(), found.id());
        Optional<Device> cylinder = cylinders.of(context.caller(), visit);
        Object reason = visit.fields().getOrDefault("refusal-reason", "");
        boolean done = found.status() != CaseStatus.OPEN;
        List<Fault> shut = done ? List.of() : cylinders.shut(context.caller(), visit, cylinder, desk.clock.instant());
        return new Line(found, cylinder.orElse(null), reason.toString(), shut);
    }

    private void count() {
        filters.count(HERE, desk.cases.count(context.caller(), IN_STATION));
    }

    private Component line(Line line) {
        CaseSummary found = line.found();
        Span number = new Span(found.number());
        number.addClassName("rs-board-number");
        Div shown =
                new Div(number, new StatusBadge(tone(line), found.stageName().in(context.locale())));
        shown.addClassName("rs-board-line");
        ClockView next = found.nextClock();
        if (next != null) {
            shown.add(badge(next));
        }
        Object ticket = found.fields().get("ticket");
        if (ticket != null) {
            shown.add(new Span(text("board.ticket", ticket)));
        }
        Device cylinder = line.cylinder();
        if (cylinder != null) {
            shown.add(new Span(text(
                    "board.cylinder", cylinder.serial(), cylinder.attributes().getOrDefault("nextTest", "—"))));
        }
        if (!line.reason().isEmpty()) {
            shown.add(note(new Span(text("board.reason", line.reason()))));
        }
        line.shut().forEach(fault -> shown.add(reason(fault)));
        return shown;
    }

    private static Tone tone(Line line) {
        boolean bad = line.found().stage().equals(REFUSED) || !line.shut().isEmpty();
        return bad || line.found().breaches() > 0 ? Tone.BROKEN : Tone.INFO;
    }

    private Component reason(Fault fault) {
        Div reason = note(new Span(fault.message().in(context.locale())));
        if (fault.clause() != null) {
            reason.addComponentAsFirst(new ClauseLink(fault.clause()));
        }
        return reason;
    }

    private static Div note(Component words) {
        Div note = new Div(words);
        note.addClassName("rs-board-shut");
        return note;
    }

    private Component badge(ClockView clock) {
        return new CountdownBadge(
                clock,
                desk.clock.instant(),
                context.zone(),
                () -> context.attempt(() -> context.openSidePanel(
                        clock.title(),
                        new ClockLedger(desk.clocks.explain(context.caller(), clock.id(), null), context.zone()))));
    }

    private String text(String key, Object... arguments) {
        return FillingBoardPage.MESSAGES.in(context.locale(), key, arguments);
    }
}
