package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.riser.api.error.Conflict;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.publication.RowChange;
import org.riser.publication.RuleDraft;

/** Somebody else saved the draft first: shows who and what, and puts both together when that is wanted. */
final class ConflictDialog {
    private ConflictDialog() {}

    static void open(Studio studio, ViewContext context, DraftWork work, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.addClassName("rs-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.setWidth("min(640px, 96vw)");
        dialog.setHeaderTitle(RuleTexts.in(context, "conflict.title"));
        Edits.Merged merged = work.merged();
        List<RowChange> theirs =
                work.theirs().map(RuleDraft::edits).orElse(work.stand().own());
        String who = work.theirs()
                .map(draft -> RuleTexts.in(
                        context,
                        "conflict.who",
                        draft.saved().name(),
                        Formats.exact(draft.saved().at(), context.zone())))
                .orElse(RuleTexts.in(context, "conflict.gone"));
        dialog.add(new Paragraph(who), new Paragraph(RuleTexts.in(context, "conflict.help")));
        if (!merged.disputed().isEmpty()) {
            String rows = String.join(
                    "、", merged.disputed().stream().map(Edits.Key::row).sorted().toList());
            dialog.add(new Paragraph(RuleTexts.in(context, "conflict.disputed", rows)));
        }
        dialog.add(new Differences(studio, context, work.pack(), theirs, merged.edits()));
        Button theirsOnly = new Button(RuleTexts.in(context, "conflict.theirs"), click -> {
            work.giveUp();
            dialog.close();
            done.run();
        });
        Button both = new Button(RuleTexts.in(context, "conflict.both"), click -> {
            try {
                work.takeIn();
            } catch (Conflict again) {
                dialog.close();
                open(studio, context, work, done); // with what was saved now
                return;
            } catch (RiserException refused) {
                context.failed(refused);
                return;
            }
            dialog.close();
            done.run();
        });
        both.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(theirsOnly, both);
        both.focus();
        dialog.open();
    }
}
