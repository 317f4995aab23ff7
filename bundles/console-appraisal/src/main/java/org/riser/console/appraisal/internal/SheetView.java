package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.input.Input;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalStep;
import org.riser.appraisal.AppraisalSteps;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.Period;
import org.riser.appraisal.Restatement;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.PersonChip;
import org.riser.console.components.TraceSentence;

/** One sheet, item by item, with everything its numbers are made of. */
final class SheetView extends Div {
    private final transient AppraisalDesk desk;
    private final transient ViewContext context;
    private final UUID id;
    private transient @Nullable Appraisal seen;

    SheetView(AppraisalDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassNames("rs-appraisal", "rs-appraisal-sheet");
        try {
            id = UUID.fromString(context.subPath());
        } catch (IllegalArgumentException noId) {
            throw Input.notFound("appraisal", context.subPath());
        }
        show(desk.appraisals.find(context.caller(), id));
        context.follow(Appraisals.TOPIC, this::reload);
    }

    private void reload() {
        Appraisal now = desk.appraisals.find(context.caller(), id);
        if (!now.equals(seen)) {
            show(now);
        }
    }

    private void show(Appraisal sheet) {
        seen = sheet;
        context.title(SheetParts.title(context, sheet.period()));
        removeAll();
        AppraisalTexts.STYLE.attach(this);
        add(head(sheet), new SheetVerbs(desk, context, sheet, this::show));
        if (!sheet.open().isEmpty()) {
            Div open = card("sheet.open");
            open.add(new Paragraph(text("sheet.open.help")), SheetParts.open(context, sheet.employee(), sheet.open()));
            add(open);
        }
        for (Aspect aspect : Aspect.values()) {
            add(aspect(sheet, aspect));
        }
        add(bonuses(sheet), history(sheet));
        restatements(sheet);
    }

    private Div head(Appraisal sheet) {
        Button print = new Button(
                text("sheet.print"),
                Icons.of(VaadinIcon.PRINT),
                click -> getElement().executeJs("window.print()"));
        print.setId("sheet-print");
        Div forms = new Div(
                print,
                FormLink.to(
                        context,
                        "sheet.workbook",
                        "appraisal-" + sheet.period(),
                        (caller, locale, out) -> desk.forms.record(caller, sheet.id(), locale, out)));
        forms.addClassName("rs-appraisal-verbs");
        Div head = new Div(
                new H2(SheetParts.title(context, sheet.period())), SheetParts.state(context, sheet.state()), forms);
        head.addClassName("rs-appraisal-head");
        Div card = new Div(
                head,
                new FactList(
                        FactList.fact(text("employee"), new PersonChip(sheet.employeeName())),
                        FactList.fact(text("regular"), AppraisalTexts.points(sheet.regular())),
                        FactList.fact(text("bonus"), AppraisalTexts.points(sheet.bonus())),
                        FactList.fact(text("total"), big(sheet.total())),
                        FactList.fact(text("assessor"), new PersonChip(sheet.assessorName()))));
        card.addClassName("rs-card");
        Text because = sheet.because();
        if (because != null) {
            card.add(new TraceSentence(because, null));
        }
        return card;
    }

    private static Span big(@Nullable BigDecimal total) {
        Span points = new Span(AppraisalTexts.points(total));
        points.addClassNames("rs-figures", "rs-appraisal-big");
        points.setId("appraisal-total");
        return points;
    }

    private Div aspect(Appraisal sheet, Aspect aspect) {
        List<ItemScore> scores = sheet.items().stream()
                .filter(score -> score.item().aspect() == aspect)
                .toList();
        Div card = card("aspect." + aspect.id());
        card.add(figure(
                "item",
                text("item.sum"),
                sum(scores.stream().map(ItemScore::score).toList()),
                sum(scores.stream().map(score -> score.item().max()).toList())));
        for (ItemScore score : scores) {
            card.add(figure(
                    "item",
                    context.text(score.item().name()),
                    score.score(),
                    score.item().max()));
            sheet.lines().stream()
                    .filter(line -> score.item().id().equals(line.item()))
                    .forEach(line -> card.add(line(sheet, line)));
        }
        return card;
    }

