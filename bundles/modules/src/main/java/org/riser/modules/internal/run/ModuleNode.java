package org.riser.modules.internal.run;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.modules.Problem;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes this node have what the database wants. One change at a time; thread-safe. */
final class ModuleNode {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleNode.class);

    private final ModuleRows rows;
    private final NodeBundles bundles;
    private final ShippedModules shipped;
    private final ModuleRegistry registry;
    private final ReentrantLock lock = new ReentrantLock();

    ModuleNode(ModuleRows rows, NodeBundles bundles, ShippedModules shipped, ModuleRegistry registry) {
        this.rows = rows;
        this.bundles = bundles;
        this.shipped = shipped;
        this.registry = registry;
    }

    /** Runs something while no other change of modules does. */
    <T> T exclusively(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** Reads the switches anew and brings every module's bundle to where the database wants it. */
    void follow() {
        exclusively(() -> {
            registry.switches(rows.switches());
            rows.all().forEach(this::follow);
            return Boolean.TRUE;
        });
    }

    void readSwitches() {
        registry.switches(rows.switches());
    }

    /**
     * Runs an archive that was accepted.
     *
     * @param previous what to go back to; null = nothing
     * @throws InvalidInput if it does not come to work; what ran before runs again
     */
    void run(String module, ModuleArchive archive, @Nullable ModuleArchive previous) {
        try {
            bundles.run(module, archive, previous);
        } catch (BundleException e) {
            throw new InvalidInput("module.not-started", notStarted(e));
        }
        if (registry.active(module).isEmpty()) {
            List<Problem> problems = registry.failures().getOrDefault(module, List.of(notActive(module)));
            back(module, previous);
            throw new InvalidInput(problems.stream().map(Problem::fault).toList());
        }
    }

    /** Runs what ran before a change that failed; null = nothing ran. */
    void back(String module, @Nullable ModuleArchive previous) {
        if (previous == null) {
            stop(module);
            return;
        }
        try {
            bundles.run(module, previous, null);
        } catch (BundleException e) {
            LOG.error("module {} cannot go back to its previous version; install it again", module, e);
        }
    }

    void stop(String module) {
        try {
            bundles.uninstall(module);
        } catch (BundleException e) {
            LOG.warn("the bundle of module {} did not stop cleanly", module, e);
        }
    }

    /** The file a module wants, or empty when this node cannot get it. */
    Optional<ModuleArchive> archive(Wanted wanted) {
        return wanted.isShipped()
                ? shipped.open(wanted.id())
                : rows.jar(wanted.jar()).map(bytes -> read(wanted, bytes));
    }

    private static ModuleArchive read(Wanted wanted, byte[] bytes) {
        return ArchiveReader.read(wanted.id() + "-" + wanted.version(), new ByteArrayInputStream(bytes));
    }

    private void follow(Wanted wanted) {
        if (!wanted.wanted()) {
            stop(wanted.id());
            return;
        }
        if (bundles.runs(wanted.id(), wanted.jar())) {
            return;
        }
        Optional<ModuleArchive> archive = archive(wanted);
        if (archive.isEmpty()) {
            fail(
                    wanted.id(),
                    new Text("此节点找不到模块文件，请重新安装。", "This node cannot find the module's file; install it again."));
            return;
        }
        try {
            run(wanted.id(), archive.get(), null);
        } catch (RiserException e) {
            LOG.error("module {} is wanted but did not start", wanted.id(), e);
            fail(wanted.id(), e.faults().get(0).message());
        }
    }

    private void fail(String module, Text why) {
        registry.fail(module, List.of(new Problem("", 0, "", "module.failed", why)));
    }

    private static Problem notActive(String module) {
        Text message =
                new Text("模块 " + module + " 未能启用，请查看日志。", "Module " + module + " does not come to work; see the log.");
        return new Problem("", 0, "", "module.not-active", message);
    }

    private static Text notStarted(BundleException e) {
        return new Text("模块无法启动：" + e.getMessage() + "。原有版本不受影响。", "The module does not start: " + e.getMessage());
    }
}
