package org.riser.console.quality.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.followup.Sample;

/**
 * One draw on a thread of its own. Nearly all are over at once; one of a large month says that it still runs, so that nobody
 * believes the page hangs. It goes on when the page is closed. All but the draw runs with the session locked.
 */
final class Drawing {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Beside which input the page says what the service refuses as a whole. */
    private static final Map<String, String> FIELDS = Map.of("followup.drawn", "day", "followup.no-days", "module");

    private final ViewContext context;
    private final FutureTask<Sample> task;
    private @Nullable Dialog waiting;

    private Drawing(ViewContext context, Supplier<Sample> draw) {
        this.context = context;
        this.task = new FutureTask<>(draw::get);
    }

    /**
     * Draws and opens the sample.
     *
     * @throws RiserException if the draw is refused within a second; later the page says so
     */
    static void run(ViewContext context, Supplier<Sample> draw) {
        new Drawing(context, draw).start();
    }

    private void start() {
        Thread worker = new Thread(this::work, "riser-console-drawing");
        worker.setDaemon(true);
        worker.start();
        try {
            show(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            waiting = wait(context);
        } catch (ExecutionException refused) {
            throw beside(cause(refused));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            waiting = wait(context);
        }
    }

    private void work() {
        task.run();
        context.access(this::settle);
    }

    /** After the draw: nothing is left to do when it was over within the second. */
    private void settle() {
        if (waiting == null) {
            return;
        }
        waiting.close();
        context.attempt(() -> {
            try {
                show(task.get());
            } catch (ExecutionException refused) {
                throw cause(refused);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void show(Sample sample) {
        context.navigate(SamplesPage.PATH + "/" + sample.id());
    }

    private static Dialog wait(ViewContext context) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Dialog dialog = new Dialog(bar, new Paragraph(QualityTexts.in(context, "draw.running")));
        dialog.setHeaderTitle(QualityTexts.in(context, "draw"));
        dialog.addClassName("rs-dialog");
        dialog.setId("sample-drawing");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
        return dialog;
    }

    private static RiserException cause(ExecutionException refused) {
        if (refused.getCause() instanceof RiserException known) {
            return known;
        }
        throw new IllegalStateException("a draw failed", refused.getCause());
    }

    /** What names no field is said where the person can mend it. */
    static RiserException beside(RiserException refused) {
        return refused instanceof Conflict
                ? new Conflict(refused.faults().stream().map(Drawing::placed).toList())
                : refused;
    }

    private static Fault placed(Fault fault) {
        return new Fault(
                FIELDS.getOrDefault(fault.code(), fault.field()), fault.code(), fault.message(), fault.clause());
    }
}
