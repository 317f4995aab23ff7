package org.riser.console.internal.session;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.console.internal.shell.OpenPage;
import org.riser.console.internal.shell.OpenPages;

/**
 * Locks pages that nobody has touched for too long; what was typed on them stays where it is. Lets go of pages whose
 * browser has vanished without a word, so that they do not wait in memory for the end of the session.
 */
@Component(service = IdleWatch.class, immediate = true)
public final class IdleWatch {
    private static final int ROUND_SECONDS = 5;
    /** A browser gives a sign of life every minute; three may get lost. */
    private static final Duration VANISHED = Duration.ofSeconds(200);

    private final Sessions sessions;
    private final OpenPages pages;
    private final ScheduledExecutorService rounds;

    @Activate
    public IdleWatch(@Reference Sessions sessions, @Reference OpenPages pages) {
        this.sessions = sessions;
        this.pages = pages;
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "riser-console-idle");
            thread.setDaemon(true);
            return thread;
        });
        var unused = rounds.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        pages.each(page -> sessions.lockIfDue(page.person()), OpenPage::lock);
        pages.each(this::vanished, page -> letGo(page.ui()));
    }

    private boolean vanished(OpenPage page) {
        Instant lastSign = Instant.ofEpochMilli(page.ui().getInternals().getLastHeartbeatTimestamp());
        return Duration.between(lastSign, sessions.clock().instant()).compareTo(VANISHED) > 0;
    }

    private static void letGo(UI ui) {
        ui.close();
        ui.getSession().removeUI(ui);
    }

    @Deactivate
    public void close() {
        rounds.shutdownNow();
    }
}
