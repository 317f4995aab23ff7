package org.riser.identity.internal.demo;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.internal.Rounds;
import org.riser.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the first administrator's file, every few seconds for as long as there is one. */
@Component(
        immediate = true,
        service = {})
public final class FirstAdminCare {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminCare.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Rounds rounds;

    /** @param before only orders the starts: what it writes is found here */
    @Activate
    public FirstAdminCare(@Reference FirstRun before, @Reference Store store, @Reference Clock clock) {
        FirstAdminFile file = new FirstAdminFile(DataFolder.ofThisProcess(), store, clock);
        rounds = new Rounds(
                "riser-first-admin",
                PAUSE,
                file::tidy,
                failure -> LOG.warn("the first administrator's file stays as it is for now", failure));
    }

    @Deactivate
    public void close() {
        rounds.close();
    }
}
