package org.riser.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.store.internal.pool.DatabaseConfig;

/**
 * Where the settings of the database come from: {@code etc/org.riser.store.cfg}, else the variables that the start script
 * documents, else an embedded Derby in the data folder.
 */
final class Settings {
    private final StoreConfig file;
    private final Function<String, @Nullable String> environment;
    private final Function<String, @Nullable String> systemProperties;

    Settings(
            StoreConfig file,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> systemProperties) {
        this.file = file;
        this.environment = environment;
        this.systemProperties = systemProperties;
    }

    static DatabaseConfig of(StoreConfig file) {
        return new Settings(file, System::getenv, System::getProperty).database();
    }

    DatabaseConfig database() {
        return new DatabaseConfig(
                or(file.url(), "RISER_DB_URL").orElseGet(this::embedded),
                or(file.user(), "RISER_DB_USER").orElse(""),
                or(file.password(), "RISER_DB_PASSWORD").orElse(""),
                file.poolSize());
    }

    private Optional<String> or(String configured, String variable) {
        return Optional.of(configured)
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .map(String::trim)
                .filter(value -> !value.isEmpty());
    }

    private String embedded() {
        Path data = Optional.ofNullable(systemProperties.apply("riser.data"))
                .or(() -> Optional.ofNullable(environment.apply("RISER_DATA")))
                .or(() -> Optional.ofNullable(systemProperties.apply("karaf.data")))
                .map(Path::of)
                .orElse(Path.of("data"));
        return "jdbc:derby:" + data.toAbsolutePath().resolve("db") + ";create=true";
    }
}
