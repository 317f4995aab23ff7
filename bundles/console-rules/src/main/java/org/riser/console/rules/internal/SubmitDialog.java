package org.riser.console.rules.internal;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.publication.RuleDraft;

/** Asks why and from when, and proposes the draft. */
final class SubmitDialog {
    private SubmitDialog() {}

    static void open(ViewContext context, DraftWork work, Runnable done) {
        TextArea reason = new TextArea(RuleTexts.in(context, "submit.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setValue(work.draft().map(RuleDraft::reason).orElse(""));
        DateTimePicker from = DateInputs.moment();
        from.setLabel(RuleTexts.in(context, "submit.from"));
        from.setHelperText(RuleTexts.in(context, "submit.from.help"));
        work.draft()
                .map(RuleDraft::from)
                .map(at -> LocalDateTime.ofInstant(at, context.zone()))
                .ifPresent(from::setValue);
        new EntryDialog(context, RuleTexts.in(context, "draft.submit"))
                .with(new Paragraph(RuleTexts.in(
                        context, "submit.consequence", "" + work.changed().size())))
                .with("reason", reason)
                .with("from", from)
                .open(RuleTexts.in(context, "draft.submit"), () -> {
                    Instant begins = Optional.ofNullable(from.getValue())
                            .map(at -> at.atZone(context.zone()).toInstant())
                            .orElse(null);
                    work.submit(reason.getValue().strip(), begins);
                    done.run();
                });
    }
}
