package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.riser.conduct.Findings;
import org.riser.conduct.Penalty;
import org.riser.console.ViewContext;

/** One penalty on a page of its own. */
final class PenaltyView extends Div {
    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final UUID id;
    private final boolean own;
    private final Div body = new Div();
    private transient Penalty shown;
    private boolean open;

    /** @param own whether it is looked at as the one concerned */
    PenaltyView(ConductDesk desk, ViewContext context, boolean own) {
        this.desk = desk;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "penalty.unknown");
        this.own = own;
        this.shown = desk.penalties.find(context.caller(), id);
        QualityTexts.STYLE.attach(this);
        add(body);
        show(shown);
        context.follow(Findings.TOPIC, this::reload);
    }

    /** Shown anew when somebody took a step, and when a deadline passed. */
    private void reload() {
        Penalty now = desk.penalties.find(context.caller(), id);
        if (!now.equals(shown) || open != isOpen(now)) {
            show(now);
        }
    }

    private boolean isOpen(Penalty penalty) {
        return PenaltyParts.deadline(penalty, desk.now()) != null;
    }

    private void show(Penalty now) {
        shown = now;
        open = isOpen(now);
        context.title(QualityTexts.in(context, "penalty.title", now.employeeName(), context.text(now.name())));
        body.removeAll();
        body.add(new PenaltyCard(desk, context, now, own, this::show));
    }
}
