package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.riser.api.error.Fault;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** How the draft stands, from left to right: what it changes, whether it fits, and the way to approval. */
final class DraftBar extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final Span said = new Span();
    private final Button catchUp;
    private final Button review;
    private final Button simulate;
    private final Button undo;
    private final Button redo;
    private final Button discard;
    private final Button compare;
    private final Button check;
    private final Button submit;

    /** What can be done with a draft. */
    interface Verbs {
        void undo();

        void redo();

        void discard();

        void compare();

        void catchUp();

        void faults();

        void review();

        void simulate();

        void submit();
    }

    DraftBar(Studio studio, ViewContext context, Verbs verbs) {
        this.studio = studio;
        this.context = context;
        addClassName("rs-draft-bar");
        said.addClassName("rs-draft-words");
        catchUp = button("draft-catch-up", "draft.catch-up", VaadinIcon.REFRESH, verbs::catchUp);
        review = button("draft-review", "review.title", VaadinIcon.SEARCH, verbs::review);
        simulate = button("draft-simulate", "simulation.start", VaadinIcon.FLASK, verbs::simulate);
        undo = button("draft-undo", "draft.undo", VaadinIcon.ARROW_BACKWARD, verbs::undo);
        redo = button("draft-redo", "draft.redo", VaadinIcon.ARROW_FORWARD, verbs::redo);
        discard = button("draft-discard", "draft.discard", VaadinIcon.TRASH, verbs::discard);
        compare = button("draft-compare", "draft.compare", VaadinIcon.SPLIT_H, verbs::compare);
        check = new Button("", click -> verbs.faults());
        check.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        check.setId("draft-check");
        submit = button("draft-submit", "draft.submit", VaadinIcon.PAPERPLANE, verbs::submit);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(said, catchUp, review, simulate, undo, redo, discard, compare, check, submit);
    }

    /** The buttons stay the same ones: who presses one again and again, or goes by the keyboard, does not lose it. */
    void show(DraftWork work, CellFaults faults) {
        said.setText(words(work));
        boolean mayEdit = work.mayEdit();
        boolean isDraft = mayEdit && work.draft().isPresent();
        boolean isGood = faults.all().isEmpty();
        boolean isChanged = !work.changed().isEmpty();
        show(catchUp, mayEdit && work.isBehind(), true);
        show(review, mayEdit, isGood);
        show(simulate, mayEdit, isGood);
        show(undo, isDraft, work.canUndo());
        show(redo, isDraft, work.canRedo());
        show(discard, isDraft, true);
        show(compare, isDraft, isChanged);
        show(check, isDraft, !isGood);
        show(submit, isDraft, isChanged && isGood && !work.isBehind());
        say(faults);
    }

    private static void show(Button button, boolean isSeen, boolean isEnabled) {
        button.setVisible(isSeen);
        button.setEnabled(isEnabled);
    }

    private void say(CellFaults faults) {
        int wrong = faults.all().size();
        check.setIcon(
                wrong == 0
                        ? new StatusBadge(Tone.KEPT, text("check.good"))
                        : new StatusBadge(Tone.BROKEN, text("check.bad", "" + wrong)));
        check.setAriaLabel(faults.all().stream()
                .findFirst()
                .map(Fault::message)
                .map(context::text)
                .orElse(text("check.good")));
    }

    private String words(DraftWork work) {
        if (work.draft().isEmpty()) {
            String edition = work.stand().edition() == 0
                    ? text("draft.none-published")
                    : text("draft.published", "" + work.stand().edition());
            return work.mayEdit() ? edition + " " + text("draft.begin") : edition;
        }
        return work.draft()
                .map(draft -> text(
                        "draft.words",
                        "" + work.changed().size(),
                        draft.saved().name(),
                        Formats.moment(draft.saved().at(), studio.clock.instant(), context.zone()),
                        "" + draft.basedOn()))
                .orElse("");
    }

    private Button button(String id, String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(text(key), Icons.of(icon), click -> action.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String text(String key, Object... arguments) {
        return RuleTexts.in(context, key, arguments);
    }
}
