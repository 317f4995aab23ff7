package org.riser.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.store.internal.pool.DatabaseConfig;

/**
 * Where the settings of the database come from: the variables that the start script documents, else
 * {@code etc/org.riser.store.cfg}, else an embedded Derby in the data folder.
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
                either("RISER_DB_URL", file.url()).orElseGet(this::embedded),
                either("RISER_DB_USER", file.user()).orElse(""),
                either("RISER_DB_PASSWORD", file.password()).orElse(""),
                file.poolSize());
    }

    private Optional<String> either(String variable, String configured) {
        return Stream.of(Optional.ofNullable(environment.apply(variable)).orElse(""), configured)
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .findFirst();
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
