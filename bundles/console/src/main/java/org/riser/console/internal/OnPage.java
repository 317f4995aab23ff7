package org.riser.console.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Future;

/** Changes a page from any thread. */
public final class OnPage {
    private OnPage() {}

    /** Runs the change with the page's session locked, soon; drops it when the page is gone. */
    public static void run(UI ui, Runnable change) {
        try {
            // Failures go to the session's error handler; nobody waits for the future.
            Future<Void> unused = ui.access(change::run);
        } catch (UIDetachedException gone) {
            // The person left the page: there is nothing to change any more.
        }
    }
}
