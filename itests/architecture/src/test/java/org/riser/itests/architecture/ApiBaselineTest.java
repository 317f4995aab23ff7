package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares every exported package of ours with the last release of it, kept in {@code features/baseline}: a change that
 * breaks a plug-in needs the next major version of the package, an addition the next minor one.
 */
class ApiBaselineTest {

    private static final Path RELEASED = Tree.ROOT.resolve("features/baseline");

    @Test
    @DisabledIfSystemProperty(named = "baseline.record", matches = "true")
    void exportedPackagesHaveTheVersionsTheirChangesAskFor() {
        assertThat(Tree.files(RELEASED, ".jar")).isNotEmpty();
        assertThat(Tree.files(RELEASED, ".jar").stream().flatMap(ApiBaselineTest::mismatches))
                .isEmpty();
    }

    /** The release step: keeps the manifest and the exported classes of every bundle that exports packages of ours. */
    @Test
    @EnabledIfSystemProperty(named = "baseline.record", matches = "true")
    void recordsTheReleasedApi() throws Exception {
        Files.createDirectories(RELEASED);
        for (String bundle : Tree.bundles()) {
            try (Jar jar = new Jar(built(bundle).toFile())) {
                Set<String> exported = new TreeSet<>(
                        Domain.domain(jar.getManifest()).getExportPackage().keySet());
                exported.removeIf(name -> !name.startsWith("org.riser."));
                if (exported.isEmpty()) {
                    continue;
                }
                Set<String> dropped = new TreeSet<>(jar.getResources().keySet());
                dropped.removeIf(path -> exported.contains(packageOf(path)) && path.endsWith(".class"));
                dropped.forEach(jar::remove);
                jar.write(RELEASED.resolve(bundle + "-1.0.0.jar").toFile());
            }
        }
    }

    private static Stream<String> mismatches(Path released) {
        String bundle = released.getFileName().toString().replaceFirst("-[0-9.]+\\.jar$", "");
        try (Processor processor = new Processor();
                Jar before = new Jar(released.toFile());
                Jar now = new Jar(built(bundle).toFile())) {
            DiffPluginImpl differ = new DiffPluginImpl();
            differ.setIgnore("META-INF/*,OSGI-INF/*");
            Set<Info> infos = new Baseline(processor, differ).baseline(now, before, new Instructions("org.riser.*"));
            return infos.stream()
                    .filter(info -> info.mismatch)
                    .map(info -> info.packageName + " " + info.newerVersion + " should be " + info.suggestedVersion
                            + ":\n" + info.packageDiff)
                    .toList()
                    .stream();
        } catch (Exception e) {
            throw new IllegalStateException(released.toString(), e);
        }
    }

    private static Path built(String bundle) {
        List<Path> jars = Stream.of(Tree.bundle(bundle).resolve("target/" + bundle + "-1.0.0.jar"))
                .filter(Files::exists)
                .toList();
        assertThat(jars).as("jar of " + bundle).hasSize(1);
        return jars.get(0);
    }

    private static String packageOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
    }
}
