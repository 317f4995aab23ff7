package org.riser.console.inspection.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;

/** A round as it is: its score, those of the people, and every fault with what the rules say of it. */
final class RoundView extends Div {
    private final transient ViewContext context;
    private final transient Round round;

    RoundView(ViewContext context, Round round) {
        this.context = context;
        this.round = round;
        CheckTexts.STYLE.attach(this);
        addClassName("rs-check");
        String name = RoundParts.name(context, round);
        context.title(name);
        Span score = new Span(RoundParts.score(context, round.score()));
        score.addClassName("rs-check-score");
        score.setId("round-score");
        add(
                new H2(name),
                RoundParts.line(RoundParts.state(context, round), score),
                new FactList(
                        FactList.fact(text("checker"), new PersonChip(round.checkerName())),
                        FactList.fact(
                                text("items"), text("progress", round.answers().size(), round.items()))),
                people(),
                faults());
    }

    private Div people() {
        Div card = new Div(new H3(text("scores")));
        card.addClassNames("rs-card", "rs-check-rounds");
        round.scores().forEach(one -> {
            Span score = new Span(RoundParts.score(context, one.score()));
            score.addClassName("rs-check-score");
            card.add(RoundParts.line(new PersonChip(one.employeeName()), score));
        });
        return card;
    }

    private Div faults() {
        Div card = new Div(new H3(text("faults")));
        card.addClassNames("rs-card", "rs-check-rounds");
        if (round.faults().isEmpty()) {
            card.add(new StatusBadge(Tone.KEPT, text("faults.none")));
        }
        round.faults().forEach(fault -> card.add(fault(fault)));
        return card;
    }

    private Div fault(Round.Fault fault) {
        Div line = RoundParts.line(
                new StatusBadge(Tone.BROKEN, context.text(fault.name())),
                new Span(text("deducted", fault.points().toPlainString())));
        if (fault.isFined()) {
            line.add(new StatusBadge(Tone.RISK, text("fined")));
        }
        fault.charged().forEach(employee -> line.add(new PersonChip(name(employee))));
        Div part = new Div(line);
        part.addClassName("rs-check-item");
        Optional<CheckAnswer> answer = round.answers().stream()
                .filter(one -> one.item().equals(fault.item()))
                .findFirst();
        String seen = answer.map(CheckAnswer::note).orElse("");
        if (!seen.isEmpty()) {
            part.add(new Paragraph(seen));
        }
        int photos = answer.map(one -> one.files().size()).orElse(0);
        if (photos > 0) {
            part.add(new Span(text("photos", photos)));
        }
        part.add(new TraceSentence(fault.because(), fault.clause()));
        return part;
    }

    private String name(String employee) {
        return round.scores().stream()
                .filter(one -> one.employee().equals(employee))
                .map(Round.Score::employeeName)
                .collect(Collectors.joining());
    }

    private String text(String key, Object... arguments) {
        return CheckTexts.in(context, key, arguments);
    }
}
