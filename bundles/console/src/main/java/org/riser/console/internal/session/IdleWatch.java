package org.riser.console.internal.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.console.internal.shell.OpenPage;
import org.riser.console.internal.shell.OpenPages;

/** Locks pages that nobody has touched for too long; what was typed on them stays where it is. */
@Component(service = IdleWatch.class, immediate = true)
public final class IdleWatch {
    private static final int ROUND_SECONDS = 10;

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
    }

    @Deactivate
    public void close() {
        rounds.shutdownNow();
    }
}
