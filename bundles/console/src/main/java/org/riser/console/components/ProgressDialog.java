package org.riser.console.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.console.internal.OnPage;
import org.riser.console.internal.Texts;

/**
 * Runs something long in the background and shows how far it is; the person can cancel it. Closing the page does not
 * cancel it.
 */
public final class ProgressDialog {
    private final UI ui;
    private final Dialog dialog = new Dialog();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Div outcome = new Div();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private ProgressDialog(UI ui, Text title) {
        this.ui = ui;
        dialog.setHeaderTitle(title.in(ui.getLocale()));
        dialog.addClassName("rs-dialog");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        bar.setIndeterminate(true);
        dialog.add(bar, words, outcome);
        dialog.getFooter().add(new Button(Texts.get("cancel"), click -> cancelled.set(true)));
    }

    /**
     * Starts the task on a thread of its own and shows its progress.
     *
     * @param whenDone runs on the page after the task ended well
     */
    public static void run(Text title, Task task, Runnable whenDone) {
        ProgressDialog shown = new ProgressDialog(UI.getCurrent(), title);
        shown.dialog.open();
        Thread worker = new Thread(() -> shown.work(task, whenDone), "riser-console-progress");
        worker.setDaemon(true);
        worker.start();
    }

    private void work(Task task, Runnable whenDone) {
        try {
            task.run(this::show);
            finish(whenDone);
        } catch (CancellationException asked) {
            finish(() -> {});
        } catch (RiserException refused) {
            onPage(() -> outcome.add(new ErrorPanel(refused)));
            onPage(this::offerClose);
        }
    }

    private void finish(Runnable next) {
        onPage(() -> {
            dialog.close();
            next.run();
        });
    }

    private void offerClose() {
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(Texts.get("close"), click -> dialog.close()));
        dialog.setCloseOnEsc(true);
    }

    private void show(double share, Text text) {
        if (cancelled.get()) {
            throw new CancellationException("cancelled by the person who started it");
        }
        onPage(() -> {
            bar.setIndeterminate(false);
            bar.setValue(Math.min(1, Math.max(0, share)));
            words.setText(text.in(ui.getLocale()));
        });
    }

    private void onPage(Runnable change) {
        OnPage.run(ui, change);
    }

    /** Something that takes longer than a person likes to wait. */
    @FunctionalInterface
    public interface Task {
        void run(Progress progress);
    }

    /** Where a task says how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Shows how far the task is; to be called between steps that leave everything consistent.
         *
         * @param share from 0 to 1
         * @throws CancellationException if the person cancelled; the task lets it pass
         */
        void at(double share, Text words);
    }
}
