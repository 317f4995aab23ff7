package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.Sample;
import org.riser.identity.Permissions;

/** A summary on a sheet of paper: {@code quality/summary-paper/<id>}. */
@org.osgi.service.component.annotations.Component
public final class SummaryPaperPage implements ViewContribution {
    static final String PATH = "quality/summary-paper";

    private final Oversight oversight;

    @Activate
    public SummaryPaperPage(@Reference Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Component create(ViewContext context) {
        FollowUpSummary summary =
                oversight.summaries.find(context.caller(), SampleParts.id(context.subPath(), "summary.unknown"));
        Div paper = new Div();
        paper.addClassNames("rs-paper", "rs-issue");
        QualityTexts.STYLE.attach(paper);
        String name = context.text(SummaryParts.name(summary));
        context.title(name);
        Button print = new Button(text(context, "summary.print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.addClassName("rs-no-print");
        Div head = new Div(new H1(name), print);
        head.addClassName("rs-paper-head");
        paper.add(
                head,
                facts(context, summary),
                SummaryParts.figures(context, summary.figures()),
                SummaryParts.words(context, summary.text()),
                measures(context, summary));
        return paper;
    }

    private FactList facts(ViewContext context, FollowUpSummary summary) {
        Sample.Step submitted = summary.submittedBy();
        return new FactList(
                FactList.fact(text(context, "module"), oversight.followUps.modules.name(context, summary.module())),
                FactList.fact(
                        text(context, "plan.written-by"), summary.writtenBy().name()),
                FactList.fact(text(context, "summary.manager"), summary.managerName()),
                FactList.fact(
                        text(context, "summary.submitted"),
                        submitted == null ? "—" : Formats.exact(submitted.at(), context.zone())));
    }

    private static Div measures(ViewContext context, FollowUpSummary summary) {
        Div card = new Div(new H3(text(context, "summary.measures")));
        card.addClassName("rs-card");
        if (summary.measures().isEmpty()) {
            card.add(new Paragraph(text(context, "measures.none")));
        }
        summary.measures()
                .forEach(measure -> card.add(FactList.fact(
                        measure.ownerName() + " · " + text(context, "measure.due", measure.due()) + " · "
                                + text(context, "measure.state." + measure.state()),
                        measure.text())));
        return card;
    }

    private static String text(ViewContext context, String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("summaries.title");
    }

    @Override
    public String icon() {
        return "RECORDS";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public boolean alone() {
        return true;
    }
}
