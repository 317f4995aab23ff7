package org.riser.modules.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.riser.modules.internal.archive.ModuleArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs and uninstalls the bundles of modules in this framework, and touches no other bundle. A bundle's location names
 * its module and the hash of its file, so that a node knows after a restart what it has.
 */
final class NodeBundles {
    private static final Logger LOG = LoggerFactory.getLogger(NodeBundles.class);
    private static final String LOCATION = "riser:module/";
    private static final long REFRESH_SECONDS = 10;

    private final BundleContext context;

    NodeBundles(BundleContext context) {
        this.context = context;
    }

    Optional<Bundle> find(String module) {
        String prefix = LOCATION + module + "/";
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(prefix))
                .findFirst();
    }

    /** Whether exactly this file is installed and running. */
    boolean runs(String module, String jarHash) {
        return find(module)
                .filter(bundle -> bundle.getLocation().equals(location(module, jarHash)))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
    }

    /**
     * Runs the archive's bundle in place of the module's present one.
     *
     * @param previous what to go back to when the new one does not start; null = nothing
     * @throws BundleException if it does not start; then the previous one runs again
     */
    void run(String module, ModuleArchive archive, @Nullable ModuleArchive previous) throws BundleException {
        if (runs(module, archive.jarHash())) {
            return;
        }
        uninstall(module);
        try {
            start(module, archive);
        } catch (BundleException e) {
            uninstall(module);
            if (previous != null) {
                start(module, previous);
            }
            throw e;
        }
    }

    /** Stops and uninstalls the module's bundle; does nothing when there is none. */
    void uninstall(String module) throws BundleException {
        Optional<Bundle> bundle = find(module);
        if (bundle.isPresent()) {
            bundle.get().uninstall();
            forget(bundle.get());
        }
    }

    private void start(String module, ModuleArchive archive) throws BundleException {
        context.installBundle(location(module, archive.jarHash()), archive.open())
                .start();
    }

    /** Lets go of the class loader at once, unless another bundle is wired to it: that one is not ours to restart. */
    private void forget(Bundle bundle) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        if (wiring.getDependencyClosure(List.of(bundle)).size() > 1) {
            LOG.warn("{} is used by other bundles and keeps its class loader until they restart", bundle);
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(List.of(bundle), event -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} was not refreshed within {} s", bundle, REFRESH_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String location(String module, String jarHash) {
        return LOCATION + module + "/" + jarHash;
    }
}
