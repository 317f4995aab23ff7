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
    private final transient Verbs verbs;

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
        this.verbs = verbs;
        addClassName("rs-draft-bar");
    }

    void show(DraftWork work, CellFaults faults) {
        removeAll();
        Span said = new Span(words(work));
        said.addClassName("rs-draft-words");
        add(said);
        if (!work.mayEdit()) {
            return;
        }
        if (work.isBehind()) {
            add(button("draft-catch-up", "draft.catch-up", VaadinIcon.REFRESH, verbs::catchUp, true));
        }
        add(button(
                "draft-review",
                "review.title",
                VaadinIcon.SEARCH,
                verbs::review,
                faults.all().isEmpty()));
        add(button(
                "draft-simulate",
                "simulation.start",
                VaadinIcon.FLASK,
                verbs::simulate,
                faults.all().isEmpty()));
        if (work.draft().isEmpty()) {
            return;
        }
        add(
                button("draft-undo", "draft.undo", VaadinIcon.ARROW_BACKWARD, verbs::undo, work.canUndo()),
                button("draft-redo", "draft.redo", VaadinIcon.ARROW_FORWARD, verbs::redo, work.canRedo()));
        boolean isChanged = !work.changed().isEmpty();
        add(
                button("draft-discard", "draft.discard", VaadinIcon.TRASH, verbs::discard, true),
                button("draft-compare", "draft.compare", VaadinIcon.SPLIT_H, verbs::compare, isChanged),
                check(faults));
        Button submit = button(
                "draft-submit",
                "draft.submit",
                VaadinIcon.PAPERPLANE,
                verbs::submit,
                isChanged && faults.all().isEmpty() && !work.isBehind());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(submit);
    }

    private Button check(CellFaults faults) {
        int wrong = faults.all().size();
        StatusBadge badge = wrong == 0
                ? new StatusBadge(Tone.KEPT, text("check.good"))
                : new StatusBadge(Tone.BROKEN, text("check.bad", "" + wrong));
        Button button = new Button(badge, click -> verbs.faults());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setId("draft-check");
        button.setEnabled(wrong > 0);
        button.setAriaLabel(faults.all().stream()
                .findFirst()
                .map(Fault::message)
                .map(context::text)
                .orElse(text("check.good")));
        return button;
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

    private Button button(String id, String key, VaadinIcon icon, Runnable action, boolean enabled) {
        Button button = new Button(text(key), Icons.of(icon), click -> action.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setEnabled(enabled);
        return button;
    }

    private String text(String key, Object... arguments) {
        return RuleTexts.in(context, key, arguments);
    }
}
