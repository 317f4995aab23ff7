package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.riser.console.ViewContext;
import org.riser.console.components.FieldForm;
import org.riser.followup.NewSpotResult;
import org.riser.followup.SpotCheck;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;

/** The sheet of a check as one form, and the two ways in which it can end. */
final class CheckForm extends Div {
    private static final String NOTE = "note";
    private static final String FINDING = "finding";

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final transient SpotCheck check;
    private final transient Consumer<SpotCheck> done;
    private final FieldForm form;

    /** @param done shows the check as it is afterwards */
    CheckForm(Oversight oversight, ViewContext context, SpotCheck check, Consumer<SpotCheck> done) {
        this.oversight = oversight;
        this.context = context;
        this.check = check;
        this.done = done;
        List<Field> fields = new ArrayList<>();
        oversight.checks.sheet(context.caller(), check.id()).forEach(question -> fields.add(CallForm.field(question)));
        fields.add(Field.of(NOTE, FieldType.LONGTEXT, QualityTexts.MESSAGES.text("check.note")));
        if (check.concerned() != null) {
            fields.add(Field.of(FINDING, FieldType.BOOLEAN, QualityTexts.MESSAGES.text("check.finding")));
        }
        this.form = new FieldForm(new Form(fields, List.of(), null), context).keepDraft("check:" + check.id());
        addClassNames("rs-card", "rs-call-form");
        form.onSubmit(() -> record(true));
        add(new H3(text("check.sheet")), form, verbs());
        form.focusFirst();
    }

    private Div verbs() {
        Button upheld = new Button(text("check.uphold"), click -> record(true));
        upheld.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upheld.setTooltipText("Ctrl+Enter");
        upheld.setId("check-uphold");
        Button rejected = new Button(text("check.reject." + check.kind()), click -> record(false));
        rejected.addThemeVariants(ButtonVariant.LUMO_ERROR);
        rejected.setId("check-reject");
        Div verbs = new Div(upheld, rejected);
        verbs.addClassName("rs-call-verbs");
        return verbs;
    }

    private void record(boolean upheld) {
        form.attempt(() -> {
            Map<String, Object> answers = new HashMap<>(form.checked().orElseThrow());
            Object note = answers.remove(NOTE);
            boolean finding = Boolean.TRUE.equals(answers.remove(FINDING));
            SpotCheck now = oversight.checks.record(
                    context.caller(),
                    check.id(),
                    new NewSpotResult(answers, upheld, note == null ? null : note.toString(), finding),
                    check.version());
            context.done(QualityTexts.MESSAGES.text("check.done", now.number()));
            done.accept(now);
        });
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
