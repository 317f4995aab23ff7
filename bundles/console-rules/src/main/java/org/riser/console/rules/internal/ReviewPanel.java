package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.Review;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.ScenarioResult;

/** What a look at the whole pack with the draft finds: what looks wrong, what became of its examples, what nothing carries out. */
final class ReviewPanel extends Div {
    private final transient ViewContext context;

    ReviewPanel(ViewContext context, Review review) {
        this.context = context;
        addClassName("rs-review");
        findings(review.findings());
        scenarios(review.scenarios());
        clauses(review.clauses());
    }

    private void findings(List<ReviewFinding> findings) {
        add(new H3(text("review.findings", findings.size())));
        if (findings.isEmpty()) {
            add(new StatusBadge(Tone.KEPT, text("review.no-findings")));
        }
        findings.forEach(finding -> {
            boolean warns = finding.severity() == ReviewFinding.Severity.WARNING;
            String rows = Stream.concat(Stream.of(finding.row()), finding.others().stream())
                    .map(RowRef::rowId)
                    .collect(Collectors.joining(" · "));
            Span place = new Span(TableNames.in(context, finding.row().table()) + " " + rows);
            place.addClassName("rs-quiet");
            Div one = new Div(
                    new StatusBadge(warns ? Tone.RISK : Tone.INFO, text(warns ? "review.warning" : "review.hint")),
                    place,
                    new Paragraph(context.text(finding.message()) + " " + context.text(finding.remedy())));
            one.addClassName("rs-review-one");
            add(one);
        });
    }

    private void scenarios(List<ScenarioResult> scenarios) {
        long passed = scenarios.stream().filter(ScenarioResult::passed).count();
        add(new H3(text("review.scenarios", passed, scenarios.size())));
        if (passed == scenarios.size()) {
            add(new StatusBadge(Tone.KEPT, text("review.all-passed")));
        }
        scenarios.stream().filter(scenario -> !scenario.passed()).forEach(scenario -> {
            CellTable table =
                    new CellTable(List.of(text("review.what"), text("review.expected"), text("review.actual")));
            scenario.differences()
                    .forEach(one -> table.row(
                            new Span(text("review.what." + one.what())),
                            CellTable.text(one.expected()),
                            CellTable.changed(one.actual())));
            Span title = new Span(scenario.id() + " " + scenario.title());
            Div all = new Div(new StatusBadge(Tone.RISK, text("review.differs")), title, table);
            all.addClassName("rs-review-one");
            add(all);
        });
    }

    private void clauses(List<CarriedClause> clauses) {
        List<CarriedClause> idle =
                clauses.stream().filter(clause -> clause.rows().isEmpty()).toList();
        add(new H3(text("review.clauses", clauses.size() - idle.size(), clauses.size())));
        if (!idle.isEmpty()) {
            add(new Paragraph(text("review.clauses.idle")));
        }
        idle.stream().map(this::idle).forEach(this::add);
    }

    private Component idle(CarriedClause carried) {
        Div one = new Div(
                new ClauseLink(carried.clause().id()),
                new Span(context.text(carried.clause().text())));
        one.addClassName("rs-review-one");
        return one;
    }

    private String text(String key, Object... arguments) {
        return RuleTexts.in(context, key, arguments);
    }
}
