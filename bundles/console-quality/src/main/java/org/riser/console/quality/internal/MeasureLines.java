package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.followup.NewMeasure;
import org.riser.identity.Permissions;

/** What is done about a summary, each with its next step. */
final class MeasureLines extends Div {
    private static final int LONGEST = 500;

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final transient FollowUpSummary summary;
    private final transient Runnable changed;

    /** @param changed shows the summary as it is now */
    MeasureLines(Oversight oversight, ViewContext context, FollowUpSummary summary, Runnable changed) {
        this.oversight = oversight;
        this.context = context;
        this.summary = summary;
        this.changed = changed;
        addClassName("rs-card");
        Div head = new Div(new H3(text("summary.measures")));
        head.addClassName("rs-sample-line");
        boolean mayAgree = context.caller().may(Permissions.FOLLOWUP_REVIEW)
                || context.caller().principal().equals(summary.manager());
        if (summary.submittedBy() != null && mayAgree) {
            Button agree = new Button(text("measure.agree"), click -> agree());
            agree.setId("measure-agree");
            head.add(agree);
        }
        add(head);
        if (summary.measures().isEmpty()) {
            add(new Paragraph(text(summary.submittedBy() == null ? "measures.later" : "measures.none")));
        }
        summary.measures().forEach(measure -> add(line(measure)));
    }

    private Div line(Measure measure) {
        boolean late =
                measure.state() == Measure.State.OPEN && measure.due().isBefore(oversight.followUps.today(context));
        Div line = new Div(
                new StatusBadge(tone(measure, late), text(late ? "measure.late" : "measure.state." + measure.state())),
                FactList.fact(measure.ownerName() + " · " + text("measure.due", measure.due()), measure.text()));
        line.addClassName("rs-measure");
        note(line, "measure.done", measure.done());
        note(line, "measure.verified", measure.verified());
        verbs(line, measure);
        return line;
    }

    private static Tone tone(Measure measure, boolean late) {
        return switch (measure.state()) {
            case OPEN -> late ? Tone.BROKEN : Tone.RISK;
            case DONE -> Tone.INFO;
            case VERIFIED -> Tone.KEPT;
        };
    }

    private void note(Div line, String key, FollowUpIssue.@Nullable Note note) {
        if (note != null) {
            line.add(FactList.fact(text(key) + " · " + note.byName(), note.text()));
        }
    }

    private void verbs(Div line, Measure measure) {
        String me = context.caller().principal();
        boolean reviews = context.caller().may(Permissions.FOLLOWUP_REVIEW);
        boolean own = me.equals(measure.owner());
        FollowUpIssue.Note done = measure.done();
        if (measure.state() == Measure.State.OPEN && (own || reviews)) {
            line.add(verb(
                    "measure.report",
                    words -> oversight.summaries.done(context.caller(), measure.id(), words, measure.version())));
        }
        if (measure.state() == Measure.State.DONE && reviews && !own && (done == null || !me.equals(done.by()))) {
            line.add(
                    verb(
                            "measure.achieved",
                            words -> oversight.summaries.verify(
                                    context.caller(), measure.id(), true, words, measure.version())),
                    verb(
                            "measure.missed",
                            words -> oversight.summaries.verify(
                                    context.caller(), measure.id(), false, words, measure.version())));
        }
    }

    private Button verb(String key, Consumer<String> step) {
        Text verb = QualityTexts.MESSAGES.text(key);
        Button button = new Button(
                text(key),
                click -> Ask.forReason(verb, QualityTexts.MESSAGES.text(key + ".consequence"), verb, words -> {
                    step.accept(words);
                    context.done(QualityTexts.MESSAGES.text("issue.done"));
                    changed.run();
                }));
        button.addClassName(key.replace('.', '-'));
        return button;
    }

    private void agree() {
        TextArea words = new TextArea(text("measure.text"));
        words.setMaxLength(LONGEST);
        ComboBox<Choice> owner = StaffBox.of(context, "measure.owner", null);
        DatePicker due = DateInputs.day();
        due.setLabel(text("measure.until"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("measure.agree"))
                .with("text", words)
                .with("owner", owner)
                .with("due", due)
                .open(text("measure.agree"), () -> {
                    oversight.summaries.agree(
                            context.caller(),
                            id,
                            summary.id(),
                            new NewMeasure(words.getValue(), StaffBox.required(owner, "owner"), day(due.getValue())));
                    changed.run();
                });
    }

    private static LocalDate day(@Nullable LocalDate chosen) {
        if (chosen == null) {
            throw new InvalidInput(
                    List.of(new Fault("due", "field.required", QualityTexts.MESSAGES.text("draw.day.missing"), null)));
        }
        return chosen;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
