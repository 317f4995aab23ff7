package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.Sample;
import org.riser.identity.Permissions;

/** One summary: figures, what they mean, and what is done about them. */
final class SummaryView extends Div {
    private static final int LONGEST = 4_000;

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final UUID id;
    private transient FollowUpSummary summary;

    SummaryView(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "summary.unknown");
        this.summary = oversight.summaries.find(context.caller(), id);
        addClassName("rs-issue");
        show(summary);
        context.follow(FollowUpSummaries.TOPIC, this::reload);
    }

    void reload() {
        FollowUpSummary now = oversight.summaries.find(context.caller(), id);
        if (!now.equals(summary)) {
            show(now);
        }
    }

    private void show(FollowUpSummary now) {
        summary = now;
        String name = context.text(SummaryParts.name(now));
        context.title(name);
        removeAll();
        QualityTexts.STYLE.attach(this); // it is a child of the page
        Div line = new Div(new H2(name), SummaryParts.state(context, now), verbs());
        line.addClassName("rs-sample-head");
        add(
                line,
                facts(),
                SummaryParts.figures(context, now.figures()),
                SummaryParts.words(context, now.text()),
                new MeasureLines(oversight, context, now, this::reload));
    }

    private FactList facts() {
        FactList facts = new FactList(
                FactList.fact(text("module"), oversight.followUps.modules.name(context, summary.module())),
                FactList.fact(text("summary.manager"), summary.managerName()),
                FactList.fact(
                        text("plan.written-by"),
                        summary.writtenBy().name() + " · "
                                + moment(summary.writtenBy().at())));
        Sample.Step submitted = summary.submittedBy();
        if (submitted != null) {
            facts.add(FactList.fact(text("summary.submitted"), submitted.name() + " · " + moment(submitted.at())));
        }
        LocalDate by = summary.measuresBy();
        if (by != null) {
            facts.add(FactList.fact(text("summary.measures-by"), by.toString()));
        }
        return facts;
    }

    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        Anchor paper = new Anchor(context.href(SummaryPaperPage.PATH + "/" + id, Map.of()), text("summary.print"));
        paper.setTarget("_blank");
        paper.setId("summary-print");
        verbs.add(paper);
        if (summary.submittedBy() == null && context.caller().may(Permissions.FOLLOWUP_DRAW)) {
            Button write = new Button(text("summary.write"), click -> write());
            write.setId("summary-write");
            Button submit = new Button(text("summary.submit"), click -> submit());
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            submit.setId("summary-submit");
            verbs.add(write, submit);
        }
        return verbs;
    }

    private void write() {
        FollowUpSummary seen = summary;
        TextArea words = new TextArea(text("summary.text"));
        words.setMaxLength(LONGEST);
        words.setValue(seen.text());
        words.setMinRows(8);
        ComboBox<Choice> manager = StaffBox.of(context, "summary.manager", seen.manager());
        new EntryDialog(context, text("summary.write"))
                .with("text", words)
                .with("manager", manager)
                .open(
                        text("plan.save"),
                        () -> show(oversight.summaries.change(
                                context.caller(),
                                id,
                                words.getValue(),
                                StaffBox.required(manager, "manager"),
                                seen.version())));
    }

    private void submit() {
        FollowUpSummary seen = summary;
        Text verb = QualityTexts.MESSAGES.text("summary.submit");
        Ask.toConfirm(verb, QualityTexts.MESSAGES.text("summary.submit.consequence", seen.managerName()), verb, () -> {
            try {
                show(oversight.summaries.submit(context.caller(), id, seen.version()));
            } catch (Conflict changed) {
                reload();
                throw changed;
            }
            context.done(QualityTexts.MESSAGES.text("summary.sent", seen.managerName()));
        });
    }

    private String moment(Instant at) {
        return Formats.moment(at, oversight.followUps.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
