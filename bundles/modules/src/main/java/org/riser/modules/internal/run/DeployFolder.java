package org.riser.modules.internal.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs what people drop into the deploy folder: a module's bundle, or a plain jar or zip that only holds its descriptor
 * folder; removing the last file of a module removes it. Called on the folder's own thread.
 */
@Component(property = Constants.SERVICE_RANKING + ":Integer=1000")
public final class DeployFolder implements ArtifactInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private final ModuleService service;
    private final Tenants tenants;
    private final Map<String, String> modules = new ConcurrentHashMap<>();

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

    /** A refusal is logged with every problem, and the file left alone until it changes. */
    @Override
    public void install(File artifact) throws IOException {
        Caller group = group().orElseThrow(() -> new IOException("no group exists yet; the folder will try again"));
        try (InputStream in = new FileInputStream(artifact)) {
            ModuleArchive archive = ArchiveReader.read(artifact.getName(), in);
            service.forgive(artifact.getName());
            service.deploy(group, archive).ifPresent(id -> modules.put(artifact.getName(), id));
        } catch (RiserException e) {
            LOG.error("{} in the deploy folder is refused: {}", artifact.getName(), e.getMessage());
            service.refuse(artifact.getName(), e);
        }
    }

    @Override
    public void update(File artifact) throws IOException {
        install(artifact);
    }

    @Override
    public void uninstall(File artifact) {
        service.forgive(artifact.getName());
        String module = modules.remove(artifact.getName());
        if (module != null && !modules.containsValue(module)) {
            group().ifPresent(group -> service.undeploy(group, module));
        }
    }

    private Optional<Caller> group() {
        return tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.GROUP)
                .findFirst()
                .map(tenant -> Caller.system(tenant.id(), "deploy"));
    }
}
