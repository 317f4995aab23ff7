package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.State;
import org.riser.followup.FollowUpIssues;

/** Issues by their state, the last opened first. */
final class IssueList extends Div {
    private static final String ALL = "all";

    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final LazyGrid<FollowUpIssue> grid;
    private final FilterBar filter;

    IssueList(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        this.filter = new FilterBar(this::reload).choice("module", text("module"), followUps.modules.names(context));
        filter.view(ALL, text("issues.all"));
        for (State state : State.values()) {
            filter.view(state.name(), text("issue.state." + state));
        }
        this.grid = new LazyGrid<>(
                (cursor, limit) -> followUps.asked.issues.page(
                        context.caller(),
                        filter.chosen("module").orElse(null),
                        filter.view()
                                .filter(view -> !view.equals(ALL))
                                .map(State::valueOf)
                                .orElse(null),
                        cursor,
                        limit),
                FollowUpIssue::id);
        column("issue.opened", issue -> moment(issue.opened().at()));
        column("job.case", FollowUpIssue::number);
        grid.addComponentColumn(issue -> IssueParts.answer(context, issue)).setHeader(text("issue.about"));
        grid.addComponentColumn(issue -> new PersonChip(Objects.requireNonNullElse(issue.employeeName(), "")))
                .setHeader(text("job.employee"));
        grid.addComponentColumn(issue -> IssueParts.state(context, issue.state()))
                .setHeader(text("state"));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.FLAG_O, text("issues.none"), text("issues.none.help")));
        grid.onOpen(issue -> context.navigate(IssuesPage.PATH + "/" + issue.id()));
        add(filter, grid);
        context.follow(FollowUpIssues.TOPIC, this::reload);
    }

    private void column(String key, Function<FollowUpIssue, String> value) {
        grid.addColumn(value::apply).setHeader(text(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private String moment(Instant at) {
        return Formats.moment(at, followUps.clock.instant(), context.zone());
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
