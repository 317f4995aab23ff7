package org.riser.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One headless Chromium process with a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    static Chromium start(Path profile) {
        List<String> command = List.of(
                System.getProperty("riser.chromium", "chromium"),
                "--headless=new",
                // Tests may run as root in a container, where Chromium's sandbox cannot.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=zh-CN",
                "--accept-lang=zh-CN",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("chromium.log").toFile())
                    .start();
            return new Chromium(process, profile);
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium is needed for the browser tests; .ci/run installs it", e);
        }
    }

    /** Where its first page is controlled. */
    URI page() {
        return Poll.until(START, this::pageIfThere, () -> "Chromium opened no page; see " + profile);
    }

    private Optional<URI> pageIfThere() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Chromium ended at once; see " + profile.resolve("chromium.log"));
        }
        try {
            Path file = profile.resolve("DevToolsActivePort");
            Optional<String> port =
                    Files.exists(file) ? Files.readString(file).lines().findFirst() : Optional.empty();
            return port.isEmpty() ? Optional.empty() : pageAt(URI.create("http://127.0.0.1:" + port.get()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static Optional<URI> pageAt(URI control) throws IOException {
        try (InputStream list = control.resolve("/json/list").toURL().openStream()) {
            for (JsonNode target : new ObjectMapper().readTree(list)) {
                if (target.path("type").asText().equals("page")) {
                    return Optional.of(
                            URI.create(target.path("webSocketDebuggerUrl").asText()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
