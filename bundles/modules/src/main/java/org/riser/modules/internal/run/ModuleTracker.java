package org.riser.modules.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.riser.api.error.RiserException;
import org.riser.modules.Problem;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.check.Reading;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.rulebook.RulePacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a module to work when its bundle has started and takes it out when it stops, whoever starts and stops it. A bundle
 * whose descriptor or rule pack is refused stays without effect. Called on the thread that starts or stops the bundle.
 */
final class ModuleTracker implements BundleTrackerCustomizer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleTracker.class);
    private static final String FOLDER = "/riser";

    private final ModuleReader reader;
    private final ModuleRegistry registry;
    private final RulePacks packs;
    private final StoredDescriptors descriptors;

    ModuleTracker(ModuleReader reader, ModuleRegistry registry, RulePacks packs, StoredDescriptors descriptors) {
        this.reader = reader;
        this.registry = registry;
        this.packs = packs;
        this.descriptors = descriptors;
    }

    /** The module's id, or null for a bundle that holds no module. */
    @Override
    @SuppressWarnings("NullAway") // null is how a tracker is told to leave a bundle alone
    public @Nullable String addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getEntry(FOLDER + "/" + ModuleFiles.MAIN) == null) {
            return null;
        }
        ModuleFiles files = files(bundle);
        Reading reading = reader.read(files);
        Optional<ModuleDescriptor> good = reading.optional();
        if (good.isEmpty()) {
            return refused(String.valueOf(bundle.getSymbolicName()), reading.problems());
        }
        ModuleDescriptor module = good.get();
        try {
            packs.load(Packs.of(module, files), Packs.facts(module));
        } catch (RiserException e) {
            return refused(module.id(), Packs.problems(e));
        }
        descriptors.remember(module);
        registry.activate(module);
        LOG.info("module {} {} is at work", module.id(), module.version());
        return module.id();
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, String module) {
        // a module is at work from ACTIVE on; nothing changes before it stops
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, String module) {
        registry.forgive(module);
        if (registry.active(module).isPresent()) {
            registry.deactivate(module);
            packs.unload(module);
            LOG.info("module {} is out of work", module);
        }
    }

    private String refused(String module, List<Problem> problems) {
        LOG.warn("module {} is refused: {}", module, problems);
        registry.fail(module, problems);
        return module;
    }

    private static ModuleFiles files(Bundle bundle) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", true);
        for (URL entry : Collections.list(entries)) {
            String path = entry.getPath().substring(FOLDER.length() + 1);
            if (!path.endsWith("/")) {
                files.put(path, content(entry));
            }
        }
        return new ModuleFiles(String.valueOf(bundle.getSymbolicName()), files);
    }

    private static byte[] content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("bundle entry " + entry, e);
        }
    }
}
