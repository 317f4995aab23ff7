package org.riser.itests.architecture;

import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The release step that {@link ApiBaselineTest} compares with: keeps the manifest and the exported classes of every
 * bundle that exports packages of ours. No test run takes it in; a release asks for it by its name, see the README.
 */
class ApiRelease {

    @Test
    void keepsTheExportedApi() throws Exception {
        Files.createDirectories(ApiBaselineTest.RELEASED);
        for (String bundle : Tree.bundles()) {
            keep(bundle);
        }
    }

    private static void keep(String bundle) throws Exception {
        try (Jar jar = new Jar(ApiBaselineTest.built(bundle).toFile())) {
            Set<String> exported = new TreeSet<>(
                    Domain.domain(jar.getManifest()).getExportPackage().keySet());
            exported.removeIf(name -> !name.startsWith("org.riser."));
            if (exported.isEmpty()) {
                return;
            }
            Set<String> dropped = new TreeSet<>(jar.getResources().keySet());
            dropped.removeIf(path -> exported.contains(packageOf(path)) && path.endsWith(".class"));
            dropped.forEach(jar::remove);
            jar.write(ApiBaselineTest.RELEASED.resolve(bundle + "-1.0.0.jar").toFile());
        }
    }

    private static String packageOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
    }
}
