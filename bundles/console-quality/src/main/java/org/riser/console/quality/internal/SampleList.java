package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.followup.Sample;
import org.riser.followup.SampleDraws;
import org.riser.followup.Samples;
import org.riser.identity.Permissions;

/** The samples of all modules, the newest first, and the way to a new one. */
final class SampleList extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final LazyGrid<Sample> grid;
    private final FilterBar filter;

    SampleList(FollowUps followUps, SampleDraws draws, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        Map<String, String> modules = followUps.modules.names(context);
        this.filter = new FilterBar(this::reload).choice("module", text("module"), modules);
        context.parameter("module").ifPresent(module -> filter.choose("module", module));
        this.grid = new LazyGrid<>(
                (cursor, limit) -> followUps.samples.page(
                        context.caller(), filter.chosen("module").orElse(null), cursor, limit),
                Sample::id);
        columns();
        DrawProgress progress = new DrawProgress(followUps.modules, draws, context);
        if (context.caller().may(Permissions.FOLLOWUP_DRAW) && !modules.isEmpty()) {
            Button draw = new Button(
                    text("draw"),
                    Icons.of(VaadinIcon.RANDOM),
                    click -> DrawDialog.open(followUps, context, filter.chosen("module"), progress::begin));
            draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            draw.setId("sample-draw");
            filter.add(draw);
        }
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.RANDOM,
                text("samples.none"),
                text(modules.isEmpty() ? "samples.none.module" : "samples.none.help")));
        grid.onOpen(sample -> context.navigate(SamplesPage.PATH + "/" + sample.id()));
        add(filter, progress, grid);
        context.follow(Samples.TOPIC, this::reload);
    }

    private void columns() {
        grid.addColumn(sample -> sample.day().toString())
                .setHeader(text("day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(sample -> SampleParts.state(context, sample.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(sample -> followUps.modules.name(context, sample.module()))
                .setHeader(text("module"));
        grid.addColumn(sample -> SampleParts.kind(context, sample)).setHeader(text("kind"));
        number("population", Sample::population);
        number("drawn", Sample::drawn);
        number("struck", Sample::struck);
        grid.addColumn(sample -> SampleParts.person(context, sample.drawnBy())).setHeader(text("drawn-by"));
        grid.addColumn(sample -> Formats.moment(sample.drawnBy().at(), followUps.clock.instant(), context.zone()))
                .setHeader(text("drawn-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void number(String key, ToIntFunction<Sample> value) {
        grid.addColumn(value::applyAsInt)
                .setHeader(text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
