package org.riser.utility.gas.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.CaseBoard;
import org.riser.console.components.CaseLine;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** What a shift leader watches: light-ups with findings that keep the gas shut, those to be checked again, leaks. */
final class SafetyBoard {
    private static final String LIGHT_UP = "gas.light-up";

    private final SafetyBoardPage desk;
    private final ViewContext context;
    private final ShutGates gates;
    private final Map<String, String> names = new HashMap<>();

    SafetyBoard(SafetyBoardPage desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.gates = new ShutGates(desk.rulebook);
    }

    CaseBoard board() {
        CaseBoard board = new CaseBoard(context, text("board.empty"), this::line);
        view(board, "light-up", LIGHT_UP, null);
        view(board, "re-check", LIGHT_UP, "rectifying");
        view(board, "service", "gas.in-home-service", null);
        return board;
    }

    private void view(CaseBoard board, String view, String kind, @Nullable String stage) {
        board.view(
                view,
                text("board." + view),
                (cursor, limit) -> desk.cases.list(
                        context.caller(),
                        CaseQuery.open(limit).withKind(kind).withStage(stage).from(cursor)),
                () -> desk.cases.count(
                        context.caller(), CaseQuery.open(1).withKind(kind).withStage(stage)));
    }

    /** Read for the few rows that are shown, as they are shown. */
    private List<Fault> shut(CaseSummary found, Instant now) {
        return found.kind().equals(LIGHT_UP)
                ? gates.of(context.caller().tenant(), desk.cases.get(context.caller(), found.id()), now)
                : List.of();
    }

    private Component line(CaseSummary found) {
        Instant now = desk.clock.instant();
        List<Fault> shut = shut(found, now);
        CaseLine line = new CaseLine(context, found, tone(found, shut));
        ClockView next = found.nextClock();
        if (next != null) {
            line.clock(next, now, desk.clocks);
        }
        if (Boolean.TRUE.equals(found.fields().get("leak"))) {
            line.add(new StatusBadge(Tone.BROKEN, text("board.leak")));
        }
        Object riser = found.fields().get("riser");
        if (riser != null) {
            line.add(new Span(text("board.riser", riser)));
        }
        line.add(new PersonChip(name(found)));
        shut.forEach(line::fault);
        return line;
    }

    private static Tone tone(CaseSummary found, List<Fault> shut) {
        return found.breaches() > 0 || !shut.isEmpty() ? Tone.BROKEN : Tone.INFO;
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
