package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.riser.api.security.Caller;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.Cells;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.Tone;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;

/** Everything there is to do, nearest due time first; saved views are live queues. */
final class WorklistView extends Div {
    private static final Duration SOON = Duration.ofHours(24);
    private static final int MOST_UNITS = 200;
    private static final List<String> VIEWS = List.of("open", "mine", "soon", "late", "ended");

    private final transient Desk desk;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final LazyGrid<CaseSummary> grid;
    private final transient Map<String, String> names = new HashMap<>();
    private final transient LatestOnly counting;

    WorklistView(Desk desk, Executor elsewhere, ViewContext context) {
        this.desk = desk;
        this.counting = new LatestOnly(elsewhere);
        this.context = context;
        addClassName("rs-worklist");
        DeskStyle.attach(this);
        grid = new LazyGrid<>(
                (cursor, limit) ->
                        desk.cases.list(context.caller(), query(limit).from(cursor)),
                CaseSummary::id);
        filters = new FilterBar(grid::reload);
        VIEWS.forEach(view -> filters.view(view, text("cases.view." + view)));
        filters.choice("unit", text("cases.unit"), unitNames())
                .choice("kind", text("cases.kind"), kindNames())
                .search(text("cases.number"));
        context.parameter("unit").ifPresent(unit -> filters.choose("unit", unit));
        context.parameter("kind").ifPresent(kind -> filters.choose("kind", kind));
        columns();
        grid.onOpen(found -> context.navigate("cases/" + found.id()));
        add(filters, grid);
        count();
        context.follow("case", () -> {
            grid.reload();
            count();
        });
    }

    private CaseQuery query(int limit) {
        return query(filters.view().orElse("open"), limit)
                .withOrgUnit(filters.chosen("unit").orElse(null))
                .withKind(filters.chosen("kind").orElse(null))
                .withNumber(filters.text().isEmpty() ? null : filters.text().toUpperCase(Locale.ROOT));
    }

    private CaseQuery query(String view, int limit) {
        CaseQuery open = CaseQuery.open(limit);
        return switch (view) {
            case "mine" -> open.withAssignee(context.caller().principal());
            case "soon" -> open.withDueBefore(desk.now().plus(SOON));
            case "late" -> open.withDueBefore(desk.now());
            case "ended" -> open.withStatus(CaseStatus.CLOSED).sortedBy(CaseQuery.Sort.NEWEST);
            default -> open;
        };
    }

    /** Counts aside: the rows need not wait for it, nor anybody else's click. */
    private void count() {
        Caller caller = context.caller();
        Map<String, CaseQuery> queries = new LinkedHashMap<>();
        VIEWS.stream().filter(view -> !view.equals("ended")).forEach(view -> queries.put(view, query(view, 1)));
        counting.ask(() -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            queries.forEach((view, query) -> counts.put(view, desk.cases.count(caller, query)));
            context.access(() -> counts.forEach(filters::count));
        });
    }

    private void columns() {
        grid.addColumn(CaseSummary::number)
                .setHeader(text("cases.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(found -> found.kindName().in(context.locale()))
                .setHeader(text("cases.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Cells.<CaseSummary>status(
                        WorklistView::tone, found -> found.stageName().in(context.locale())))
                .setHeader(text("cases.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Cells.<CaseSummary>countdown(CaseSummary::nextClock, desk::now, context.zone(), this::explain))
                .setHeader(text("cases.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::summary).setHeader(text("cases.summary")).setFlexGrow(1);
        grid.addColumn(Cells.<CaseSummary>person(this::name))
                .setHeader(text("cases.assignee"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(found -> Formats.moment(found.acceptedAt(), desk.now(), context.zone()))
                .setHeader(text("cases.accepted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Tone tone(CaseSummary found) {
        if (found.status() != CaseStatus.OPEN) {
            return Tone.NEUTRAL;
        }
        return found.breaches() > 0 ? Tone.BROKEN : Tone.INFO;
    }

    private void explain(CaseSummary found) {
        ClockView clock = found.nextClock();
        if (clock != null) {
            ClockLedger.open(context, desk.clocks, clock);
        }
    }

    private String summary(CaseSummary found) {
        FieldText texts = new FieldText(desk, context);
        return desk.kinds.enabled(context.caller().tenant(), found.kind()).stream()
                .flatMap(kind -> found.fields().entrySet().stream()
                        .flatMap(entry ->
                                kind.field(entry.getKey()).stream().map(field -> texts.of(field, entry.getValue()))))
                .collect(Collectors.joining(" · "));
    }

    private String name(CaseSummary found) {
        return found.assignee() == null
                ? ""
                : names.computeIfAbsent(found.assignee(), principal -> desk.name(context.caller(), principal));
    }

    private Map<String, String> unitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        context.references().find(CoreFields.CREW, "", MOST_UNITS).forEach(unit -> names.put(unit.id(), unit.label()));
        names.put(CaseQuery.NO_UNIT, text("cases.unit.none"));
        return names;
    }

    private Map<String, String> kindNames() {
        return desk.kinds.enabled(context.caller().tenant()).stream()
                .collect(Collectors.toMap(
                        CaseKind::id, kind -> kind.name().in(context.locale()), (a, b) -> a, LinkedHashMap::new));
    }

    private String text(String key) {
        return Parts.text(context, key);
    }
}
