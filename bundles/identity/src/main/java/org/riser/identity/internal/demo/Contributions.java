package org.riser.identity.internal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has filled which demo tenant. Contributors come and go on the threads of the service registry, rounds run on one
 * thread of their own.
 */
final class Contributions {
    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final List<DemoContributor> contributors = new ArrayList<>();
    private final Set<Done> done = new HashSet<>();

    synchronized void add(DemoContributor contributor) {
        contributors.add(contributor);
        contributors.sort(Comparator.comparingInt(DemoContributor::order));
    }

    synchronized void remove(DemoContributor contributor) {
        contributors.remove(contributor);
        done.removeIf(entry -> entry.contributor() == contributor);
    }

    private synchronized List<DemoContributor> inOrder() {
        return List.copyOf(contributors);
    }

    private synchronized boolean isDone(Done entry) {
        return done.contains(entry);
    }

    private synchronized void finish(Done entry) {
        done.add(entry);
    }

    /** Lets everybody fill every tenant they have not filled yet. @return false if somebody must be asked again */
    boolean round(List<DemoContext> contexts) {
        boolean complete = true;
        for (DemoContext context : contexts) {
            complete &= fill(context);
        }
        return complete;
    }

    private boolean fill(DemoContext context) {
        TenantId tenant = context.tenant().id();
        for (DemoContributor contributor : inOrder()) {
            Done entry = new Done(tenant, contributor);
            if (!isDone(entry)) {
                if (!contribute(contributor, context)) {
                    return false;
                }
                finish(entry);
            }
        }
        return true;
    }

    // A border: a contributor that fails for good is named and left out, the others go on.
    private static boolean contribute(DemoContributor contributor, DemoContext context) {
        try {
            contributor.contribute(Caller.system(context.tenant().id(), "demo"), context);
            return true;
        } catch (RiserException notYet) {
            LOG.debug(
                    "{} waits in {}",
                    contributor.getClass().getName(),
                    context.tenant().id(),
                    notYet);
            return false;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "no demo data of {} in {}",
                    contributor.getClass().getName(),
                    context.tenant().id(),
                    failure);
            return true;
        }
    }

    private record Done(TenantId tenant, DemoContributor contributor) {}
}
