package org.riser.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Riser process, started by {@code bin/riser} on free ports of loopback with a data folder of its own.
 *
 * <pre>{@code
 * try (Riser riser = Riser.configure("crash").demo().start()) {
 *     riser.get("/api/v1/health");
 *     riser.kill();
 *     riser.restart();
 * }
 * }</pre>
 *
 * Not for use by several threads, except {@link #get} and {@link #address}.
 */
public final class Riser implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);

    /** A process that lives for seconds never earns back what the second compiler and a collector of many threads cost. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Installation installation;
    private final Path data;
    private final Map<String, String> environment;
    private final List<String> starter;
    private @Nullable Process process;

    private Riser(Configuration configuration) {
        installation = configuration.installation;
        data = configuration.data;
        environment = configuration.environment;
        starter = configuration.starter;
    }

    /**
     * Begins to describe a process.
     *
     * @param name names its data folder below the module's {@code target}, which is emptied
     */
    public static Configuration configure(String name) {
        return new Configuration(Folders.fresh(Installation.work().resolve(name)));
    }

    /** Where it is served, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + environment.get("RISER_HTTP_PORT"));
    }

    /** Database, log, caches and demo logins of this process. */
    public Path data() {
        return data;
    }

    /** The process that runs now. */
    public ProcessHandle process() {
        return running().toHandle();
    }

    /** What {@code demo-logins.json} holds: address, users and tokens of every demo tenant. */
    public JsonNode demoLogins() {
        Path file = data.resolve("demo-logins.json");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(file) && System.nanoTime() < end) {
            Thread.onSpinWait(); // the file is written once, whole, soon after the start
        }
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the log at a level, such as {@code ERROR}, each with its stack trace cut off. */
    public List<String> log(String level) {
        try (var lines = Files.lines(data.resolve("log/riser.log"))) {
            return lines.filter(line -> line.matches("\\S+ " + level + " .*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for a page.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Kills the process as a power cut would. */
    public void kill() {
        running().destroyForcibly().onExit().join();
        process = null;
    }

    /** Stops gracefully, and says how long that took. */
    public Duration stop() {
        Process stopping = running();
        long begun = System.nanoTime();
        stopping.destroy();
        try {
            if (!stopping.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("did not stop within " + STOP + "; see " + data.resolve("log"));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        process = null;
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts again on the same data folder and ports; returns when it is ready. */
    public void restart() {
        launch();
        awaitReady();
    }

    /** Starts again like {@link #restart}, without waiting for it to be ready. */
    public void launch() {
        if (process != null) {
            throw new IllegalStateException("is running");
        }
        List<String> command = new ArrayList<>(starter);
        command.add(installation.home().resolve("bin/riser").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("RISER_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("console.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the health resource says that it is ready. */
    public void awaitReady() {
        Process starting = running();
        long end = System.nanoTime() + START.toNanos();
        try {
            while (!healthy()) {
                if (starting.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException(
                            "did not become ready; see " + data.resolve("console.log") + " and " + data.resolve("log"));
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not running");
        }
        return process;
    }

    private boolean healthy() {
        try {
            return get("/api/v1/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /** What a process is started with. */
    public static final class Configuration {

        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Path data;
        private List<String> starter = List.of();
        private Installation installation = Installation.shared();

        private Configuration(Path data) {
            this.data = data;
            environment.put("RISER_DATA", data.toString());
            environment.put("RISER_HTTP_PORT", String.valueOf(Ports.free()));
            environment.put("RISER_SHELL_PORT", String.valueOf(Ports.free()));
            environment.put("RISER_JAVA_OPTS", SHORT_LIVED);
        }

        /** With the demo tenants. */
        public Configuration demo() {
            return with("RISER_DEMO", "true");
        }

        /** On a PostgreSQL database instead of Derby. */
        public Configuration database(String url, String user, String password) {
            return with("RISER_DB_URL", url).with("RISER_DB_USER", user).with("RISER_DB_PASSWORD", password);
        }

        /** With a variable of {@code bin/riser}. */
        public Configuration with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** By a command of its own, which is given {@code bin/riser} to run. */
        public Configuration startedBy(List<String> command) {
            starter = List.copyOf(command);
            return this;
        }

        /** Where it will keep its data. */
        public Path data() {
            return data;
        }

        /** In the Java machine that people get, not in one that is quick to start: for whoever measures. */
        public Configuration asDelivered() {
            environment.remove("RISER_JAVA_OPTS");
            return this;
        }

        /** From an installation of the test's own. */
        public Configuration from(Installation own) {
            installation = own;
            return this;
        }

        /** Starts, and returns when the health resource says it is ready. */
        public Riser start() {
            Riser riser = new Riser(this);
            riser.restart();
            return riser;
        }
    }
}
