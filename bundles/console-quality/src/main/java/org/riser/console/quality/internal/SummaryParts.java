package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SummaryFigures;

/** What a summary shows on its page and on paper. */
final class SummaryParts {
    private SummaryParts() {}

    static StatusBadge state(ViewContext context, FollowUpSummary summary) {
        boolean submitted = summary.submittedBy() != null;
        return new StatusBadge(
                submitted ? Tone.KEPT : Tone.NEUTRAL, text(context, submitted ? "summary.submitted" : "state.DRAFT"));
    }

    static Div figures(ViewContext context, SummaryFigures figures) {
        List<Div> facts = new ArrayList<>(List.of(
                fact(context, "figures.planned", figures.planned()),
                fact(context, "population", figures.population()),
                fact(context, "drawn", figures.drawn()),
                fact(context, "struck", figures.struck()),
                fact(context, "figures.reached", figures.calls().getOrDefault("reached", 0L)),
                fact(context, "figures.refused", figures.calls().getOrDefault("refused", 0L)),
                fact(context, "figures.unreachable", figures.calls().getOrDefault("unreachable", 0L)),
                fact(context, "figures.waiting", figures.waiting()),
                fact(context, "figures.attempts", figures.attempts()),
                fact(context, "figures.voided", figures.voided())));
        SatisfactionReport.Line line = figures.satisfaction();
        BigDecimal satisfaction = line.satisfaction();
        facts.add(FactList.fact(
                text(context, "figures.satisfaction"), satisfaction == null ? "—" : satisfaction.toPlainString()));
        line.aspects()
                .forEach(aspect -> facts.add(FactList.fact(
                        context.text(aspect.name()), aspect.mean().toPlainString() + " · " + aspect.scores())));
        line.grades()
                .forEach(grades -> facts.add(FactList.fact(
                        context.text(grades.name()),
                        text(context, "figures.grades", grades.good(), grades.fair(), grades.poor()))));
        facts.add(FactList.fact(text(context, "issues.title"), counts(context, "issue.state.", figures.issues())));
        facts.add(FactList.fact(
                text(context, "mentions.title"), counts(context, "figures.mention.", figures.mentions())));
        facts.add(FactList.fact(text(context, "checks.title"), counts(context, "figures.check.", figures.checks())));
        Div card = new Div(new H3(text(context, "summary.figures")), new FactList(facts.toArray(Div[]::new)));
        card.addClassName("rs-card");
        return card;
    }

    private static Div fact(ViewContext context, String key, long number) {
        return FactList.fact(text(context, key), String.valueOf(number));
    }

    /** {@code 已核实 3 · 已作废 1}; a dash when there are none. */
    private static String counts(ViewContext context, String prefix, Map<String, Long> counts) {
        String words = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> name(context, prefix, entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "—" : words;
    }

    private static String name(ViewContext context, String prefix, String key) {
        String state = prefix.equals("issue.state.") ? key.toUpperCase(Locale.ROOT) : key;
        return text(context, prefix + state);
    }

    /** The written part, a paragraph a line. */
    static Div words(ViewContext context, String written) {
        Div card = new Div(new H3(text(context, "summary.text")));
        card.addClassName("rs-card");
        if (written.isBlank()) {
            card.add(new Paragraph(text(context, "summary.text.none")));
        }
        written.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(card::add);
        return card;
    }

    static Text name(FollowUpSummary summary) {
        return QualityTexts.MESSAGES.text("summary.name", summary.month().toString());
    }

    private static String text(ViewContext context, String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