    private Div figure(String kind, String name, BigDecimal score, BigDecimal max) {
        Span points = new Span(AppraisalTexts.points(score) + " / " + AppraisalTexts.points(max));
        points.addClassName("rs-figures");
        Div line = new Div(new Span(name), points);
        line.addClassName("rs-appraisal-" + kind);
        return line;
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Div line(Appraisal sheet, AppraisalLine line) {
        Div shown = new Div();
        shown.addClassName("rs-appraisal-line");
        Span points = new Span(text("line." + line.kind(), AppraisalTexts.points(line.points())));
        points.addClassName("rs-figures");
        UUID penalty = line.penalty();
        Component reason = penalty == null
                ? new Span(line.reason())
                : SheetParts.penalty(context, sheet.employee(), penalty, line.reason());
        shown.add(points, reason, quiet(line.byName() + " · " + moment(line.at())));
        AppraisalStep withdrawn = line.withdrawn();
        if (withdrawn != null) {
            shown.addClassName("rs-appraisal-gone");
            shown.add(quiet(text("line.withdrawn", withdrawn.name(), withdrawn.words())));
        } else {
            Component take = SheetVerbs.withdrawal(desk, context, sheet, line, this::show);
            if (take != null) {
                shown.add(take);
            }
        }
        BigDecimal now = line.countedNow();
        if (now != null) {
            Span changed = new Span(text("line.changed", AppraisalTexts.points(now)));
            changed.addClassName("rs-appraisal-gap");
            shown.add(changed);
        }
        Text because = line.because();
        if (because != null) {
            shown.add(new TraceSentence(because, null));
        }
        return shown;
    }

    private Div bonuses(Appraisal sheet) {
        Div card = card("bonuses");
        List<AppraisalLine> lines = sheet.lines().stream()
                .filter(line -> line.kind() == AppraisalLine.Kind.BONUS)
                .toList();
        lines.forEach(line -> {
            Div shown = line(sheet, line);
            shown.add(new Span(text("line.award", String.valueOf(line.award()))));
            card.add(shown);
        });
        if (lines.isEmpty()) {
            card.add(new Paragraph(text("bonuses.none")));
        }
        return card;
    }

    private Div history(Appraisal sheet) {
        Div card = card("history");
        AppraisalSteps steps = sheet.steps();
        List<Component> facts = new ArrayList<>();
        step(facts, "scored", steps.scored());
        step(facts, "seen", steps.seen());
        step(facts, "confirmed", steps.confirmed());
        step(facts, "reopened", steps.reopened());
        step(facts, "appealed", steps.appealed());
        step(facts, "ruled", steps.ruled());
        if (sheet.explainBy() != null && steps.confirmed() == null) {
            facts.add(FactList.fact(text("explain-by"), due(sheet.explainBy())));
        }
        if (sheet.appealBy() != null) {
            facts.add(FactList.fact(text("appeal-by"), due(sheet.appealBy())));
        }
        if (sheet.locked()) {
            facts.add(FactList.fact(text("locked"), text("locked.help")));
        }
        card.add(facts.isEmpty() ? new Paragraph(text("history.none")) : new FactList(facts.toArray(Component[]::new)));
        return card;
    }

    private void step(List<Component> facts, String kind, @Nullable AppraisalStep step) {
        if (step != null) {
            String words = step.words().isEmpty() ? "" : "：" + step.words();
            facts.add(FactList.fact(text("step." + kind), step.name() + " · " + moment(step.at()) + words));
        }
    }

    private void restatements(Appraisal sheet) {
        List<Restatement> all = desk.periods.restatements(context.caller(), Period.of(sheet.period()));
        Div card = card("restatements");
        for (Restatement one : all) {
            one.differences().stream()
                    .filter(difference -> difference.appraisal().equals(sheet.id()))
                    .forEach(difference -> {
                        Div line = new Div(
                                SheetParts.difference(context, difference),
                                new Span(one.reason()),
                                quiet(one.byName() + " · " + moment(one.at())));
                        line.addClassName("rs-appraisal-line");
                        card.add(line);
                    });
        }
        if (card.getChildren().count() > 1) {
            add(card);
        }
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("rs-quiet");
        return span;
    }

    private Div card(String key) {
        Div card = new Div(new H3(text(key)));
        card.addClassName("rs-card");
        return card;
    }

    private String moment(Instant at) {
        return Formats.moment(at, desk.now(), context.zone());
    }

    private String due(@Nullable Instant at) {
        return at == null ? "" : Formats.due(at, desk.now(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
