package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.conduct.Finding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.console.ViewContext;
import org.riser.console.components.Timeline;
import org.riser.console.components.Tone;

/** Who did what about a penalty, and said what, from the finding on. */
final class PenaltyHistory {
    private final ViewContext context;
    private final Timeline timeline;

    private PenaltyHistory(ConductDesk desk, ViewContext context) {
        this.context = context;
        this.timeline = new Timeline(desk.now(), context.zone());
    }

    static Timeline of(ConductDesk desk, ViewContext context, Penalty penalty, Finding finding) {
        PenaltyHistory history = new PenaltyHistory(desk, context);
        history.timeline.entry(
                VaadinIcon.SEARCH,
                Tone.INFO,
                history.text("penalty.step.found"),
                finding.finderName(),
                finding.foundAt());
        boolean dropped = penalty.state() == State.DROPPED;
        history.step(VaadinIcon.COMMENT, Tone.INFO, "explained", penalty.explanation());
        Instant silent = penalty.silentAt();
        if (silent != null) {
            history.timeline.entry(
                    VaadinIcon.TIMER,
                    Tone.PAUSED,
                    history.text("penalty.step.silent"),
                    QualityTexts.in(context, "automatic"),
                    silent);
        }
        history.step(
                dropped ? VaadinIcon.CLOSE : VaadinIcon.CHECK,
                dropped ? Tone.KEPT : Tone.BROKEN,
                dropped ? "dropped" : "confirmed",
                penalty.confirmation());
        history.step(VaadinIcon.SCALE, Tone.RISK, "appealed", penalty.appeal());
        history.step(VaadinIcon.GAVEL, Tone.INFO, "ruled." + penalty.state(), penalty.ruling());
        return history.timeline;
    }

    private void step(VaadinIcon icon, Tone tone, String key, Penalty.@Nullable Step step) {
        if (step != null) {
            timeline.entry(icon, tone, text("penalty.step." + key), step.name(), step.at(), said(step));
        }
    }

    private Component[] said(Penalty.Step step) {
        String evidence = step.evidence();
        return Stream.of(step.words(), evidence == null ? "" : text("penalty.evidence.of", evidence))
                .filter(words -> !words.isEmpty())
                .map(Paragraph::new)
                .toArray(Component[]::new);
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
