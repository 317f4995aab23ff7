package org.riser.console.quality.internal;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.EmployeeShare;
import org.riser.followup.Sample;

/** How evenly a sample falls on the employees, as bars and as numbers, those who deviate most first. */
final class ShareReport extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final transient Sample sample;
    private final transient List<EmployeeShare> shares;

    ShareReport(FollowUps followUps, ViewContext context, Sample sample) {
        this.followUps = followUps;
        this.context = context;
        this.sample = sample;
        this.shares = followUps.samples.shares(context.caller(), sample.id());
        addClassNames("rs-list", "rs-sample-shares");
        if (shares.isEmpty()) {
            add(new EmptyState(VaadinIcon.BAR_CHART_H, text("shares.none"), text("shares.none.help")));
            return;
        }
        Paragraph help = new Paragraph(text("shares.help"));
        help.addClassName("rs-quiet");
        add(help, new ShareChart(shares, this::who, text("shares.chart")));
        if (shares.size() > ShareChart.SHOWN) {
            Paragraph more = new Paragraph(text("shares.more", ShareChart.SHOWN, shares.size()));
            more.addClassName("rs-quiet");
            add(more);
        }
        add(grid());
    }

    private LazyGrid<EmployeeShare> grid() {
        LazyGrid<EmployeeShare> grid = new LazyGrid<>(this::page);
        grid.addComponentColumn(share -> new PersonChip(name(share)))
                .setHeader(text("job.employee"))
                .setAutoWidth(true);
        grid.addColumn(this::process).setHeader(text("share.process")).setAutoWidth(true);
        number(grid, "share.jobs", EmployeeShare::jobs);
        number(grid, "drawn", EmployeeShare::drawn);
        number(grid, "share.share", share -> share.share().toPlainString() + "%");
        number(grid, "share.month", EmployeeShare::monthDrawn);
        number(grid, "share.deviation", share -> signed(share.deviation()));
        grid.addComponentColumn(
                        share -> share.exhausted() ? new StatusBadge(Tone.INFO, text("share.exhausted")) : new Span())
                .setHeader(text("share.note"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private void number(LazyGrid<EmployeeShare> grid, String key, Function<EmployeeShare, Object> value) {
        Grid.Column<EmployeeShare> column = grid.addColumn(value::apply).setHeader(text(key));
        column.setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
    }

    private Page<EmployeeShare> page(@Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + limit, shares.size());
        return new Page<>(shares.subList(from, to), to < shares.size() ? String.valueOf(to) : null);
    }

    /** Who, and in which process when the sample has several. */
    private String who(EmployeeShare share) {
        boolean one = shares.stream().map(this::process).distinct().count() == 1;
        return one ? name(share) : name(share) + " · " + process(share);
    }

    private String name(EmployeeShare share) {
        return Objects.requireNonNullElse(share.name(), text("share.nobody"));
    }

    private String process(EmployeeShare share) {
        return followUps.modules.business(context, sample.module(), share.business()) + " " + share.month();
    }

    /** {@code +0.5}, {@code -1.0}, {@code 0.0}. */
    static String signed(BigDecimal deviation) {
        return (deviation.signum() > 0 ? "+" : "") + deviation.toPlainString();
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
