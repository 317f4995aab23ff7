package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotChecks;
import org.riser.followup.SpotDraw;
import org.riser.identity.Permissions;

/** Checks by their state, the last drawn first, and the way to draw more. */
final class CheckList extends Div {
    private static final String ALL = "all";

    /** Months of which checks can be drawn here; older ones have been summarised long ago. */
    private static final int MONTHS = 3;

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final LazyGrid<SpotCheck> grid;
    private final FilterBar filter;

    CheckList(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        Map<String, String> kinds = new LinkedHashMap<>();
        for (SpotCheck.Kind kind : SpotCheck.Kind.values()) {
            kinds.put(kind.name(), CheckParts.kind(context, kind));
        }
        this.filter = new FilterBar(this::reload).choice("kind", text("kind"), kinds);
        for (SpotCheck.State state : SpotCheck.State.values()) {
            filter.view(state.name(), text("check.state." + state));
        }
        filter.view(ALL, text("issues.all"));
        this.grid = new LazyGrid<>(
                (cursor, limit) -> oversight.checks.page(
                        context.caller(),
                        filter.chosen("kind").map(SpotCheck.Kind::valueOf).orElse(null),
                        filter.view()
                                .filter(view -> !view.equals(ALL))
                                .map(SpotCheck.State::valueOf)
                                .orElse(null),
                        cursor,
                        limit),
                SpotCheck::id);
        columns();
        Map<String, String> modules = oversight.followUps.modules.names(context);
        if (context.caller().may(Permissions.FOLLOWUP_REVIEW) && !modules.isEmpty()) {
            Button draw = new Button(text("check.draw"), Icons.of(VaadinIcon.RANDOM), click -> draw(modules, kinds));
            draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            draw.setId("check-draw");
            filter.add(draw);
        }
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.CHECK_SQUARE_O, text("checks.none"), text("checks.none.help")));
        grid.onOpen(check -> context.navigate(ChecksPage.PATH + "/" + check.id()));
        add(filter, grid);
        context.follow(SpotChecks.TOPIC, this::reload);
    }

    private void columns() {
        grid.addColumn(check -> CheckParts.kind(context, check.kind()))
                .setHeader(text("kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SpotCheck::number)
                .setHeader(text("job.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(check -> CheckParts.state(context, check.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(check -> new PersonChip(Objects.requireNonNullElse(check.concernedName(), "")))
                .setHeader(text("check.concerned"));
        grid.addComponentColumn(check -> new PersonChip(Objects.requireNonNullElse(check.assigneeName(), "")))
                .setHeader(text("check.assignee"));
        grid.addColumn(check -> Formats.moment(check.at(), oversight.followUps.clock.instant(), context.zone()))
                .setHeader(text("check.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void draw(Map<String, String> modules, Map<String, String> kinds) {
        Select<String> module = select("module", modules);
        Select<String> kind = select("kind", kinds);
        YearMonth now = YearMonth.from(oversight.followUps.today(context));
        Select<YearMonth> month = new Select<>();
        month.setLabel(text("check.month"));
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
        month.setItems(months);
        month.setValue(now);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("check.draw"))
                .with(new Paragraph(text("check.draw.consequence")))
                .with("module", module)
                .with("kind", kind)
                .with("month", month)
                .open(text("check.draw"), () -> {
                    SpotDraw drawn = oversight.checks.draw(
                            context.caller(),
                            id,
                            new NewSpotDraw(
                                    module.getValue(), SpotCheck.Kind.valueOf(kind.getValue()), month.getValue()));
                    context.done(QualityTexts.MESSAGES.text("check.drawn", drawn.drawn(), drawn.population()));
                    reload();
                });
    }

    private Select<String> select(String key, Map<String, String> names) {
        Select<String> select = new Select<>();
        select.setLabel(text(key));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        select.setValue(names.keySet().iterator().next());
        return select;
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
