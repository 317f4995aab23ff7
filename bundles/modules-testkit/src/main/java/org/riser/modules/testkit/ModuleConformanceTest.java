package org.riser.modules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Checks the module on the class path. Runs in every build that names this artifact in surefire's {@code dependenciesToScan};
 * the system property {@code riser.platform} says for which version of the platform.
 */
public class ModuleConformanceTest {
    private static final String MAIN = "/riser/module.yaml";

    @Test
    public void moduleHasNothingThatThePlatformWouldRefuse() throws IOException, URISyntaxException {
        URL main = Objects.requireNonNull(
                ModuleConformanceTest.class.getResource(MAIN), MAIN + " is not on the class path");
        Path folder = Objects.requireNonNull(Path.of(main.toURI()).getParent());

        assertThat(new Conformance(System.getProperty("riser.platform", "1.0.0")).problems(folder))
                .isEmpty();
    }
}
