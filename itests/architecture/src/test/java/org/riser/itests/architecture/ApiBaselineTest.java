package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares every exported package of ours with the last release of it, kept in {@code features/baseline}: a change that
 * breaks a plug-in needs the next major version of the package, an addition the next minor one. {@link ApiRelease} keeps
 * the next one.
 */
class ApiBaselineTest {

    static final Path RELEASED = Tree.ROOT.resolve("features/baseline");

    @Test
    void exportedPackagesHaveTheVersionsTheirChangesAskFor() {
        assertThat(Tree.files(RELEASED, ".jar")).isNotEmpty();
        assertThat(Tree.files(RELEASED, ".jar").stream().flatMap(ApiBaselineTest::mismatches))
                .isEmpty();
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

    /** The jar that this build made of a bundle. */
    static Path built(String bundle) {
        Path jar = Tree.bundle(bundle).resolve("target/" + bundle + "-1.0.0.jar");
        assertThat(jar).exists();
        return jar;
    }
}
