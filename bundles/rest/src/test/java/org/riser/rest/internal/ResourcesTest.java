package org.riser.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.rest.internal.openapi.DescriptionResource;

class ResourcesTest {
    /** Otherwise the API would start without some of its resources, or never. */
    @Test
    void areAsManyAsTheApiWaitsFor() throws Exception {
        Set<String> compiled = compiled();
        assertThat(AllResources.contributed().stream()
                        .map(resource -> resource.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(compiled);
        assertThat(compiled).hasSize(Api.RESOURCES);
    }

    private static Set<String> compiled() throws URISyntaxException, IOException {
        Path classes = Path.of(
                Api.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/riser/rest/internal"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+Resource\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .filter(name -> !name.equals(DescriptionResource.class.getSimpleName()))
                    .filter(name -> !name.equals("SampleResource"))
                    .collect(Collectors.toSet());
        }
    }
}
