package org.riser.identity.internal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
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
    private final Set<Object> told = new HashSet<>();

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

    /** Lets everybody fill every tenant they have not filled yet. @return what must be asked again, and why; none at the end */
    List<Waiting> round(List<DemoContext> contexts) {
        return contexts.stream().flatMap(context -> fill(context).stream()).toList();
    }

    /** A tenant that is not filled yet, and what its contributor said. */
    record Waiting(TenantId tenant, Text reason) {}

    private Optional<Waiting> fill(DemoContext context) {
        TenantId tenant = context.tenant().id();
        for (DemoContributor contributor : inOrder()) {
            Done entry = new Done(tenant, contributor);
            if (!isDone(entry)) {
                Optional<Waiting> waiting = contribute(entry, context);
                if (waiting.isPresent()) {
                    return waiting;
                }
                finish(entry);
            }
        }
        return Optional.empty();
    }

    // A border: a contributor that fails for good is named and left out, the others go on.
    private Optional<Waiting> contribute(Done entry, DemoContext context) {
        DemoContributor contributor = entry.contributor();
        try {
            contributor.contribute(Caller.system(context.tenant().id(), "demo"), context);
            return Optional.empty();
        } catch (NotFound | Unavailable notYet) {
            LOG.debug(
                    "{} waits in {}",
                    contributor.getClass().getName(),
                    context.tenant().id(),
                    notYet);
            return Optional.of(new Waiting(entry.tenant(), reason(notYet)));
        } catch (RiserException refused) { // for good, unless somebody mends what it names
            tellOnce(entry, refused);
            return Optional.of(new Waiting(entry.tenant(), reason(refused)));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "no demo data of {} in {}",
                    contributor.getClass().getName(),
                    context.tenant().id(),
                    failure);
            return Optional.empty();
        }
    }

    private void tellOnce(Done entry, RiserException refused) {
        if (told.add(List.of(entry, refused.getMessage()))) {
            LOG.error(
                    "the demo of {} is not complete: {} was refused: {}",
                    entry.tenant(),
                    entry.contributor().getClass().getSimpleName(),
                    reason(refused).en());
        }
    }

    private static Text reason(RiserException error) {
        return new Text(error.message(Locale.SIMPLIFIED_CHINESE), error.message(Locale.ENGLISH));
    }

    private record Done(TenantId tenant, DemoContributor contributor) {}
}
