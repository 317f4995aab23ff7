package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** The folder into which an operator copies modules, and what the overview says came of it. */
final class DeployFolder implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Api group;
    /** Modules that were seen at work; all came out of the folder. */
    private final Set<String> seen = new HashSet<>();

    DeployFolder(Riser riser) {
        folder = riser.data().resolve("deploy");
        group = Api.of(riser, "group");
    }

    void copy(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    void awaitActive(String module, String version) {
        Await.until(module + " " + version + " is at work", PATIENCE, () -> {
            Optional<JsonNode> state = state(module);
            return state.isPresent()
                    && state.get().get("status").asText().equals("active")
                    && state.get().get("version").asText().equals(version);
        });
        seen.add(module);
    }

    void awaitRemoved(String module) {
        Await.until(
                module + " is out of work",
                PATIENCE,
                () -> state(module)
                        .filter(state -> state.get("status").asText().equals("active"))
                        .isEmpty());
    }

    /** Waits for the refusal of a file and answers where the first fault is and what is said about it. */
    String awaitRefusal(String file) throws IOException {
        Await.until(file + " is refused", PATIENCE, () -> state(file).isPresent());
        JsonNode state = state(file).orElseThrow();
        assertThat(state.get("status").asText()).isEqualTo("failed");
        JsonNode problem = state.get("problems").get(0);
        return problem.get("file").asText() + ":" + problem.get("line").asInt() + " "
                + problem.get("field").asText() + " "
                + problem.get("message").get("en").asText();
    }

    void awaitForgiven(String file) {
        Await.until(file + " is no longer told of", PATIENCE, () -> state(file).isEmpty());
    }

    private Optional<JsonNode> state(String id) throws IOException {
        return StreamSupport.stream(group.get("/modules").body().get("items").spliterator(), false)
                .filter(state -> state.get("id").asText().equals(id))
                .findFirst();
    }

    /**
     * Empties the folder and waits until its modules are out of work: the next test must find the modules there were, and not
     * take one of this test's for its own of the same version.
     */
    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        seen.forEach(this::awaitRemoved);
    }
}
