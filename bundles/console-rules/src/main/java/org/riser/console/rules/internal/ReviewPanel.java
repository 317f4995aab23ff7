package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
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
    private final transient Function<String, ScenarioWords> words;

    /** @param words how scenarios of a table are said, by its id */
    ReviewPanel(ViewContext context, Review review, Function<String, ScenarioWords> words) {
        this.context = context;
        this.words = words;
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
                    new Paragraph(context.text(finding.message())
                            + (isEnglish() ? " " : "")
                            + context.text(finding.remedy())));
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
            ScenarioWords said = words.apply(scenario.table().id());
            scenario.differences()
                    .forEach(one -> table.row(
                            new Span(text("review.what." + one.what())),
                            CellTable.text(said.of(one.expected())),
                            CellTable.changed(said.of(one.actual()))));
            // Their authors write titles in English alone.
            Span title = new Span(
                    isEnglish()
                            ? scenario.id() + " " + scenario.title()
                            : TableNames.in(context, scenario.table().id()) + " · " + scenario.id());
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

    private boolean isEnglish() {
        return context.locale().getLanguage().equals("en");
    }

    private String text(String key, Object... arguments) {
        return RuleTexts.in(context, key, arguments);
    }
}
