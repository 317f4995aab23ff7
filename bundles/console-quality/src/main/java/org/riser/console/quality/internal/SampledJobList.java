package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.Sample;
import org.riser.followup.SampledJob;
import org.riser.identity.Permissions;

/** The drawn jobs of a sample in the order of the calls; while it is a draft, a reviewer takes some out. */
final class SampledJobList extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final transient Runnable changed;
    private final LazyGrid<SampledJob> grid;
    private transient @Nullable Sample sample;

    /** @param changed reads the sample anew and calls {@link #show} */
    SampledJobList(FollowUps followUps, ViewContext context, Runnable changed) {
        this.followUps = followUps;
        this.context = context;
        this.changed = changed;
        addClassNames("rs-list", "rs-sample-jobs");
        this.grid = new LazyGrid<>(this::page, SampledJob::caseId);
        column("place", SampledJob::place);
        parts(
                "case",
                job -> SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + job.caseId(), job.number()),
                false);
        parts("employee", job -> new PersonChip(Objects.requireNonNullElse(job.employeeName(), "")), true);
        parts("customer", this::customer, false);
        column("done-at", job -> Formats.moment(job.doneAt(), followUps.clock.instant(), context.zone()));
        column("row", SampledJob::row);
        parts("struck", this::struck, true);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.LIST, text("jobs.none"), text("jobs.none.help")));
        add(grid);
    }

    void show(Sample now) {
        sample = now;
        grid.reload();
    }

    private Page<SampledJob> page(@Nullable String cursor, int limit) {
        Sample shown = sample;
        return shown == null
                ? new Page<>(List.of(), null)
                : followUps.samples.jobs(context.caller(), shown.id(), cursor, limit);
    }

    private void column(String key, Function<SampledJob, Object> value) {
        grid.addColumn(value::apply)
                .setHeader(text("job." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void parts(String key, Function<SampledJob, Component> part, boolean grows) {
        Grid.Column<SampledJob> column = grid.addComponentColumn(part::apply)
                .setHeader(text("job." + key))
                .setAutoWidth(true);
        column.setFlexGrow(grows ? 1 : 0);
    }

    private Component customer(SampledJob job) {
        return job.customer() == null
                ? new Span("—")
                : SampleParts.link(
                        context, Permissions.CUSTOMER_VIEW, "customers/" + job.customer(), text("job.customer.open"));
    }

    private Component struck(SampledJob job) {
        String reason = job.struck();
        if (reason != null) {
            return new Span(new StatusBadge(Tone.PAUSED, text("struck")), new Span(" " + reason));
        }
        Sample shown = sample;
        if (shown == null
                || shown.state() != Sample.State.DRAFT
                || !context.caller().may(Permissions.FOLLOWUP_REVIEW)) {
            return new Span();
        }
        Button strike = new Button(text("strike"), click -> strike(shown, job));
        strike.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        strike.setAriaLabel(text("strike.which", job.number()));
        strike.addClassName("rs-sample-strike");
        return strike;
    }

    /** When somebody changed the sample meanwhile the dialog says so, and what was typed may be given again. */
    private void strike(Sample seen, SampledJob job) {
        Text verb = QualityTexts.MESSAGES.text("strike");
        Text consequence = QualityTexts.MESSAGES.text("strike.consequence", job.number());
        UUID id = seen.id();
        long[] version = {seen.version()};
        Ask.forReason(verb, consequence, verb, reason -> {
            try {
                followUps.samples.strike(context.caller(), id, job.caseId(), reason, version[0]);
            } catch (Conflict first) {
                version[0] = followUps.samples.find(context.caller(), id).version();
                changed.run();
                throw first;
            }
            changed.run();
            context.done(QualityTexts.MESSAGES.text("strike.done", job.number()));
        });
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
