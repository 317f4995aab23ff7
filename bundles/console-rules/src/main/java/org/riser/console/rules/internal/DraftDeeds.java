package org.riser.console.rules.internal;

import java.util.Map;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ErrorPanel;
import org.riser.rulebook.Review;

/** What the bar below the studio does with its draft. */
final class DraftDeeds implements DraftBar.Verbs {
    private final Studio studio;
    private final ViewContext context;
    private final StudioView view;

    DraftDeeds(Studio studio, ViewContext context, StudioView view) {
        this.studio = studio;
        this.context = context;
        this.view = view;
    }

    private DraftWork work() {
        return view.work();
    }

    @Override
    public void undo() {
        view.step(work()::undo);
    }

    @Override
    public void redo() {
        view.step(work()::redo);
    }

    @Override
    public void catchUp() {
        view.step(work()::catchUp);
    }

    @Override
    public void discard() {
        Text verb = RuleTexts.MESSAGES.text("draft.discard");
        Text consequence = RuleTexts.MESSAGES.text(
                "draft.discard.consequence", "" + work().changed().size());
        Ask.toConfirm(verb, consequence, verb, () -> {
            work().discard();
            view.refresh();
        });
    }

    @Override
    public void compare() {
        view.showBeside(
                RuleTexts.MESSAGES.text("draft.compare"),
                new Differences(studio, context, work().pack(), work().stand().own(), work().edits()));
    }

    @Override
    public void faults() {
        CellFaults faults = view.faults();
        view.showBeside(
                RuleTexts.MESSAGES.text("check.title"), new ErrorPanel(new InvalidInput(faults.all()), faults.all()));
    }

    @Override
    public void review() {
        context.attempt(() -> {
            Review review = studio.publications.review(context.caller(), work().pack(), work().edits());
            view.showBeside(RuleTexts.MESSAGES.text("review.title"), new ReviewPanel(context, review, this::words));
        });
    }

    private ScenarioWords words(String table) {
        return new ScenarioWords(
                studio.tables.columns(table),
                studio.tables.rows(context.caller(), work().pack(), table, work().edits()),
                context.locale());
    }

    @Override
    public void simulate() {
        context.navigate(SimulationsPage.PATH, Map.of("pack", work().pack()));
    }

    @Override
    public void submit() {
        SubmitDialog.open(context, work(), () -> {
            context.done(RuleTexts.MESSAGES.text("draft.submitted"));
            view.refresh();
        });
    }
}
