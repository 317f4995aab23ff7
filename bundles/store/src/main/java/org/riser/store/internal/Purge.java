package org.riser.store.internal;

import org.riser.api.error.RiserException;
import org.riser.store.internal.commands.StoredCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old idempotency keys now and then; a failure waits for the next time. */
final class Purge implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private final StoredCommands commands;

    Purge(StoredCommands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        try {
            LOG.debug("{} idempotency keys were too old", commands.purge());
        } catch (RiserException | IllegalStateException e) {
            LOG.warn("Old idempotency keys could not be removed; the next attempt is in an hour.", e);
        }
    }
}
