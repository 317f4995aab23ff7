package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpCall;
import org.riser.followup.FollowUpCall.State;

/** Calls by their state: who is to be dialled next, and what came of the others. */
final class CallList extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final LazyGrid<FollowUpCall> grid;
    private final FilterBar filter;

    CallList(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        this.filter = new FilterBar(this::reload).choice("module", text("module"), followUps.modules.names(context));
        for (State state : State.values()) {
            filter.view(state.name(), text("call.state." + state));
        }
        this.grid = new LazyGrid<>(
                (cursor, limit) -> followUps.asked.calls.page(
                        context.caller(), filter.chosen("module").orElse(null), state(), cursor, limit),
                FollowUpCall::id);
        column("call.due", call -> moment(call.dueAt()));
        column("job.case", FollowUpCall::number);
        grid.addColumn(call -> followUps.modules.business(context, call.module(), call.business()))
                .setHeader(text("call.business"));
        grid.addComponentColumn(call -> new PersonChip(Objects.requireNonNullElse(call.employeeName(), "")))
                .setHeader(text("job.employee"));
        column("job.done-at", call -> moment(call.doneAt()));
        grid.addColumn(this::last).setHeader(text("call.attempts"));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.PHONE, text("calls.none"), text("calls.none.help")));
        grid.onOpen(call -> context.navigate(CallsPage.PATH + "/" + call.id()));
        add(filter, grid);
        context.follow(Calls.TOPIC, this::reload);
    }

    private State state() {
        return filter.view().map(State::valueOf).orElse(State.QUEUED);
    }

    private void column(String key, Function<FollowUpCall, String> value) {
        grid.addColumn(value::apply).setHeader(text(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private String moment(Instant at) {
        return Formats.moment(at, followUps.clock.instant(), context.zone());
    }

    /** Who is calling, or how often somebody did and what came of it last. */
    private String last(FollowUpCall call) {
        List<FollowUpCall.Attempt> attempts = call.attempts();
        if (call.voided() != null) {
            return text("call.void");
        }
        FollowUpCall.Held held = call.held();
        if (held != null) {
            return text("call.held", held.byName());
        }
        return attempts.isEmpty()
                ? text("call.attempts.none")
                : text(
                        "call.attempts.last",
                        attempts.size(),
                        text("outcome." + attempts.get(attempts.size() - 1).outcome()));
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
