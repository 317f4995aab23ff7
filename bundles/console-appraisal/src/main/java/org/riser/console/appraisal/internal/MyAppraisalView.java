package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalStanding;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.TrainingQuery;
import org.riser.appraisal.TrainingRecord;
import org.riser.appraisal.Trainings;
import org.riser.conduct.Findings;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FactList;

/** This month day by day, the sheets so far, and what the year comes to. */
final class MyAppraisalView extends Div {
    private static final int SHEETS = 36;

    private final transient AppraisalDesk desk;
    private final transient Trainings trainings;
    private final transient ViewContext context;
    private final Div month = card();
    private final Div sheets = card();
    private final Div trained = card();
    private final Div year = new Div();
    private final Select<Integer> years = new Select<>();

    MyAppraisalView(AppraisalDesk desk, Trainings trainings, ViewContext context) {
        this.desk = desk;
        this.trainings = trainings;
        this.context = context;
        AppraisalTexts.STYLE.attach(this);
        addClassName("rs-appraisal");
        years.setItems(desk.years(context));
        years.setValue(desk.years(context).get(0));
        years.setAriaLabel(text("year"));
        years.addValueChangeListener(change -> showYear());
        Div yearly = card();
        yearly.add(new H3(text("year.title")), years, year);
        add(month, sheets, yearly, trained);
        show();
        context.follow(Appraisals.TOPIC, this::show);
        context.follow(Findings.TOPIC, this::show);
        context.follow(Trainings.TOPIC, this::showTrainings);
    }

    private static Div card() {
        Div card = new Div();
        card.addClassName("rs-card");
        return card;
    }

    private void show() {
        showMonth();
        showSheets();
        showYear();
        showTrainings();
    }

    private void showTrainings() {
        List<TrainingRecord> mine = trainings
                .page(context.caller(), new TrainingQuery(context.caller().principal(), null, null, SHEETS))
                .items();
        trained.removeAll();
        trained.add(new H3(text("my.trainings")));
        for (TrainingRecord one : mine) {
            Span score = new Span(AppraisalTexts.points(one.score()));
            score.addClassName("rs-figures");
            Div line = new Div(
                    new Span(text("training." + one.kind())),
                    score,
                    new Span(one.heldOn() + " · " + text("training.by") + " " + one.byName()));
            line.addClassName("rs-appraisal-line");
            trained.add(line);
        }
        if (mine.isEmpty()) {
            trained.add(new Paragraph(text("my.no-trainings")));
        }
    }

    private void showMonth() {
        String own = context.caller().principal();
        AppraisalStanding standing = desk.standings.of(context.caller(), own, desk.month(context));
        month.removeAll();
        Span points = new Span(AppraisalTexts.points(standing.soFar()));
        points.addClassNames("rs-figures", "rs-appraisal-big");
        points.setId("appraisal-so-far");
        month.add(new H3(text("my.month", standing.month().toString())), points);
        if (standing.soFar() == null) {
            month.add(new Paragraph(text("my.no-standard")));
        }
        Appraisal sheet = standing.sheet();
        if (sheet != null) {
            month.add(new FactList(FactList.fact(text("sheet"), link(sheet.id().toString(), sheet.period()))));
        }
        if (standing.open().isEmpty()) {
            month.add(new Paragraph(text("my.nothing-open")));
        } else {
            month.add(new Paragraph(text("my.open")), SheetParts.open(context, own, standing.open()));
        }
    }

    private void showSheets() {
        List<AppraisalSummary> mine = desk.appraisals
                .page(context.caller(), new AppraisalQuery(context.caller().principal(), null, null, null, SHEETS))
                .items();
        sheets.removeAll();
        sheets.add(new H3(text("my.sheets")));
        for (AppraisalSummary one : mine) {
            Span total = new Span(AppraisalTexts.points(one.total()));
            total.addClassName("rs-figures");
            Div line = new Div(link(one.id().toString(), one.period()), SheetParts.state(context, one.state()), total);
            line.addClassName("rs-appraisal-line");
            sheets.add(line);
        }
        if (mine.isEmpty()) {
            sheets.add(new EmptyState(VaadinIcon.STAR, text("my.none"), text("my.none.help")));
        }
    }

    private void showYear() {
        year.removeAll();
        year.add(SheetParts.year(
                context,
                desk.results.of(context.caller(), context.caller().principal(), years.getValue()),
                MyAppraisalPage.PATH));
    }

    private Anchor link(String id, String period) {
        return new Anchor(context.href(MyAppraisalPage.PATH + "/" + id, Map.of()), SheetParts.title(context, period));
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
