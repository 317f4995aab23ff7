package org.riser.utility.lpg.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
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
import org.riser.console.components.CaseBoard;
import org.riser.console.components.CaseLine;
import org.riser.console.components.Tone;
import org.riser.customers.Device;

/** What a shift leader of a station watches: who is in the station, which cylinders must not be filled, the day's work. */
final class FillingBoard {
    private static final String REFUSED = "refused";

    private final FillingBoardPage desk;
    private final ViewContext context;
    private final Cylinders cylinders;

    FillingBoard(FillingBoardPage desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.cylinders = new Cylinders(desk.devices, desk.rulebook);
    }

    CaseBoard board() {
        return new CaseBoard(context, text("board.empty"), found -> line(read(found)))
                .view(
                        "here",
                        text("board.here"),
                        (cursor, limit) ->
                                desk.cases.list(context.caller(), visits(limit).from(cursor)),
                        () -> desk.cases.count(context.caller(), visits(1)))
                .view(REFUSED, text("board.refused"), (cursor, limit) -> today(REFUSED, cursor, limit))
                .view("departed", text("board.departed"), (cursor, limit) -> today("departed", cursor, limit));
    }

    private static CaseQuery visits(int limit) {
        return CaseQuery.open(limit).withKind("lpg.visit");
    }

    /** The newest come first, so the list ends where yesterday begins and nothing older is read. */
    private Page<CaseSummary> today(String stage, @Nullable String cursor, int limit) {
        Instant dayBegins = desk.clock
                .instant()
                .atZone(context.zone())
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        CaseQuery query =
                visits(limit).withStatus(CaseStatus.CLOSED).withStage(stage).sortedBy(CaseQuery.Sort.NEWEST);
        Page<CaseSummary> page = desk.cases.list(context.caller(), query.from(cursor));
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

    private Component line(Line line) {
        CaseSummary found = line.found();
        CaseLine shown = new CaseLine(context, found, tone(line));
        ClockView next = found.nextClock();
        if (next != null) {
            shown.clock(next, desk.clock.instant(), desk.clocks);
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
            shown.note(new Span(text("board.reason", line.reason())));
        }
        line.shut().forEach(shown::fault);
        return shown;
    }

    private static Tone tone(Line line) {
        boolean bad = line.found().stage().equals(REFUSED) || !line.shut().isEmpty();
        return bad || line.found().breaches() > 0 ? Tone.BROKEN : Tone.INFO;
    }

    private String text(String key, Object... arguments) {
        return FillingBoardPage.MESSAGES.in(context.locale(), key, arguments);
    }
}
