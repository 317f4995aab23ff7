package org.riser.console.quality.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.FollowUpCall;
import org.riser.followup.FollowUpMention;
import org.riser.followup.NewMention;

/** How praise and criticism are called, and the dialog in which they are written down. */
final class MentionParts {
    private static final int LONGEST = 500;

    private MentionParts() {}

    static StatusBadge state(ViewContext context, FollowUpMention.State state) {
        Tone tone = switch (state) {
            case RECORDED -> Tone.RISK;
            case ESTABLISHED -> Tone.INFO;
            case UNFOUNDED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, QualityTexts.in(context, "mention.state." + state));
    }

    static StatusBadge kind(ViewContext context, FollowUpMention.Kind kind) {
        return new StatusBadge(
                kind == FollowUpMention.Kind.PRAISE ? Tone.KEPT : Tone.BROKEN,
                QualityTexts.in(context, "mention.kind." + kind));
    }

    /**
     * @param call whose customer says it; null when somebody else does
     * @param done takes what was written down
     */
    static void record(
            Oversight oversight, ViewContext context, @Nullable FollowUpCall call, Consumer<FollowUpMention> done) {
        Map<String, String> modules = oversight.followUps.modules.names(context);
        Select<String> module = new Select<>();
        module.setLabel(QualityTexts.in(context, "module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        modules.keySet().stream().findFirst().ifPresent(module::setValue);
        Select<FollowUpMention.Kind> kind = new Select<>();
        kind.setLabel(QualityTexts.in(context, "kind"));
        kind.setItems(FollowUpMention.Kind.values());
        kind.setItemLabelGenerator(one -> QualityTexts.in(context, "mention.kind." + one));
        kind.setValue(FollowUpMention.Kind.PRAISE);
        ComboBox<Choice> employee = StaffBox.of(context, "job.employee", call == null ? null : call.employee());
        TextArea words = new TextArea(QualityTexts.in(context, "mention.text"));
        words.setMaxLength(LONGEST);
        UUID id = UUID.randomUUID();
        String verb = QualityTexts.in(context, "mention.record");
        EntryDialog dialog =
                new EntryDialog(context, verb).with(new Paragraph(QualityTexts.in(context, "mention.help")));
        if (call == null) {
            dialog.with("module", module);
        }
        dialog.with("kind", kind).with("employee", employee).with("text", words).open(verb, () -> {
            FollowUpMention made = oversight.mentions.record(
                    context.caller(),
                    id,
                    new NewMention(
                            call == null ? module.getValue() : call.module(),
                            kind.getValue(),
                            call == null ? null : call.id(),
                            StaffBox.chosen(employee),
                            words.getValue()));
            context.done(QualityTexts.MESSAGES.text("issue.done"));
            done.accept(made);
        });
    }
}
