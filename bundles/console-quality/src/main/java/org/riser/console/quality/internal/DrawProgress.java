package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.followup.NewSample;
import org.riser.followup.SampleDraw;
import org.riser.followup.SampleDraw.State;
import org.riser.followup.SampleDraws;
import org.riser.identity.Permissions;

/**
 * The draws that run, and how far each is. They run aside: nobody has to wait, and whoever comes back sees them again. One
 * that was begun here leads to its sample when it is over.
 */
final class DrawProgress extends Div {
    private final transient FollowedModules modules;
    private final transient SampleDraws draws;
    private final transient ViewContext context;
    private final Set<UUID> begun = new HashSet<>();

    DrawProgress(FollowedModules modules, SampleDraws draws, ViewContext context) {
        this.modules = modules;
        this.draws = draws;
        this.context = context;
        addClassName("rs-draws");
        getElement().setAttribute("aria-live", "polite");
        show();
        context.follow(SampleDraws.TOPIC, this::show);
    }

    /** @throws RiserException if the draw is refused at once */
    void begin(UUID id, NewSample wanted) {
        try {
            draws.start(context.caller(), id, wanted);
        } catch (RiserException refused) {
            throw Drawing.beside(refused);
        }
        begun.add(id);
        show();
    }

    private void show() {
        List<SampleDraw> running = draws.running(context.caller());
        removeAll();
        running.forEach(draw -> add(line(draw)));
        setVisible(!running.isEmpty());
        for (UUID id : Set.copyOf(begun)) {
            settle(draws.find(context.caller(), id));
        }
    }

    private void settle(SampleDraw draw) {
        if (draw.state() == State.DONE) {
            begun.remove(draw.id());
            context.navigate(SamplesPage.PATH + "/" + draw.id());
        } else if (draw.state() == State.REFUSED) {
            begun.remove(draw.id());
            Text why = draw.refusal();
            context.failed(
                    new Conflict("followup.refused", why == null ? QualityTexts.MESSAGES.text("draw.refused") : why));
        }
    }

    private Component line(SampleDraw draw) {
        Span name = new Span(text(
                draw.month() == null ? "draw.of-day" : "draw.of-month",
                modules.name(context, draw.module()),
                draw.month() == null ? draw.day().toString() : draw.month().toString()));
        name.addClassName("rs-draw-name");
        Div line = new Div(name, new Span(said(draw)));
        line.addClassName("rs-draw");
        if (draw.state() != State.INTERRUPTED) {
            line.add(bar(draw));
        } else if (context.caller().may(Permissions.FOLLOWUP_DRAW)) {
            line.add(new Button(text("draw.again"), click -> context.attempt(() -> again(draw))));
        }
        return line;
    }

    private void again(SampleDraw draw) {
        draws.start(context.caller(), draw.id(), new NewSample(draw.module(), draw.day(), draw.month()));
        begun.add(draw.id());
        show();
    }

    private String said(SampleDraw draw) {
        return switch (draw.state()) {
            case JUDGING -> text("draw.judging", draw.seen(), draw.expected());
            case INTERRUPTED -> text("draw.interrupted");
            default -> text("draw.drawing");
        };
    }

    private static ProgressBar bar(SampleDraw draw) {
        ProgressBar bar = new ProgressBar();
        if (draw.state() == State.JUDGING && draw.expected() > 0) {
            bar.setValue(Math.min(1, (double) draw.seen() / draw.expected()));
        } else {
            bar.setIndeterminate(true);
        }
        return bar;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
