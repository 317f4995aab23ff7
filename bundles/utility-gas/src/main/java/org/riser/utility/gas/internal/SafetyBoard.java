package org.riser.utility.gas.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** What a shift leader watches: light-ups with findings that keep the gas shut, those to be checked again, leaks. */
final class SafetyBoard extends Div {
    private static final int ROWS_AT_ONCE = 20;
    private static final String LIGHT_UP = "gas.light-up";
    private static final Map<String, CaseQuery> VIEWS = Map.of(
            "light-up", CaseQuery.open(1).withKind(LIGHT_UP),
            "re-check", CaseQuery.open(1).withKind(LIGHT_UP).withStage("rectifying"),
            "service", CaseQuery.open(1).withKind("gas.in-home-service"));
    private static final String STYLE = """
            .rs-board { display: flex; flex-direction: column; gap: 8px; height: 100%; min-height: 0; }
            .rs-board vaadin-grid { flex: 1; min-height: max(240px, calc(100dvh - 190px)); }
            .rs-board-line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 6px 0;
              white-space: normal; }
            .rs-board-number { min-width: 7em; font-weight: 600; font-variant-numeric: tabular-nums; }
            .rs-board-shut { flex-basis: 100%; color: var(--riser-broken); }
            """;

    private final transient SafetyBoardPage desk;
    private final transient ViewContext context;
    private final transient ShutGates gates;
    private final transient Map<String, String> names = new HashMap<>();
    private final FilterBar filters;

    SafetyBoard(SafetyBoardPage desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.gates = new ShutGates(desk.rulebook);
        addClassName("rs-board");
        getElement().appendChild(new Element("style").setText(STYLE));
        LazyGrid<CaseSummary> grid = new LazyGrid<>(this::page);
        grid.setPageSize(ROWS_AT_ONCE);
        grid.addComponentColumn(this::line).setFlexGrow(1);
        grid.setEmptyStateText(text("board.empty"));
        grid.onOpen(found -> context.navigate("cases/" + found.id()));
        filters = new FilterBar(grid::reload);
        List.of("light-up", "re-check", "service").forEach(view -> filters.view(view, text("board." + view)));
        add(filters, grid);
        count();
        context.onNotice("case", notice -> {
            grid.reload();
            count();
        });
    }

    private Page<CaseSummary> page(@Nullable String cursor, int limit) {
        CaseQuery view = query(filters.view().orElse("light-up"));
        CaseQuery query = CaseQuery.open(limit).withKind(view.kind()).withStage(view.stage());
        return desk.cases.list(context.caller(), query.from(cursor));
    }

    private static CaseQuery query(String view) {
        return VIEWS.getOrDefault(view, CaseQuery.open(1).withKind(LIGHT_UP));
    }

    /** Read for the few rows that are shown, as they are shown. */
    private List<Fault> shut(CaseSummary found) {
        return found.kind().equals(LIGHT_UP)
                ? gates.of(
                        context.caller().tenant(), desk.cases.get(context.caller(), found.id()), desk.clock.instant())
                : List.of();
    }

    private void count() {
        VIEWS.forEach((view, query) -> filters.count(view, desk.cases.count(context.caller(), query)));
    }

    private Component line(CaseSummary found) {
        List<Fault> shut = shut(found);
        Span number = new Span(found.number());
        number.addClassName("rs-board-number");
        Div shown = new Div(
                number, new StatusBadge(tone(found, shut), found.stageName().in(context.locale())));
        shown.addClassName("rs-board-line");
        ClockView next = found.nextClock();
        if (next != null) {
            shown.add(badge(next));
        }
        if (Boolean.TRUE.equals(found.fields().get("leak"))) {
            shown.add(new StatusBadge(Tone.BROKEN, text("board.leak")));
        }
        Object riser = found.fields().get("riser");
        if (riser != null) {
            shown.add(new Span(text("board.riser", riser)));
        }
        shown.add(new PersonChip(name(found)));
        shut.forEach(fault -> shown.add(reason(fault)));
        return shown;
    }

    private static Tone tone(CaseSummary found, List<Fault> shut) {
        return found.breaches() > 0 || !shut.isEmpty() ? Tone.BROKEN : Tone.INFO;
    }

    private Component reason(Fault fault) {
        Div reason = new Div(new Span(fault.message().in(context.locale())));
        if (fault.clause() != null) {
            reason.addComponentAsFirst(new ClauseLink(fault.clause()));
        }
        reason.addClassName("rs-board-shut");
        return reason;
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

    private String name(CaseSummary found) {
        String principal = found.assignee();
        return principal == null
                ? ""
                : names.computeIfAbsent(
                        principal,
                        one -> desk.staff.names(context.caller(), List.of(one)).getOrDefault(one, one));
    }

    private String text(String key, Object... arguments) {
        return SafetyBoardPage.MESSAGES.in(context.locale(), key, arguments);
    }
}
