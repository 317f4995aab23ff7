package org.riser.modules.internal.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs what people drop into the deploy folder: a module's bundle, or a plain jar or zip that only holds its descriptor
 * folder; removing the last file of a module removes it. Of several versions of one module the highest is at work. Called on
 * the folder's own thread.
 */
@Component(property = Constants.SERVICE_RANKING + ":Integer=1000")
public final class DeployFolder implements ArtifactInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final int AGAIN_SECONDS = 5;

    private final ModuleService service;
    private final Tenants tenants;
    /** What the files hold that were accepted. */
    private final Map<String, ModuleDescriptor> files = new ConcurrentHashMap<>();

    private final AtomicBoolean closed = new AtomicBoolean();

    @Activate
    public DeployFolder(@Reference ModulesComponent modules, @Reference Tenants tenants) {
        this.service = modules.service();
        this.tenants = tenants;
    }

    @Override
    public boolean canHandle(File artifact) {
        String name = artifact.getName();
        if (!artifact.isFile() || !(name.endsWith(".jar") || name.endsWith(".zip"))) {
            return false;
        }
        try (ZipFile zip = new ZipFile(artifact)) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .anyMatch(path -> path.equals(ModuleFiles.FOLDER + ModuleFiles.MAIN)
                            || (name.endsWith(".zip") && path.endsWith(ModuleFiles.MAIN)));
        } catch (ZipException incomplete) {
            return true; // nobody else can do anything with it either, and it must be told
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * A refusal is logged with every problem, and the file left alone until it changes. When the database is away the file
     * is not to blame: it is tried again by itself.
     */
    @Override
    public void install(File artifact) throws IOException {
        Optional<Caller> group = group();
        if (group.isEmpty()) {
            later(artifact); // the first start is not that far yet
            return;
        }
        String name = artifact.getName();
        try {
            ModuleArchive archive = read(artifact);
            service.deploy(group.get(), archive, jar -> lies(artifact.getParentFile(), jar))
                    .ifPresent(module -> files.put(name, module));
            service.forgive(name);
        } catch (Unavailable e) {
            LOG.warn("{} in the deploy folder must wait: {}", name, e.getMessage());
            service.refuse(name, e);
            later(artifact);
        } catch (RiserException e) {
            LOG.error("{} in the deploy folder is refused: {}", name, e.getMessage());
            service.refuse(name, e);
        }
    }

    @Override
    public void update(File artifact) throws IOException {
        install(artifact);
    }

    @Override
    public void uninstall(File artifact) throws IOException {
        service.forgive(artifact.getName());
        ModuleDescriptor module = files.remove(artifact.getName());
        if (module == null) {
            return;
        }
        List<String> others = others(module.id());
        for (String other : others) {
            File next = new File(artifact.getParentFile(), other);
            if (next.isFile()) {
                install(next);
            }
        }
        if (others.isEmpty()) {
            group().ifPresent(group -> service.undeploy(group, module.id()));
        }
    }

    @Deactivate
    void close() {
        closed.set(true);
    }

    private void later(File artifact) {
        CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS).execute(() -> again(artifact));
    }

    private void again(File artifact) {
        try {
            if (!closed.get() && artifact.isFile()) {
                install(artifact);
            }
        } catch (IOException e) {
            LOG.warn("{} in the deploy folder cannot be read", artifact.getName(), e);
        }
    }

    /** Files of the same module, the highest version first. */
    private List<String> others(String module) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().id().equals(module))
                .sorted(Comparator.comparing((Map.Entry<String, ModuleDescriptor> file) ->
                                Version.parseVersion(file.getValue().version()))
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the folder holds the file with this content. */
    private boolean lies(File folder, String jar) {
        File[] present = folder.listFiles(this::canHandle);
        return present != null
                && Arrays.stream(present).anyMatch(file -> hash(file).equals(jar));
    }

    /** Empty for a file that is no module, or gone. */
    private static String hash(File file) {
        try {
            return read(file).jarHash();
        } catch (IOException | RiserException e) {
            LOG.debug("{} is left out of the comparison", file, e);
            return "";
        }
    }

    private static ModuleArchive read(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return ArchiveReader.read(file.getName(), in);
        }
    }

    private Optional<Caller> group() {
        return tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.GROUP)
                .findFirst()
                .map(tenant -> Caller.system(tenant.id(), "deploy"));
    }
}
