package org.riser.console.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.riser.api.error.RiserException;
import org.riser.console.internal.Texts;
import org.riser.console.internal.shell.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what went wrong in a listener: a refusal with its reasons, a programming error with a number for the log. */
final class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        if (failure instanceof RiserException refused) {
            if (ui != null) {
                Toasts.failed(refused);
            }
            return;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A page failed; its user was shown the number {}", number, failure);
        if (ui != null) {
            Toasts.broken(Texts.get("broken.number", number));
        }
    }
}
