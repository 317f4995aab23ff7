package org.riser.console.quality.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FieldForm;
import org.riser.console.components.Icons;
import org.riser.followup.CallSheet;
import org.riser.followup.FollowUpCall;
import org.riser.followup.FollowUpCall.Outcome;
import org.riser.followup.NewAttempt;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;

/** The questions of a call as one form, and the other ways in which dialling can end. */
final class CallForm extends Div {
    private static final String TOLD = "told";
    private static final String NOTE = "note";
    private static final Map<Outcome, Key> KEYS = Map.of(
            Outcome.NO_ANSWER, Key.KEY_N,
            Outcome.CALL_BACK, Key.KEY_C,
            Outcome.REFUSED, Key.KEY_R,
            Outcome.WRONG_NUMBER, Key.KEY_W);

    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final transient FollowUpCall call;
    private final transient Consumer<FollowUpCall> done;
    private final FieldForm form;

    /** Of this form: recorded once, however often it is sent. */
    private final UUID attempt = UUID.randomUUID();

    /** @param done shows the call as it is after the attempt */
    CallForm(FollowUps followUps, ViewContext context, FollowUpCall call, Consumer<FollowUpCall> done) {
        this.followUps = followUps;
        this.context = context;
        this.call = call;
        this.done = done;
        CallSheet sheet = followUps.asked.calls.sheet(context.caller(), call.id());
        this.form = new FieldForm(new Form(fields(sheet), List.of(), null), context).keepDraft("call:" + call.id());
        addClassNames("rs-card", "rs-call-form");
        add(new H3(text("call.ask")));
        if (!sheet.blocks().isEmpty()) {
            add(blocks(sheet.blocks()));
        }
        Text band = sheet.band();
        if (band != null) {
            Paragraph now = new Paragraph(text("call.band", context.text(band)));
            now.addClassName("rs-quiet");
            add(now);
        }
        form.onSubmit(this::reached);
        add(form, verbs(sheet.blocks().isEmpty()));
        form.focusFirst();
    }

    private Div blocks(List<Text> reasons) {
        Div box = new Div();
        box.addClassName("rs-call-blocked");
        box.getElement().setAttribute("role", "status");
        reasons.forEach(
                reason -> box.add(new Paragraph(Icons.of(VaadinIcon.BAN), new Span(" " + context.text(reason)))));
        return box;
    }

    private List<Field> fields(CallSheet sheet) {
        List<Field> fields = new ArrayList<>();
        sheet.questions().stream()
                .filter(question -> question.kind() != CallSheet.Question.Kind.TEXT)
                .forEach(question -> fields.add(field(question)));
        fields.add(money());
        sheet.questions().stream()
                .filter(question -> question.kind() == CallSheet.Question.Kind.TEXT)
                .forEach(question -> fields.add(field(question)));
        fields.add(Field.of(NOTE, FieldType.LONGTEXT, QualityTexts.MESSAGES.text("call.note")));
        return fields;
    }

    static Field field(CallSheet.Question question) {
        ChecklistItem.Answer type = ChecklistItem.Answer.valueOf(question.kind().name());
        Integer min = question.min();
        Integer max = question.max();
        Text name = question.text();
        if (min != null && max != null) {
            name = new Text(name.zh() + "（" + min + "–" + max + "）", name.en() + " (" + min + "–" + max + ")");
        }
        return new ChecklistItem(
                        question.id(),
                        name,
                        type,
                        question.required(),
                        question.clause(),
                        null,
                        min == null ? null : BigDecimal.valueOf(min),
                        max == null ? null : BigDecimal.valueOf(max))
                .field();
    }

    /** What is booked is not shown here: whoever knows it might lead the customer to it. */
    private static Field money() {
        return new Field(
                TOLD,
                FieldType.MONEY,
                QualityTexts.MESSAGES.text("call.told"),
                QualityTexts.MESSAGES.text("call.told.help"),
                false,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                List.of(),
                List.of(),
                false,
                false);
    }

    private Div verbs(boolean mayDial) {
        Button reached = new Button(text("call.record"), click -> reached());
        reached.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reached.setTooltipText("Ctrl+Enter");
        reached.setId("call-reached");
        Div verbs = new Div(reached);
        verbs.addClassName("rs-call-verbs");
        for (Outcome outcome : List.of(Outcome.NO_ANSWER, Outcome.CALL_BACK, Outcome.REFUSED, Outcome.WRONG_NUMBER)) {
            Runnable end = outcome == Outcome.CALL_BACK ? this::callBack : () -> ended(outcome);
            Button button = new Button(text("outcome." + outcome), click -> end.run());
            button.setId("call-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            Key key = KEYS.get(outcome);
            if (key != null) {
                button.setTooltipText("Alt+" + outcome.name().charAt(0));
                context.onKey(QualityTexts.MESSAGES.text("outcome." + outcome), end, key, KeyModifier.ALT);
            }
            button.setEnabled(mayDial);
            verbs.add(button);
        }
        reached.setEnabled(mayDial);
        return verbs;
    }

    private void reached() {
        form.attempt(() -> {
            Map<String, Object> values = new HashMap<>(form.checked().orElseThrow());
            Object told = values.remove(TOLD);
            Object note = values.remove(NOTE);
            record(new NewAttempt(
                    Outcome.REACHED,
                    null,
                    note == null ? null : note.toString(),
                    values,
                    told == null ? null : (BigDecimal) told));
        });
    }

    private void ended(Outcome outcome) {
        context.attempt(() -> {
            record(new NewAttempt(outcome, null, note(), Map.of(), null));
            form.forgetDraft();
        });
    }

    private void callBack() {
        DateTimePicker when = DateInputs.moment();
        when.setLabel(text("call.back.when"));
        when.setValue(LocalDateTime.ofInstant(followUps.clock.instant(), context.zone())
                .plusHours(1)
                .withMinute(0)
                .withSecond(0)
                .withNano(0));
        String verb = text("outcome." + Outcome.CALL_BACK);
        new EntryDialog(context, verb)
                .with("callBackAt", when)
                .open(
                        verb,
                        () -> record(
                                new NewAttempt(Outcome.CALL_BACK, moment(when.getValue()), note(), Map.of(), null)));
    }

    private @Nullable Instant moment(@Nullable LocalDateTime chosen) {
        return chosen == null ? null : chosen.atZone(context.zone()).toInstant();
    }

    private @Nullable String note() {
        Object note = form.values().get(NOTE);
        return note == null || note.toString().isBlank() ? null : note.toString();
    }

    private void record(NewAttempt made) {
        FollowUpCall now = followUps.asked.calls.record(context.caller(), attempt, call.id(), made, call.version());
        context.done(QualityTexts.MESSAGES.text("call.recorded", now.number()));
        done.accept(now);
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
