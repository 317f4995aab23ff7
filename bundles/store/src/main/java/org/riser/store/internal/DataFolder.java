package org.riser.store.internal;

import java.nio.file.Path;
import java.util.Optional;

/** Where the embedded database lives when nothing else is configured. */
final class DataFolder {
    private DataFolder() {}

    static String urlOrDefault(String configured) {
        return configured.isBlank() ? "jdbc:derby:" + folder().resolve("db") + ";create=true" : configured.trim();
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv("RISER_DATA"))
                .or(() -> Optional.ofNullable(System.getProperty("karaf.data")))
                .map(Path::of)
                .orElse(Path.of("data"))
                .toAbsolutePath();
    }
}
