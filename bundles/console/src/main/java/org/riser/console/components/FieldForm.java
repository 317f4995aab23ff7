package org.riser.console.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import elemental.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.modules.descriptor.Form;

/**
 * The input form of one step, made from its descriptor: one input for each field, then the checklist. Enter goes to the
 * next input, Ctrl-Enter does the main action, messages stand beside their input. With {@link #keepDraft} the browser
 * keeps what was typed until it was submitted, through a lost session or a restart of the server.
 */
public final class FieldForm extends Div {
    private final Form form;
    private final ViewContext context;
    private final EditorSet fields = new EditorSet("fields");
    private final @Nullable ChecklistForm checklist;
    private final Div problems = new Div();
    private final Div grid = new Div();
    private String draft = "";

    public FieldForm(Form form, ViewContext context) {
        this.form = form;
        this.context = context;
        this.checklist = form.checklist() == null ? null : new ChecklistForm(form.checklist(), context);
        addClassName("rs-form");
        getElement().setAttribute("data-form", true);
        grid.addClassName("rs-form-grid");
        Editors editors = new Editors(context);
        form.fields().forEach(field -> {
            FieldEditor editor = editors.of(field);
            fields.add(editor);
            editor.component().getElement().setProperty("required", form.requires(field));
            grid.add(editor.component());
        });
        add(grid);
        if (checklist != null) {
            add(checklist);
        }
        add(problems);
    }

    /**
     * Keeps what is typed in this browser tab until {@link #attempt} succeeds.
     *
     * @param name what the form is about, for instance {@code open:water.leak}
     */
    public FieldForm keepDraft(String name) {
        draft = context.caller().tenant() + "/" + context.caller().principal() + "/" + name;
        getElement().setAttribute("data-draft", draft);
        getElement().addEventListener("riser-unlocked", event -> restore());
        return this;
    }

    /** What Ctrl-Enter does inside the form. */
    public FieldForm onSubmit(Runnable submit) {
        Shortcuts.addShortcutListener(this, submit::run, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        return this;
    }

    /** Runs after each change of a value. */
    public FieldForm onChange(Runnable listener) {
        fields.onChange(listener);
        checklists().forEach(list -> list.editors().onChange(listener));
        return this;
    }

    /** Shows values as a case or {@link Form#check} holds them. */
    public void set(Map<String, ?> values) {
        fields.set(values);
    }

    /** What was given so far, raw, by field id. */
    public Map<String, Object> values() {
        return fields.values();
    }

    /** The answers of the checklist so far; empty when there is none. */
    public Map<String, Object> answers() {
        return checklist == null ? Map.of() : checklist.answers();
    }

    /** Checks everything here and shows what is wrong. The typed values if all is good. */
    public Optional<Map<String, Object>> checked() {
        List<Fault> faults = new ArrayList<>(fields.unreadable());
        var values = form.check(values(), fields.path());
        faults.addAll(values.faults());
        checklists().forEach(list -> {
            faults.addAll(list.editors().unreadable());
            faults.addAll(
                    form.checkAnswers(list.answers(), list.editors().path()).faults());
        });
        show(faults);
        return faults.isEmpty()
                ? Optional.of(new LinkedHashMap<>(values.optional().orElse(Map.of())))
                : Optional.empty();
    }

    /**
     * Checks the form, then runs the command and shows what it refuses, each reason once: beside its input, or below the
     * form as an error or the verdict of the gates. After a success the draft is forgotten.
     *
     * @return whether the command ended well
     */
    public boolean attempt(Runnable command) {
        if (checked().isEmpty()) {
            return false;
        }
        try {
            command.run();
            forgetDraft();
            return true;
        } catch (RiserException refused) {
            List<Fault> elsewhere = show(refused.faults());
            if (!elsewhere.isEmpty()) {
                problems.add(
                        refused instanceof Refused ? new GateResult(elsewhere) : new ErrorPanel(refused, elsewhere));
                problems.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
            return false;
        }
    }

    public void focusFirst() {
        getElement().executeJs("window.riser.focusFirst(this)");
    }

    /** Throws away what the browser kept of this form. */
    public void forgetDraft() {
        getElement().executeJs("window.riser.drafts.forget($0)", draft);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!draft.isEmpty()) {
            restore();
        }
    }

    private void restore() {
        getElement().executeJs("return window.riser.drafts.read($0)", draft).then(String.class, this::restore);
    }

    private void restore(String kept) {
        if (kept != null && !kept.isEmpty()) {
            var values = Json.parse(kept);
            fields.restore(values);
            checklists().forEach(list -> list.editors().restore(values));
        }
    }

    private List<Fault> show(List<Fault> faults) {
        problems.removeAll();
        List<Fault> rest = fields.show(faults);
        for (ChecklistForm list : checklists()) {
            rest = list.editors().show(rest);
        }
        return rest;
    }

    private List<ChecklistForm> checklists() {
        return checklist == null ? List.of() : List.of(checklist);
    }
}
