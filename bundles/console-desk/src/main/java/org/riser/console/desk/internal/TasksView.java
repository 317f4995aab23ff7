package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** The jobs of the signed-in person, nearest due time first, one card each. */
final class TasksView extends Div {
    private static final int MOST = 100;

    private final transient Desk desk;
    private final transient ViewContext context;

    TasksView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassName("rs-tasks");
        DeskStyle.attach(this);
        refresh();
        context.follow("case", this::refresh);
    }

    private void refresh() {
        CaseQuery mine = CaseQuery.open(MOST).withAssignee(context.caller().principal());
        List<CaseSummary> jobs = desk.cases.list(context.caller(), mine).items();
        getChildren()
                .filter(child -> !child.getElement().getTag().equals("style"))
                .toList()
                .forEach(this::remove);
        if (jobs.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.COFFEE, Parts.text(context, "tasks.none"), Parts.text(context, "tasks.none.help")));
        }
        jobs.forEach(job -> add(card(job)));
    }

    private NativeButton card(CaseSummary job) {
        NativeButton card = new NativeButton();
        card.addClassName("rs-task");
        card.addClickListener(click -> context.navigate("tasks/" + job.id()));
        Span number = new Span(job.number());
        number.addClassName("rs-quiet");
        Div first = Parts.row(
                new Span(job.kindName().in(context.locale())),
                new StatusBadge(Tone.INFO, job.stageName().in(context.locale())),
                number);
        card.add(first, new Div(new Span(place(job))));
        if (job.nextClock() != null) {
            card.add(Parts.badge(desk, context, job.nextClock()));
        }
        return card;
    }

    private String place(CaseSummary job) {
        return job.customer() == null
                ? ""
                : desk.register
                        .customer(context.caller(), job.customer())
                        .map(customer -> customer.name()
                                + (customer.address() == null
                                        ? ""
                                        : " · " + customer.address().shown()))
                        .orElse("");
    }
}
