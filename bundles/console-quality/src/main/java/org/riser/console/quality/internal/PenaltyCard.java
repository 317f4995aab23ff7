package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.riser.conduct.Finding;
import org.riser.conduct.Penalty;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.DeadlineBadge;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.TraceSentence;

/** One penalty with all there is to say for and against it. */
final class PenaltyCard extends Div {
    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final transient Penalty penalty;
    private final transient Finding finding;

    /**
     * @param own whether the page is the one concerned's
     * @param done shows the penalty after a step
     */
    PenaltyCard(ConductDesk desk, ViewContext context, Penalty penalty, boolean own, Consumer<Penalty> done) {
        this.desk = desk;
        this.context = context;
        this.penalty = penalty;
        this.finding = desk.findings.find(context.caller(), penalty.finding());
        addClassName("rs-penalty");
        getElement().setAttribute("data-penalty", penalty.id().toString());
        Div head = new Div(new H2(context.text(penalty.name())), PenaltyParts.state(context, penalty.state()));
        head.addClassName("rs-sample-head");
        DeadlineBadge deadline = PenaltyParts.badge(desk, context, penalty);
        if (deadline != null) {
            head.add(deadline);
        }
        head.add(new PenaltyVerbs(desk, context, penalty, finding, own, done));
        add(
                head,
                card("penalty.what", FindingFacts.of(desk, context, finding, own)),
                card("penalty.decided", decided()));
        Div history = new Div(new H3(text("penalty.history")), PenaltyHistory.of(desk, context, penalty, finding));
        history.addClassName("rs-card");
        history.add(new Paragraph(text("penalty.waits." + penalty.state())));
        add(history);
    }

    private Div card(String key, Component... content) {
        Div card = new Div(new H3(text(key)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }

    private Component[] decided() {
        List<Component> facts = new ArrayList<>(List.of(
                FactList.fact(text("issue.clause"), new ClauseLink(penalty.clause())),
                FactList.fact(text("penalty.row"), penalty.row()),
                FactList.fact(text("penalty.effect"), PenaltyParts.effect(context, penalty))));
        String basis = penalty.basis();
        BigDecimal amount = penalty.amount();
        if (basis != null && amount != null) {
            facts.add(FactList.fact(
                    text("penalty.basis"), basis + " = " + PenaltyParts.amount(context, amount, penalty.unit())));
        }
        BigDecimal counted = penalty.counted();
        if (counted != null) {
            facts.add(FactList.fact(
                    text("penalty.counted", penalty.month().toString()),
                    PenaltyParts.amount(context, counted, penalty.unit())));
            if (amount != null && penalty.ruling() == null && counted.compareTo(amount) < 0) {
                facts.add(FactList.fact(text("penalty.capped"), text("penalty.capped.why")));
            }
        }
        if (!penalty.approval().isEmpty()) {
            facts.add(FactList.fact(text("penalty.approval"), penalty.approval()));
        }
        facts.add(FactList.fact(text("penalty.explain-by"), due(penalty.explainBy())));
        Instant appealBy = penalty.appealBy();
        if (appealBy != null) {
            facts.add(FactList.fact(text("penalty.appeal-by"), due(appealBy)));
        }
        return new Component[] {
            new FactList(facts.toArray(Component[]::new)), new TraceSentence(penalty.because(), penalty.clause())
        };
    }

    private String due(Instant at) {
        return Formats.due(at, desk.now(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
